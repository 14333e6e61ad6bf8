import * as z from "zod";
import { type ShareService, shareServices } from "#lib/config/share-services";
import { categoryColours, coloursSchema } from "#lib/content/brand/colours-schema";
import { wordsSchema } from "#lib/content/brand/words-schema";
import { type Effect, explain } from "#lib/content/schema/effects";
import { expect, line, link, plainLine } from "#lib/content/schema/schema-fields";

const footerSchema = expect(
  z
    .strictObject({
      text: expect(line(300), "جملة في 300 حرف على الأكثر", "a sentence of at most 300 characters", {
        ar: "تظهر في أسفل كل صفحة.",
        en: "Stands at the foot of every page.",
        example: '"تصدر من القاهرة منذ 1990."',
      }),
      links: expect(
        z
          .array(
            z.strictObject({
              name: expect(plainLine(40), "اسم الرابط في 40 حرفاً على الأكثر", "the name of the link", {
                example: "الاشتراك",
              }),
              url: explain(link(), { example: "/subscribe/" }),
            }),
          )
          .max(12),
        'قائمة من 12 رابطاً على الأكثر، لكل منها name وurl، مثل - { name: "الاشتراك", url: /subscribe/ }',
        "a list of at most 12 links, each with name and url, such as - { name: NAME, url: /subscribe/ }",
        {
          ar: "تظهر بعد روابط الصفحات الثابتة.",
          en: "Follow the links of the static pages.",
          example: "[{ name: الاشتراك, url: /subscribe/ }]",
        },
      ),
    })
    .partial(),
  "ما يظهر في أسفل الصفحات: text وlinks",
  "what the foot of the pages shows: text and links",
  { ar: "يضيف إلى أسفل كل صفحة.", en: "Adds to the foot of every page." },
);

/** A number of articles on the front page. */
function count(least: number, most: number, effect: Effect) {
  return expect(
    z.int().min(least).max(most),
    `عدداً صحيحاً من ${least} إلى ${most}`,
    `a whole number from ${least} to ${most}`,
    effect,
  );
}

const frontSchema = expect(
  z
    .strictObject({
      secondary: count(0, 8, {
        ar: "المقالات تحت المقال الأول.",
        en: "The articles below the lead.",
        example: "4",
        without: { ar: "4", en: "4" },
      }),
      latest: count(0, 20, {
        ar: "المقالات في قائمة «الأحدث».",
        en: "The articles in the list of the latest.",
        example: "6",
        without: { ar: "6", en: "6" },
      }),
      section: count(1, 8, {
        ar: "المقالات في كل قسم.",
        en: "The articles of each section.",
        example: "4",
        without: { ar: "4", en: "4" },
      }),
    })
    .partial(),
  "أعداد المقالات في الصفحة الأولى: secondary وlatest وsection",
  "numbers of articles on the front page: secondary, latest and section",
  {
    ar: "يحدد كم مقالاً في كل مكان من الصفحة الأولى.",
    en: "Decides how many articles stand in each place of the front page.",
  },
);

function isEachOnce(services: readonly ShareService[]): boolean {
  return new Set(services).size === services.length;
}

const shareSchema = expect(
  z.array(z.enum(shareServices)).refine(isEachOnce),
  `قائمة من هذه بالترتيب الذي تريده، كلاً منها مرة واحدة: [${shareServices.join(", ")}]`,
  `a list of these in the order you want, each once: [${shareServices.join(", ")}]`,
  {
    ar: "خدمات مشاركة المقال بترتيبها. و`[]` تخفيها كلها.",
    en: "The services for sharing an article, in their order. `[]` shows none.",
    example: "[telegram, whatsapp, email]",
    without: { ar: "كلها بهذا الترتيب", en: "all of them, in this order" },
  },
);

const daysSchema = expect(
  z.int().min(1).max(36_500),
  "عدد أيام صحيحاً من 1 إلى 36500، مثل 365",
  "a whole number of days from 1 to 36500, such as 365",
  {
    ar: "عمر المقال الذي يظهر بعده التنبيه إلى قِدمه.",
    en: "The age from which an article carries the notice about its age.",
    example: "365",
    without: { ar: "سنتان", en: "two years" },
  },
);

const drawing = (effect: Effect) =>
  expect(
    z.string().regex(/^[a-z0-9][a-z0-9._-]*\.svg$/i),
    "اسم ملف SVG في مجلد brand، بحروف لاتينية وأرقام، مثل logo.svg",
    "the name of an SVG file in the folder brand, such as logo.svg",
    effect,
  );

const mastheadSchema = expect(
  z.union([
    z.strictObject({
      day: drawing({ ar: "الرسم نهاراً.", en: "The drawing by day.", example: "logo.svg" }),
      night: drawing({ ar: "الرسم ليلاً.", en: "The drawing by night.", example: "logo-night.svg" }),
    }),
    z.literal("text"),
  ]),
  "text ليظهر اسم الصحيفة مكتوباً، أو رسمين: { day: logo.svg, night: logo-night.svg }",
  "text for the written name, or two drawings: { day: logo.svg, night: logo-night.svg }",
  {
    ar: "يظهر الرسم في رأس كل صفحة مكان اسم الصحيفة.",
    en: "The drawing stands at the head of every page in place of the name.",
    example: "{ day: logo.svg, night: logo-night.svg }",
    without: { ar: "`text`", en: "`text`" },
  },
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
        icon: drawing({
          ar: "رسم مربع تُصنع منه الأيقونات كلها.",
          en: "A square drawing, of which all icons are made.",
          example: "icon.svg",
          without: { ar: "أيقونة البرنامج", en: "the engine's icon" },
        }),
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
