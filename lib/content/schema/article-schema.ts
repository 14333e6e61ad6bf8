import * as z from "zod";
import { explain } from "#lib/content/schema/effects";
import {
  dateShape,
  expect,
  line,
  moment,
  oldAddresses,
  plainLine,
  webAddress,
  when,
  withKeys,
} from "#lib/content/schema/schema-fields";

/**
 * The front matter of `articles/YYYY/MM/NAME.md`: validator, type and documentation in one.
 *
 * @param timeZone IANA name of the zone in which dates without an offset are read.
 */
export function articleSchema(timeZone: string) {
  const name = plainLine(120);
  return withKeys({
    title: expect(
      plainLine(200),
      "عنواناً في سطر واحد لا يزيد على 200 حرف",
      "a title in one line of 1 to 200 characters",
      {
        ar: "يظهر في رأس المقال، وفي القوائم والخلاصات وبطاقة المشاركة ونتائج البحث.",
        en: "Heads the article, and stands in lists, feeds, the social card and search results.",
        example: '"محادثات أنقرة بين موسكو وفصائل حلب تنتهي بلا نتيجة"',
      },
    ),
    byline: expect(
      z.union([name.transform((one) => [one]), z.array(name).min(1)]),
      "اسم الكاتب في 120 حرفاً على الأكثر، أو قائمة أسماء مثل [اسم, اسم]",
      "the writer's name in at most 120 characters, or a list of names such as [name, name]",
      {
        ar: "يظهر تحت العنوان، ويقود إلى صفحة الكاتب إن كان له ملف في authors.",
        en: "Stands below the title, and leads to the author's page if there is a file in authors.",
        example: "[ليلى حداد, سامر نصار]",
      },
    ),
    date: explain(when(timeZone), {
      ar: "وقت النشر. لا يظهر المقال قبله. ويوضع الملف في مجلد سنته وشهره.",
      en: "The time of publication. The article does not appear before it, and its file lies in the folder of its year and month.",
      example: "2016-12-01T21:40:00+03:00",
    }),
    source: expect(
      z.union([
        name.transform((one) => ({ name: one })),
        z.strictObject({
          name: expect(plainLine(120), "اسم المصدر", "the source's name", { example: "وكالة الأنباء" }),
          url: explain(webAddress.optional(), {
            ar: "يصير اسم المصدر رابطاً إليه.",
            en: "Turns the source's name into a link.",
            example: "https://example.org/report",
          }),
        }),
      ]),
      "اسم المصدر، أو name وurl تحته",
      "the source's name, or name and url below it",
      {
        ar: "يظهر تحت المقال: من أين الخبر.",
        en: "Stands below the article: where the news is from.",
        example: "{ name: وكالة الأنباء, url: https://example.org/report }",
      },
    ),
    category: expect(
      z.string().min(1),
      "معرّف قسم من categories.yaml",
      "the id of a category in categories.yaml",
      {
        ar: "يضع المقال في قسمه: في صفحة القسم، وفي الصفحة الأولى، وفي خلاصة القسم.",
        en: "Puts the article into its category: on the category's page, on the front page and in the category's feed.",
        example: "politics",
      },
    ),
    summary: expect(
      line(300),
      "جملة أو جملتين في 300 حرف على الأكثر",
      "one or two sentences of at most 300 characters",
      {
        ar: "تظهر تحت العنوان، وفي القوائم والخلاصات ومحركات البحث.",
        en: "Stands below the title, and in lists, feeds and search engines.",
        example: '"انتهت الجولة الثالثة بلا بيان، واتفق الطرفان على موعد جديد."',
        without: { ar: "أول النص في القوائم والخلاصات", en: "the opening of the text, in lists and feeds" },
      },
    ).optional(),
    tags: expect(
      z.array(expect(plainLine(60), "وسماً مثل حلب", "a tag such as Aleppo")).max(20),
      "قائمة وسوم مثل [سوريا, حلب]",
      "a list of tags such as [one, two]",
      {
        ar: "لكل وسم صفحة فيها مقالاته. وبالوسوم تُختار المقالات التي تُعرض تحت المقال.",
        en: "Each tag has a page with its articles. The related articles are chosen by tags.",
        example: "[سوريا, حلب]",
      },
    ).optional(),
    image: expect(
      z.strictObject({
        src: expect(
          z.string().trim().min(1),
          "اسم ملف الصورة بجانب المقال",
          "the name of the picture's file beside the article",
          { example: "ankara-talks.jpg" },
        ),
        alt: expect(
          plainLine(300),
          "وصفاً لما يظهر في الصورة لمن لا يراها",
          "what the picture shows, for those who cannot see it",
          {
            ar: "يقرؤه قارئ الشاشة، ويظهر مكان الصورة حين لا تصل.",
            en: "Screen readers read it, and it stands in place of a picture that does not arrive.",
            example: '"رجلان يتصافحان أمام علمين"',
          },
        ),
        caption: expect(line(300), "سطراً يشرح الصورة", "a line that explains the picture", {
          ar: "يظهر تحت الصورة.",
          en: "Stands below the picture.",
          example: '"الوفدان قبل الجلسة الأخيرة، أمس"',
        }).optional(),
        credit: expect(line(120), "اسم صاحب الصورة", "whose picture it is", {
          ar: "يظهر بعد شرح الصورة.",
          en: "Follows the caption.",
          example: '"تصوير: سامر نصار"',
        }).optional(),
      }),
      'اسم ملف الصورة ووصفها تحته، مثل { src: photo.jpg, alt: "وصف الصورة" }',
      'the file and its description below it, such as { src: photo.jpg, alt: "what it shows" }',
      {
        ar: "صورة المقال: في رأسه، وفي القوائم، وفي بطاقة المشاركة.",
        en: "The article's picture: at its head, in lists and on the social card.",
        example: '{ src: ankara-talks.jpg, alt: "رجلان يتصافحان أمام علمين" }',
        without: { ar: "بطاقة المشاركة مرسومة من العنوان", en: "a social card that is drawn from the title" },
      },
    ).optional(),
    updated: expect(
      z.union([
        moment(timeZone).transform((at) => ({ at, reason: undefined })),
        z.strictObject({
          at: explain(when(timeZone), { example: "2016-12-02T09:30:00+03:00" }),
          reason: expect(line(300), "ما تغيّر، في سطر واحد", "what changed, in one line", {
            ar: "يظهر بجانب وقت التحديث.",
            en: "Stands beside the time of the update.",
            example: '"أُضيف بيان الخارجية"',
          }),
        }),
      ]),
      `${dateShape.ar}، أو at وreason تحته`,
      `${dateShape.en}, or at and reason below it`,
      {
        ar: "يظهر «آخر تحديث» بجانب وقت النشر. ولا يظهر تحديث قبل وقته.",
        en: "Shows the time of the last update beside that of publication. An update with a future date appears on that date.",
        example: '{ at: 2016-12-02T09:30:00+03:00, reason: "أُضيف بيان الخارجية" }',
      },
    ).optional(),
    corrections: expect(
      z.array(
        z.strictObject({
          at: explain(when(timeZone), { example: "2016-12-03" }),
          text: expect(line(600), "نص التصحيح: ما ورد وما الصحيح", "what was wrong and what is right", {
            example: '"ورد أن عدد القتلى 15، والصحيح 12."',
          }),
        }),
      ),
      'قائمة تصحيحات، لكل منها at وtext، مثل [{ at: 2016-12-02, text: "ما ورد وما الصحيح" }]',
      'a list of corrections, each with at and text, such as [{ at: 2016-12-02, text: "what is right" }]',
      {
        ar: "تظهر في المقال، وفي صفحة التصحيحات وخلاصتها.",
        en: "Stand in the article, and on the page and in the feed of corrections.",
        example: '[{ at: 2016-12-03, text: "ورد أن عدد القتلى 15، والصحيح 12." }]',
      },
    ).optional(),
    aliases: explain(oldAddresses.optional(), {
      ar: "تقود الروابط القديمة إلى المقال. اكتب أقدمها أولاً، فهو معرّف المقال في الخلاصات.",
      en: "Old addresses lead to the article. The oldest comes first: it is the article's id in feeds.",
      example: "[/old/address/, /news/123.html]",
    }),
    draft: expect(z.boolean(), "true أو false", "true or false", {
      ar: "تبقى المسودة في المعاينة (`npm run dev`)، ولا تُنشر.",
      en: "A draft is shown by the preview (`npm run dev`) and is not published.",
      example: "true",
      without: { ar: "`false`", en: "`false`" },
    }).optional(),
    expires: explain(when(timeZone).optional(), {
      ar: "يُرفع المقال من الموقع في هذا الوقت.",
      en: "From this time on the article is not part of the site.",
      example: "2017-12-01",
      without: { ar: "يبقى", en: "it stays" },
    }),
  });
}
