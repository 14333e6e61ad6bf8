import * as z from "zod";
import {
  expect,
  formerIds,
  line,
  link,
  moment,
  oldAddress,
  oldAddresses,
  plainLine,
  webAddress,
  when,
  withKeys,
} from "#lib/content/schema/schema-fields";

/** `gone.yaml`: addresses whose pages were removed for good. */
export const goneSchema = expect(
  z.array(oldAddress),
  "قائمة روابط قديمة، كل منها في سطر مثل - /old/address/",
  "a list of old addresses, one a line, such as - /old/address/",
);

/** An id. It is a segment of an address or the name of a file. */
const id = () =>
  expect(
    z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    "معرّفاً بحروف لاتينية صغيرة وأرقام وشرطات، مثل world-news",
    "an id of small Latin letters, digits and hyphens, such as world-news",
  );

/** `categories.yaml`, in the order of the masthead. */
export const categoriesSchema = expect(
  z
    .array(
      z.strictObject({
        id: id(),
        name: expect(plainLine(40), "اسم القسم", "the category's name"),
        description: expect(line(300), "جملة تصف القسم", "a sentence about the category").optional(),
        kind: expect(
          z.enum(["news", "opinion"]),
          "opinion لقسم الرأي، أو news للأخبار، أو احذف السطر",
          "opinion, or news, or remove the line",
        ).optional(),
        aliases: formerIds.optional(),
      }),
    )
    .min(1),
  "قائمة أقسام، لكل منها id وname، مثل - { id: politics, name: سياسة }",
  "a list of categories, each with id and name, such as - { id: politics, name: Politics }",
);

/** `tags.yaml`: the names that tags have now and had before. Former names can be whole addresses, which are longer. */
export const tagsSchema = expect(
  z.array(
    z.strictObject({
      name: expect(plainLine(60), "اسم الوسم كما يظهر للقارئ", "the tag's name as readers see it"),
      aliases: expect(
        z.array(expect(plainLine(600), "اسماً قديماً للوسم مثل سورية", "a former name of the tag")),
        "قائمة أسماء قديمة للوسم، مثل [سورية, الشام]",
        "a list of former names of the tag, such as [one, two]",
      ).optional(),
    }),
  ),
  "قائمة وسوم، لكل منها name وaliases، مثل - { name: سوريا, aliases: [سورية] }",
  "a list of tags, each with name and aliases, such as - { name: new, aliases: [old] }",
);

/** `breaking.yaml`: breaking news. Dates without an offset are read in `timeZone`. */
export function breakingSchema(timeZone: string) {
  return expect(
    z.array(
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
    ),
    'قائمة أخبار عاجلة، لكل منها text وat، مثل - { text: "الخبر", at: 2016-12-01T21:40:00+03:00 }',
    'a list of breaking news, each with text and at, such as - { text: "NEWS", at: 2016-12-01T21:40:00+03:00 }',
  );
}

/** The front matter of `authors/ID.md`. */
export const authorSchema = withKeys({
  name: expect(
    plainLine(120),
    "اسم الكاتب كما يظهر في المقالات",
    "the author's name as it stands in bylines",
  ),
  role: expect(plainLine(120), "صفة الكاتب في سطر", "the author's role in one line").optional(),
  kind: expect(
    z.enum(["person", "desk"]),
    "person لشخص، أو desk لفريق أو جهة",
    "person, or desk for a body that signs as one",
  ).optional(),
  links: expect(
    z.array(
      z.strictObject({
        name: expect(plainLine(60), "اسم الرابط", "the name of the link"),
        url: webAddress,
      }),
    ),
    "قائمة روابط، لكل منها name وurl",
    "a list of links, each with name and url",
  ).optional(),
  aliases: formerIds.optional(),
});

/** The front matter of `pages/ID.md`. */
export const staticPageSchema = withKeys({
  title: expect(plainLine(200), "عنوان الصفحة", "the page's title"),
  summary: expect(line(300), "جملة تصف الصفحة", "a sentence about the page").optional(),
  aliases: oldAddresses.optional(),
});
