import * as z from "zod";
import { explain } from "#lib/content/schema/effects";
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
    {
      ar: "يُكتب في `category` من كل مقال، وهو آخر جزء من رابط القسم. لا تغيّره بعد النشر.",
      en: "Articles name it in `category`, and the category's address ends with it. Do not change it later.",
      example: "politics",
    },
  );

/** `categories.yaml`, in the order of the masthead. */
export const categoriesSchema = expect(
  z
    .array(
      z.strictObject({
        id: id(),
        name: expect(plainLine(40), "اسم القسم", "the category's name", {
          ar: "يظهر في رأس كل صفحة وفوق مقالات القسم. وترتيب الأقسام في الملف هو ترتيبها في الموقع.",
          en: "Stands in the masthead and above the category's articles. The order of the file is that of the site.",
          example: "سياسة",
        }),
        description: expect(line(300), "جملة تصف القسم", "a sentence about the category", {
          ar: "تظهر في صفحة القسم ومحركات البحث.",
          en: "Stands on the category's page and in search engines.",
          example: '"المؤسسات والانتخابات، وكيف تُصنع القرارات."',
        }).optional(),
        kind: expect(
          z.enum(["news", "opinion"]),
          "opinion لقسم الرأي، أو news للأخبار، أو احذف السطر",
          "opinion, or news, or remove the line",
          {
            ar: "يفصل الرأي عن الأخبار: مكان خاص في الصفحة الأولى، تحت أسماء الكتّاب.",
            en: "Sets opinion apart from news: a block of its own on the front page, under the writers' names.",
            example: "opinion",
            without: { ar: "`news`", en: "`news`" },
          },
        ).optional(),
        aliases: explain(formerIds.optional(), {
          ar: "أسماء سابقة في الروابط: تقود روابطها إلى القسم، ويُقبل الاسم القديم في المقالات. اكتب أقدمها أولاً، فهو معرّف الخلاصة.",
          en: "Former ids: their addresses lead to the category, and articles may still have them. The oldest comes first: it is the feed's id.",
          example: "[policy]",
        }),
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
      name: expect(plainLine(60), "اسم الوسم كما يظهر للقارئ", "the tag's name as readers see it", {
        ar: "اسم الوسم الذي تكتبه المقالات من الآن.",
        en: "The tag's name, which articles have from now on.",
        example: "سوريا",
      }),
      aliases: expect(
        z.array(expect(plainLine(600), "اسماً قديماً للوسم مثل سورية", "a former name of the tag")),
        "قائمة أسماء قديمة للوسم، مثل [سورية, الشام]",
        "a list of former names of the tag, such as [one, two]",
        {
          ar: "تقود روابطها إلى الوسم، وتُقبل في المقالات القديمة. اكتب أقدمها أولاً.",
          en: "Their addresses lead to the tag, and older articles may still have them. The oldest comes first.",
          example: "[سورية]",
        },
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
        text: expect(plainLine(200), "نص الخبر في سطر واحد", "the news in one line", {
          ar: "يظهر في شريط الأخبار فوق كل صفحة، وفي صفحة الأخبار العاجلة.",
          en: "Stands in the bar above every page, and on the page of breaking news.",
          example: '"الأرجنتين بطلة العالم بعد فوزها على فرنسا"',
        }),
        url: explain(link().optional(), {
          ar: "يصير الخبر رابطاً إلى المقال.",
          en: "Turns the news into a link to the article.",
          example: "/articles/2022/12/world-cup-final-lusail/",
        }),
        at: explain(when(timeZone), {
          ar: "يظهر الخبر من هذا الوقت.",
          en: "The news appears at this time.",
          example: "2022-12-18T20:55:00+03:00",
        }),
        until: expect(
          z.union([z.literal("never"), moment(timeZone)]),
          "تاريخاً مثل 2016-12-01T21:40:00+03:00، أو never",
          "a date such as 2016-12-01T21:40:00+03:00, or never",
          {
            ar: "يختفي الخبر من الشريط في هذا الوقت، ويبقى في صفحة الأخبار العاجلة.",
            en: "At this time the news leaves the bar. It stays on the page of breaking news.",
            example: "2022-12-19T21:00:00+03:00",
            without: { ar: "بعد 24 ساعة من `at`", en: "24 hours after `at`" },
          },
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
    {
      ar: "إذا طابق الاسم في `byline` صار رابطاً إلى صفحة الكاتب.",
      en: "Where a `byline` has this name, it leads to the author's page.",
      example: "ليلى حداد",
    },
  ),
  role: expect(plainLine(120), "صفة الكاتب في سطر", "the author's role in one line", {
    ar: "تظهر في صفحة الكاتب تحت اسمه.",
    en: "Stands below the name on the author's page.",
    example: '"مراسلة في أنقرة"',
  }).optional(),
  kind: expect(
    z.enum(["person", "desk"]),
    "person لشخص، أو desk لفريق أو جهة",
    "person, or desk for a body that signs as one",
    {
      ar: "يخبر محركات البحث: أشخص هو أم جهة.",
      en: "Tells search engines whether this is a person or a body.",
      example: "desk",
      without: { ar: "يُعرف من الاسم", en: "the name decides" },
    },
  ).optional(),
  links: expect(
    z.array(
      z.strictObject({
        name: expect(plainLine(60), "اسم الرابط", "the name of the link", { example: "تلغرام" }),
        url: webAddress,
      }),
    ),
    "قائمة روابط، لكل منها name وurl",
    "a list of links, each with name and url",
    {
      ar: "تظهر في صفحة الكاتب.",
      en: "Stand on the author's page.",
      example: "[{ name: تلغرام, url: https://t.me/example }]",
    },
  ).optional(),
  aliases: explain(formerIds.optional(), {
    ar: "أسماء سابقة في الروابط: تقود روابطها إلى صفحة الكاتب، ويُقبل الاسم القديم في المقالات. اكتب أقدمها أولاً، فهو معرّف الخلاصة.",
    en: "Former ids: their addresses lead to the author, and articles may still have them. The oldest comes first: it is the feed's id.",
    example: "[old-id]",
  }),
});

/** The front matter of `pages/ID.md`. */
export const staticPageSchema = withKeys({
  title: expect(plainLine(200), "عنوان الصفحة", "the page's title", {
    ar: "يظهر في رأس الصفحة، وفي الروابط أسفل كل صفحة.",
    en: "Heads the page, and stands among the links at the foot of every page.",
    example: '"من نحن"',
  }),
  summary: expect(line(300), "جملة تصف الصفحة", "a sentence about the page", {
    ar: "تظهر في محركات البحث وعند المشاركة.",
    en: "Stands in search engines and where the page is shared.",
    example: '"من يكتب هنا، ومن يموّلنا، وكيف تصل إلينا."',
    without: { ar: "أول النص", en: "the opening of the text" },
  }).optional(),
  aliases: explain(oldAddresses.optional(), {
    ar: "تقود الروابط القديمة إلى الصفحة.",
    en: "Old addresses lead to the page.",
    example: "[/old-about/]",
  }),
});
