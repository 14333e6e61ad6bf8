import * as z from "zod";
import { readDate } from "#lib/arabic/dates/written-date";
import { hasEmbedding } from "#lib/arabic/direction/bidi-controls";
import { clean } from "#lib/arabic/words/normalise";
import type { Expectation } from "#lib/content/messages/problems";
import { type Effect, explain } from "#lib/content/schema/effects";
import { isBlank } from "#lib/content/schema/empty-values";

/** What each key should hold, in both languages. Problem reports print it. */
const expectations = z.registry<Expectation>();

/** Adds to a schema the description of what it expects, and of what its key does, and returns the schema. */
export function expect<T extends z.ZodType>(schema: T, ar: string, en: string, effect: Effect = {}): T {
  expectations.add(schema, { ar, en });
  return explain(schema, effect);
}

/** @returns what a key with this schema should hold. Looks through `optional`, `default` and `nullable`. */
export function expectationOf(schema: z.ZodType): Expectation | undefined {
  const own = expectations.get(schema);
  if (own !== undefined) return own;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return expectationOf(schema.unwrap() as z.ZodType);
  }
  return undefined;
}

/** What a key without a description should hold. */
export const anyValue: Expectation = { ar: "قيمة من النوع الصحيح", en: "a value of the right kind" };

/** The schema of front matter: an object with these keys and no others. */
export function withKeys<T extends z.core.$ZodLooseShape>(shape: T) {
  return expect(
    z.strictObject(shape),
    'كل حقل في سطر على شكل «حقل: قيمة»، مثل title: "العنوان"',
    'each key on a line as "key: value", such as title: "TITLE"',
  );
}

/** The message of the issue for a direction control. `validate.ts` recognises the issue by it. */
export const bidiControlMessage = "bidi-control";

/** The message of the issue for a text of several lines. */
export const oneLineMessage = "one-line";

/**
 * One line of text of 1 to `max` characters. It is normalised: NFC, trimmed, no control characters.
 */
export function line(max: number) {
  return z
    .string()
    .transform((text) => (isBlank(text) ? "" : clean(text).trim()))
    .pipe(
      z
        .string()
        .min(1)
        .max(max)
        .regex(/^[^\n]*$/, { message: oneLineMessage }),
    );
}

/** A {@link line} without direction controls: in lists and headlines they could reorder the text around it. */
export function plainLine(max: number) {
  return line(max).refine((text) => !hasEmbedding(text), { message: bidiControlMessage });
}

/** The message of the issue for a date that cannot be read. `validate.ts` then suggests a date. */
export const dateMessage = "date";

const moments = new WeakSet<z.ZodType>();

/** Returns whether a schema is a {@link moment}, which without its transformation is a text. */
export function isMoment(schema: z.ZodType): boolean {
  return moments.has(schema);
}

/** A date in milliseconds since 1970 (UTC). Without an offset it is read in `timeZone`. */
export function moment(timeZone: string) {
  const schema = z.string().transform((text, context) => {
    const date = readDate(text, timeZone);
    if (date !== undefined) return date.getTime();
    context.addIssue({ code: "custom", message: dateMessage });
    return z.NEVER;
  });
  moments.add(schema);
  return schema;
}

/** Browsers read a backslash as a slash, so an address with a backslash could lead to another host. */
export const webAddress = expect(
  z.url({ protocol: /^https?$/, abort: true }).regex(/^https?:\/\/[^\s\\/][^\s\\]*$/i),
  "رابطاً كاملاً يبدأ بـ https://",
  "a full address that begins with https://",
  { example: "https://example.org/page" },
);
const sitePath = z.string().regex(/^\/(?!\/)[^\s\\]*$/);

/** An old address as editors write it, in `aliases` and `gone.yaml`. */
export const oldAddress = expect(
  z.string().min(1),
  "رابطاً قديماً يبدأ بشرطة مائلة، مثل /old/address/",
  "an old address that begins with a slash, such as /old/address/",
);

/** `aliases` of a page: the addresses that it had before. */
export const oldAddresses = expect(
  z.array(oldAddress),
  "قائمة روابط قديمة يبدأ كل منها بشرطة مائلة، مثل [/old/address/]",
  "a list of old addresses, each beginning with a slash, such as [/old/address/]",
);

/** `aliases` of a category or an author: ids that it had before, or whole addresses. */
export const formerIds = expect(
  z.array(
    expect(
      z.string().regex(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*|(?:https?:)?\/.*)$/),
      "معرّفاً قديماً مثل world-news، أو رابطاً قديماً يبدأ بشرطة مائلة",
      "a former id such as world-news, or an old address that begins with a slash",
    ),
  ),
  "قائمة معرّفات قديمة، مثل [world-news]",
  "a list of former ids, such as [world-news]",
);

/** A web address, or a path of this site. */
export function link() {
  return expect(
    z.union([webAddress, sitePath]),
    "رابطاً يبدأ بـ https://، أو بشرطة مائلة إن كان في هذا الموقع",
    "an address that begins with https://, or with a slash if it is on this site",
  );
}

/** The description of a date in articles and in `breaking.yaml`. */
export const dateShape: Expectation = {
  ar: "تاريخاً ميلادياً بأرقام لاتينية مثل 2016-12-01 أو 2016-12-01T21:40:00+03:00",
  en: "an ISO 8601 date such as 2016-12-01 or 2016-12-01T21:40:00+03:00",
};

/** {@link moment} with its description. */
export function when(timeZone: string) {
  return expect(moment(timeZone), dateShape.ar, dateShape.en);
}
