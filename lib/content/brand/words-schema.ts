import * as z from "zod";
import { strings } from "#lib/config/strings";
import { placeholder, type Words } from "#lib/config/words";
import { longestWord } from "#lib/content/brand/word-limits";
import { counted, letter } from "#lib/content/schema/counted";
import { expect, plainLine } from "#lib/content/schema/schema-fields";

/** Returns whether a text has the placeholder once. */
function hasPlaceholder(text: string): boolean {
  return text.split(placeholder).length === 2;
}

/** The schema of one word. A word of the engine with a placeholder is a function. */
function wordSchema(key: string, own: unknown): z.ZodType {
  if (typeof own === "object" && own !== null) return wordsIn(own, `${key}.`);
  const isPattern = typeof own === "function";
  const text = isPattern ? String(own(placeholder)) : String(own);
  const most = longestWord(key, text);
  const line = plainLine(most);
  return isPattern
    ? expect(
        line.refine(hasPlaceholder),
        `نصاً فيه {} مرة واحدة، في موضع ما يتغيّر، مثل "${text}"`,
        `a text with {} once, in the place of what changes, such as "${text}"`,
        { example: JSON.stringify(text) },
      )
    : expect(
        line,
        `نصاً من ${counted(letter, most)} على الأكثر مكان «${text}»`,
        `a text of at most ${most} characters in place of the Arabic one`,
        { example: JSON.stringify(text) },
      );
}

function wordsIn(texts: object, prefix = ""): z.ZodType<Words, unknown> {
  const shape = Object.entries(texts).map(([key, own]) => [key, wordSchema(prefix + key, own).optional()]);
  // The shape is built from the words themselves, so its type is known here and not to the compiler.
  const schema: z.ZodType = z.strictObject(Object.fromEntries(shape));
  return expect(
    schema as z.ZodType<Words, unknown>,
    "كلمات الواجهة التي تريدها غير الأصل، كلاً منها في سطر، مثل latest: آخر الأخبار",
    "the words of the interface that you want otherwise, one a line, such as latest: WORD",
    {
      ar: "تظهر للقارئ مكان كلمات البرنامج.",
      en: "Readers see them in place of the engine's own words.",
      without: { ar: "كلمات البرنامج", en: "the engine's words" },
    },
  );
}

/** `words` of `brand.yaml`: any text of `lib/config/strings.ts` under its own key. */
export const wordsSchema = wordsIn(strings);
