import { z } from "zod";
import { readDate } from "#lib/arabic/dates/written-date";
import { hasEmbedding } from "#lib/arabic/direction/bidi-controls";
import { clean } from "#lib/arabic/words/normalise";
import type { Expectation } from "#lib/content/messages/messages";

/**
 * The shapes of a publication's files: validator, type and documentation at once.
 * `expect(…)` says in both languages what a key should hold; the report of problems prints it.
 */
const expectations = z.registry<Expectation>();

function expect<T extends z.ZodType>(schema: T, ar: string, en: string): T {
  expectations.add(schema, { ar, en });
  return schema;
}

/** What the key holds whose schema this is; looks through `optional` and `default`. */
export function expectationOf(schema: z.ZodType): Expectation | undefined {
  const own = expectations.get(schema);
  if (own !== undefined) return own;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return expectationOf(schema.unwrap() as z.ZodType);
  }
  return undefined;
}

const bidiRule = "bidi-control";
/** The message by which {@link toProblems} knows this rule. */
export const bidiControlMessage = bidiRule;

/** One line of text, in the form in which everything is kept: NFC, trimmed, without control characters. */
function line(max: number) {
  return z
    .string()
    .transform((text) => clean(text).trim())
    .pipe(
      z
        .string()
        .min(1)
        .max(max)
        .regex(/^[^\n]*$/),
    );
}

/** A line that also becomes part of a page's frame, where direction controls could reorder what is around it. */
function plainLine(max: number) {
  return line(max).refine((text) => !hasEmbedding(text), { message: bidiRule });
}

/** The message of a date that is not read, for which there may be one to write instead. */
export const dateMessage = "date";

function moment(timeZone: string) {
  return z.string().transform((text, context) => {
    const date = readDate(text, timeZone);
    if (date !== undefined) return date.getTime();
    context.addIssue({ code: "custom", message: dateMessage });
    return z.NEVER;
  });
}

/** Browsers take a backslash for a slash, and so may go to another host than the one that stands there. */
const webAddress = z.url({ protocol: /^https?$/, abort: true }).regex(/^https?:\/\/[^\s\\/][^\s\\]*$/i);
const sitePath = z.string().regex(/^\/(?!\/)[^\s\\]*$/);

function link() {
  return expect(
    z.union([webAddress, sitePath]),
    "عنواناً يبدأ بـ https://، أو بشرطة مائلة إن كان في هذا الموقع",
    "an address that begins with https://, or with a slash if it is on this site",
  );
}

const dateShape: Expectation = {
  ar: "تاريخاً ميلادياً بأرقام لاتينية مثل 2016-12-01 أو 2016-12-01T21:40:00+03:00",
  en: "an ISO 8601 date such as 2016-12-01 or 2016-12-01T21:40:00+03:00",
};

function when(timeZone: string) {
  return expect(moment(timeZone), dateShape.ar, dateShape.en);
}

/** A time as `Date.getTime()` gives it, in milliseconds; read in the site's zone where it names no offset. */
export function articleSchema(timeZone: string) {
  const name = plainLine(120);
  return z.strictObject({
    title: expect(
      plainLine(200),
      "عنواناً في سطر واحد من 1 إلى 200 حرف",
      "a title in one line of 1 to 200 characters",
    ),
    byline: expect(
      z.union([name.transform((one) => [one]), z.array(name).min(1)]),
      "اسم الكاتب، أو قائمة أسماء مثل [اسم, اسم]",
      "the writer's name, or a list of names such as [name, name]",
    ),
    date: when(timeZone),
    source: expect(
      z.union([
        name.transform((one) => ({ name: one })),
        z.strictObject({ name, url: webAddress.optional() }),
      ]),
      "اسم المصدر، أو name وurl تحته",
      "the source's name, or name and url below it",
    ),
    category: expect(
      z.string().min(1),
      "معرّف قسم من categories.yaml",
      "the id of a category in categories.yaml",
    ),
    summary: expect(
      line(300),
      "جملة أو جملتين في 300 حرف على الأكثر",
      "one or two sentences of at most 300 characters",
    ).optional(),
    tags: expect(
      z.array(plainLine(60)).max(20),
      "قائمة وسوم مثل [سوريا, حلب]",
      "a list of tags such as [one, two]",
    ).optional(),
    image: z
      .strictObject({
        src: expect(
          z.string().regex(/^[^/\\]+$/),
          "اسم ملف الصورة بجانب المقال",
          "the name of the picture's file beside the article",
        ),
        alt: expect(
          plainLine(300),
          "وصفاً لما يظهر في الصورة لمن لا يراها",
          "what the picture shows, for those who cannot see it",
        ),
        caption: expect(line(300), "سطراً يشرح الصورة", "a line that explains the picture").optional(),
        credit: expect(line(120), "اسم صاحب الصورة", "whose picture it is").optional(),
      })
      .optional(),
    updated: expect(
      z.union([
        moment(timeZone).transform((at) => ({ at, reason: undefined })),
        z.strictObject({
          at: when(timeZone),
          reason: expect(line(300), "ما تغيّر في سطر واحد", "what changed, in one line"),
        }),
      ]),
      `${dateShape.ar}، أو at وreason تحته`,
      `${dateShape.en}, or at and reason below it`,
    ).optional(),
    corrections: z
      .array(
        z.strictObject({
          at: when(timeZone),
          text: expect(line(600), "نص التصحيح: ما ورد وما الصحيح", "what was wrong and what is right"),
        }),
      )
      .optional(),
    aliases: expect(
      z.array(z.string().min(1)),
      "قائمة عناوين قديمة يبدأ كل منها بشرطة مائلة، مثل [/old/address/]",
      "a list of old addresses, each beginning with a slash, such as [/old/address/]",
    ).optional(),
    draft: expect(z.boolean(), "true أو false", "true or false").optional(),
    expires: when(timeZone).optional(),
  });
}

/** `gone.yaml`: addresses that say goodbye. */
export const goneSchema = z.array(
  expect(
    z.string().min(1),
    "عنواناً قديماً يبدأ بشرطة مائلة، مثل /old/address/",
    "an old address that begins with a slash, such as /old/address/",
  ),
);

/** An id that stands in an address and names a file. */
const id = () =>
  expect(
    z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    "معرّفاً بحروف لاتينية صغيرة وأرقام وشرطات",
    "an id of small Latin letters, digits and hyphens",
  );

export const categoriesSchema = z
  .array(
    z.strictObject({
      id: id(),
      name: expect(plainLine(40), "اسم القسم", "the category's name"),
      description: expect(line(300), "جملة تصف القسم", "a sentence about the category").optional(),
    }),
  )
  .min(1);

export function breakingSchema(timeZone: string) {
  return z.array(
    z.strictObject({
      text: expect(plainLine(200), "نص الخبر في سطر واحد", "the news in one line"),
      url: link().optional(),
      at: when(timeZone),
      until: expect(
        z.union([z.literal("never"), moment(timeZone)]),
        "تاريخاً مثل 2016-12-01T21:40:00+03:00، أو never",
        "a date such as 2016-12-01T21:40:00+03:00, or never",
      ).optional(),
    }),
  );
}

export const authorSchema = z.strictObject({
  name: expect(
    plainLine(120),
    "اسم الكاتب كما يظهر في المقالات",
    "the author's name as it stands in bylines",
  ),
  role: expect(plainLine(120), "صفة الكاتب في سطر", "the author's role in one line").optional(),
  kind: expect(
    z.enum(["person", "desk"]),
    "person لشخص، أو desk لقسم أو جهة",
    "person, or desk for a body that signs as one",
  ).optional(),
  links: expect(
    z.array(z.strictObject({ name: plainLine(60), url: webAddress })),
    "قائمة روابط، لكل منها name وurl",
    "a list of links, each with name and url",
  ).optional(),
});

export const staticPageSchema = z.strictObject({
  title: expect(plainLine(200), "عنوان الصفحة", "the page's title"),
  summary: expect(line(300), "جملة تصف الصفحة", "a sentence about the page").optional(),
});
