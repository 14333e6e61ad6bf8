import * as z from "zod";
import { type ShareService, shareServices } from "#lib/config/share-services";
import { wordsSchema } from "#lib/content/brand/words-schema";
import { expect, line, link, plainLine } from "#lib/content/schema/schema-fields";

const colour = expect(
  z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .transform((text) => text.toLowerCase()),
  'لوناً من ستة أرقام ستة عشرية بعد # وبين علامتي اقتباس، مثل "#17405f"',
  'a colour as # and six hexadecimal digits in quotes, such as "#17405f"',
);

const dayAndNight = expect(
  z.strictObject({ day: colour, night: colour }),
  'لونين: day للنهار وnight لليل، مثل { day: "#17405f", night: "#a3cbeb" }',
  'two colours, by day and by night, such as { day: "#17405f", night: "#a3cbeb" }',
);

const coloursSchema = expect(
  z
    .strictObject({ paper: dayAndNight, ink: dayAndNight, accent: dayAndNight, breaking: dayAndNight })
    .partial(),
  "ألوان الصحيفة: paper للخلفية وink للنص وaccent للروابط وbreaking للعاجل",
  "the publication's colours: paper, ink, accent and breaking",
);

/** Colours of categories. `ids` are those of `categories.yaml`; without them any id is right. */
function categoryColours(ids: readonly string[] | undefined) {
  const own =
    ids === undefined
      ? z.record(z.string(), dayAndNight)
      : z.strictObject(Object.fromEntries(ids.map((id) => [id, dayAndNight.optional()])));
  return expect(
    own,
    'لونين لكل قسم تريد له لوناً، مثل politics: { day: "#17405f", night: "#a3cbeb" }',
    'two colours for each category with its own, such as politics: { day: "#17405f", night: "#a3cbeb" }',
  );
}

const footerSchema = expect(
  z
    .strictObject({
      text: expect(line(300), "جملة في 300 حرف على الأكثر", "a sentence of at most 300 characters"),
      links: expect(
        z
          .array(
            z.strictObject({
              name: expect(plainLine(40), "اسم الرابط في 40 حرفاً على الأكثر", "the name of the link"),
              url: link(),
            }),
          )
          .max(12),
        'قائمة من 12 رابطاً على الأكثر، لكل منها name وurl، مثل - { name: "الاشتراك", url: /subscribe/ }',
        "a list of at most 12 links, each with name and url, such as - { name: NAME, url: /subscribe/ }",
      ),
    })
    .partial(),
  "ما يظهر في أسفل الصفحات: text وlinks",
  "what the foot of the pages shows: text and links",
);

/** A number of articles on the front page. */
function count(least: number, most: number) {
  return expect(
    z.int().min(least).max(most),
    `عدداً صحيحاً من ${least} إلى ${most}`,
    `a whole number from ${least} to ${most}`,
  );
}

const frontSchema = expect(
  z.strictObject({ secondary: count(0, 8), latest: count(0, 20), section: count(1, 8) }).partial(),
  "أعداد المقالات في الصفحة الأولى: secondary وlatest وsection",
  "numbers of articles on the front page: secondary, latest and section",
);

function isEachOnce(services: readonly ShareService[]): boolean {
  return new Set(services).size === services.length;
}

const shareSchema = expect(
  z.array(z.enum(shareServices)).refine(isEachOnce),
  `قائمة من هذه بالترتيب الذي تريده، كلاً منها مرة واحدة: [${shareServices.join(", ")}]`,
  `a list of these in the order you want, each once: [${shareServices.join(", ")}]`,
);

const daysSchema = expect(
  z.int().min(1).max(36_500),
  "عدد أيام صحيحاً من 1 إلى 36500، مثل 365",
  "a whole number of days from 1 to 36500, such as 365",
);

const drawing = expect(
  z.string().regex(/^[a-z0-9][a-z0-9._-]*\.svg$/i),
  "اسم ملف SVG في مجلد brand، بحروف لاتينية وأرقام، مثل logo.svg",
  "the name of an SVG file in the folder brand, such as logo.svg",
);

const mastheadSchema = expect(
  z.union([z.strictObject({ day: drawing, night: drawing }), z.literal("text")]),
  "text ليظهر اسم الصحيفة مكتوباً، أو رسمين: { day: logo.svg, night: logo-night.svg }",
  "text for the written name, or two drawings: { day: logo.svg, night: logo-night.svg }",
);

const typeSchema = expect(
  z.enum(["naskh", "sans"]),
  "naskh ليُكتب النص بخط النسخ، أو sans ليُكتب بالخط الذي تُكتب به العناوين",
  "naskh for text in a naskh face, or sans for text in the face of headlines",
);

/**
 * `brand.yaml`: what makes a publication look like itself. Validator, type and documentation in one.
 *
 * @param categories The ids of `categories.yaml`; undefined if they cannot be read.
 */
export function brandSchema(categories?: readonly string[]) {
  return expect(
    z
      .strictObject({
        colours: coloursSchema,
        /** The face of running text. That of headlines is the same in both pairings. */
        type: typeSchema,
        masthead: mastheadSchema,
        /** A square drawing, of which all icons are made. */
        icon: drawing,
        /** Colours of categories. Those of the others follow from their positions. */
        categories: categoryColours(categories),
        footer: footerSchema,
        /** Words of the interface that the publication writes otherwise. */
        words: wordsSchema,
        /** Numbers of articles on the front page. */
        front: frontSchema,
        /** The age in days from which an article carries the notice about its age. */
        oldArticleDays: daysSchema,
        /** The services with which readers share an article, in their order. An empty list shows none. */
        share: shareSchema,
      })
      .partial(),
    "حقول هوية الصحيفة، كلاً منها في سطر، مثل oldArticleDays: 365",
    "the keys of the publication's brand, one a line, such as oldArticleDays: 365",
  );
}

export type Brand = z.infer<ReturnType<typeof brandSchema>>;
