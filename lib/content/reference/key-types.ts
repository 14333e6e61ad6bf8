import * as z from "zod";
import type { Expectation } from "#lib/content/messages/problems";
import { writtenSchema } from "#lib/content/reference/keys";
import { isMoment } from "#lib/content/schema/schema-fields";
import { unwrap } from "#lib/content/schema/schema-steps";

const words = {
  text: { ar: "نص", en: "text" },
  date: { ar: "تاريخ", en: "date" },
  number: { ar: "عدد", en: "number" },
  list: { ar: "قائمة", en: "list" },
  keys: { ar: "حقول", en: "keys" },
} as const satisfies Record<string, Expectation>;

function value(text: unknown): Expectation {
  return { ar: `\`${text}\``, en: `\`${text}\`` };
}

function isDate(schema: z.ZodType): boolean {
  const inner = unwrap(schema);
  return isMoment(inner) || (inner instanceof z.ZodPipe && isDate(inner.in as z.ZodType));
}

function kindsOf(schema: z.ZodType): Expectation[] {
  if (isDate(schema)) return [words.date];
  const written = writtenSchema(schema);
  if (written instanceof z.ZodUnion) return written.options.flatMap((one) => kindsOf(one as z.ZodType));
  if (written instanceof z.ZodEnum) return written.options.map(value);
  if (written instanceof z.ZodLiteral) return [...written.values].map(value);
  if (written instanceof z.ZodBoolean) return [value(true), value(false)];
  if (written instanceof z.ZodNumber) return [words.number];
  if (written instanceof z.ZodArray) return [words.list];
  if (written instanceof z.ZodObject || written instanceof z.ZodRecord) return [words.keys];
  return [words.text];
}

/** Returns the kinds of value that a key takes, in both languages: «نص أو قائمة», `news` or `opinion`. */
export function typeOf(schema: z.ZodType): Expectation {
  const kinds = kindsOf(schema);
  return {
    ar: [...new Set(kinds.map(({ ar }) => ar))].join(" أو "),
    en: [...new Set(kinds.map(({ en }) => en))].join(" or "),
  };
}
