import * as z from "zod";
import { decodeSlug } from "#lib/arabic/words/slug";
import { type Effect, explain } from "#lib/content/schema/effects";
import { expect, when } from "#lib/content/schema/schema-fields";

/** The most stories below the lead, and the most articles of opinion, that an editor chooses. */
const mostChosen = 8;
/** The most articles of a section on the front page. */
const mostOfSection = 12;

/** An article as editors write it: its address, with or without the site's, its file or its id. */
const reference =
  /^(?:https?:\/\/[^/]+)?\/?(?:content\/)?(?:articles\/)?(\d{4}\/\d{2}\/[^\s/?#\\]+?)(?:\.md|\/)?$/;

/** Returns the id in a reference to an article: `2016/12/ankara-talks`; undefined if it is none. */
function articleIdOf(text: string): string | undefined {
  return reference.exec(decodeSlug(text.trim()) ?? "")?.[1];
}

/** The message of the issue for a text that names no article. */
const referenceMessage = "article";

function article() {
  return expect(
    z.string().transform((text, context) => {
      const id = articleIdOf(text);
      if (id !== undefined) return id;
      context.addIssue({ code: "custom", message: referenceMessage });
      return z.NEVER;
    }),
    "رابط مقال مثل /articles/2016/12/ankara-talks/",
    "the address of an article, such as /articles/2016/12/ankara-talks/",
  );
}

function until(timeZone: string) {
  return explain(when(timeZone).optional(), {
    ar: "لا أثر للبند من هذا الوقت فصاعداً.",
    en: "From this time on the entry does not count.",
    example: "2022-12-19T09:00:00+03:00",
    without: { ar: "بلا نهاية", en: "without end" },
  });
}

/** An article, or an article and the end of its time on the front page. */
function entry(timeZone: string) {
  return expect(
    z.union([
      article().transform((id) => ({ article: id, until: undefined })),
      z.strictObject({
        article: explain(article(), { example: "/articles/2016/12/ankara-talks/" }),
        until: until(timeZone),
      }),
    ]),
    "رابط مقال مثل /articles/2016/12/ankara-talks/، أو article وuntil تحته",
    "the address of an article, such as /articles/2016/12/ankara-talks/, or article and until below it",
  );
}

const categoryId = () =>
  expect(z.string().trim().min(1), "معرّف قسم من categories.yaml", "the id of a category in categories.yaml");

function section(timeZone: string) {
  return expect(
    z.union([
      categoryId().transform((id) => ({ id, count: undefined, until: undefined })),
      z.strictObject({
        id: explain(categoryId(), { example: "politics" }),
        count: expect(
          z.int().min(0).max(mostOfSection),
          `عدداً من 0 إلى ${mostOfSection}، والصفر يخفي القسم من الصفحة الأولى`,
          `a number from 0 to ${mostOfSection}; 0 leaves the category out of the front page`,
          {
            ar: "عدد مقالات القسم في الصفحة الأولى.",
            en: "So many articles of the category stand on the front page.",
            example: "6",
            without: {
              ar: "`front.section` من brand.yaml، وإلا فأربعة",
              en: "`front.section` of brand.yaml, else 4",
            },
          },
        ).optional(),
        until: until(timeZone),
      }),
    ]),
    "معرّف قسم مثل politics، أو id وcount تحته",
    "the id of a category, such as politics, or id and count below it",
  );
}

const addresses = "- /articles/2016/12/ankara-talks/";

/** `front.yaml`: what stands on the front page, where an editor chooses it. Dates without an offset are read in `timeZone`. */
export function frontSchema(timeZone: string) {
  const chosen = (ar: string, en: string, effect: Effect) =>
    expect(
      z.array(entry(timeZone)).max(mostChosen),
      `${ar}، كلاً منها في سطر مثل ${addresses}`,
      `${en}, one a line, such as ${addresses}`,
      effect,
    ).optional();
  return expect(
    z.strictObject({
      layout: expect(
        z.literal("breaking"),
        "breaking في يوم كبير، أو احذف السطر",
        "breaking on a big day, or remove the line",
        {
          ar: "ليوم كبير: يأخذ المقال الأول عرض الصفحة كله، ويكبر عنوانه. لا بد معه من `lead`، وينتهي بانتهائه.",
          en: "A big day: the lead has the whole width and a larger headline. It needs `lead`, and ends with it.",
          example: "breaking",
          without: { ar: "التصميم المعتاد", en: "the usual layout" },
        },
      ).optional(),
      lead: explain(entry(timeZone).optional(), {
        ar: "المقال الذي يتصدر الصفحة.",
        en: "The article that leads the page.",
        example: "/articles/2016/12/ankara-talks/",
        without: {
          ar: "أحدث مقال له صورة من أحدث أربعة مقالات، وإلا فالأحدث",
          en: "the newest with a picture among the newest four, else the newest",
        },
      }),
      stories: chosen("روابط مقالات", "addresses of articles", {
        ar: "تظهر تحت المقال الأول بهذا الترتيب، وتكملها أحدث المقالات إن قلّت.",
        en: "Stand below the lead, in this order. Too few are filled up with the newest.",
        example: "[/articles/2022/07/webb-first-images/]",
        without: { ar: "أحدث المقالات", en: "the newest articles" },
      }),
      opinion: chosen("روابط مقالات رأي", "addresses of articles of opinion", {
        ar: "تظهر في أول قسمها، على أن يكون قسم رأي (`kind: opinion`).",
        en: "Stand first in the block of their category, which must be `kind: opinion`.",
        example: "[/articles/2026/09/why-comments-are-closed/]",
        without: { ar: "أحدث مقالات كل قسم رأي", en: "the newest of each category of opinion" },
      }),
      sections: expect(
        z.array(section(timeZone)),
        "معرّفات أقسام، كلاً منها في سطر مثل - politics",
        "ids of categories, one a line, such as - politics",
        {
          ar: "تأتي هذه الأقسام أولاً بهذا الترتيب، ثم سائر الأقسام. ويبقى الرأي فوق الأخبار.",
          en: "These categories come first, in this order, and the others follow. Opinion stays above the news.",
          example: "[sport, { id: politics, count: 6 }]",
          without: { ar: "ترتيب categories.yaml", en: "the order of categories.yaml" },
        },
      ).optional(),
    }),
    "ما تختاره للصفحة الأولى، مثل lead: /articles/2016/12/ankara-talks/",
    "what you choose for the front page, such as lead: /articles/2016/12/ankara-talks/",
  );
}
