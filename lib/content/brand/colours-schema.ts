import * as z from "zod";
import { expect } from "#lib/content/schema/schema-fields";

const colour = (ar: string, en: string, example: string) =>
  expect(
    z
      .string()
      .regex(/^#[0-9a-fA-F]{6}$/)
      .transform((text) => text.toLowerCase()),
    'علامة # وبعدها ستة من الأرقام والحروف a-f، بين علامتي اقتباس، مثل "#17405f"',
    'a colour as # and six hexadecimal digits in quotes, such as "#17405f"',
    { ar, en, example: `"${example}"` },
  );

/** Two colours. The example is a pair that can be read: a dark one by day, a bright one by night. */
const dayAndNight = (ar: string, en: string, day = "#17405f", night = "#a3cbeb") =>
  expect(
    z.strictObject({
      day: colour("اللون نهاراً.", "The colour by day.", day),
      night: colour(
        "اللون ليلاً، لمن جعل جهازه داكناً.",
        "The colour for readers who chose a dark screen.",
        night,
      ),
    }),
    'لونين: day للنهار وnight لليل، مثل { day: "#17405f", night: "#a3cbeb" }',
    'two colours, by day and by night, such as { day: "#17405f", night: "#a3cbeb" }',
    {
      ar,
      en,
      example: `{ day: "${day}", night: "${night}" }`,
      without: { ar: "لون البرنامج", en: "the engine's colour" },
    },
  );

/** `colours` of `brand.yaml`. */
export const coloursSchema = expect(
  z
    .strictObject({
      paper: dayAndNight("خلفية الصفحات.", "The ground of the pages.", "#fff8ee", "#141a22"),
      ink: dayAndNight("النص.", "The text.", "#1a1a1a", "#ece7dc"),
      accent: dayAndNight("الروابط.", "The links.", "#0b4a50", "#8fd6de"),
      breaking: dayAndNight("خلفية العاجل.", "The ground of breaking news.", "#9b1c1c", "#9b1c1c"),
    })
    .partial(),
  "ألوان الصحيفة: paper للخلفية وink للنص وaccent للروابط وbreaking للعاجل",
  "the publication's colours: paper, ink, accent and breaking",
  {
    ar: "تلوّن الصفحات والبطاقات والأيقونات. ويذكر الفحص اللون الذي لا يُقرأ، وأقرب لون يصلح.",
    en: "Colour pages, cards and icons. The check names a colour that cannot be read, and the nearest that can.",
    without: { ar: "ألوان البرنامج", en: "the engine's colours" },
  },
);

/** `categories` of `brand.yaml`: colours of categories. `ids` are those of `categories.yaml`; without them any id is right. */
export function categoryColours(ids: readonly string[] | undefined) {
  const pair = dayAndNight("اسم القسم، حيث يظهر.", "The category's name, wherever it stands.");
  const own =
    ids === undefined
      ? z.record(z.string(), pair)
      : z.strictObject(Object.fromEntries(ids.map((id) => [id, pair.optional()])));
  return expect(
    own,
    'لونين لكل قسم تريد له لوناً، مثل politics: { day: "#17405f", night: "#a3cbeb" }',
    'two colours for each category with its own, such as politics: { day: "#17405f", night: "#a3cbeb" }',
    {
      ar: "تلوّن اسم القسم.",
      en: "Colour the category's name.",
      without: { ar: "ثمانية ألوان بحسب الترتيب", en: "eight colours, by position" },
    },
  );
}
