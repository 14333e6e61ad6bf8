import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ArticleFacts } from "#components/article/article-facts";
import { Time } from "#components/article/dates";
import { Pagination } from "#components/list/pagination";
import { PeriodList } from "#components/list/period-list";
import type { Site } from "#lib/config/site";
import { renderMarkdown } from "#lib/content/markdown/markdown";
import type { ArticleView } from "#lib/view-models/pages";

const base: Site = {
  name: "نشرة",
  description: "نشرة للتجربة.",
  url: "https://example.org",
  timeZone: "Asia/Damascus",
  region: "arab",
};

const iso = "2016-12-01T15:30:00+02:00";

const article: ArticleView = {
  url: "/articles/2016/12/x/",
  title: "خبر",
  summary: "موجز",
  date: iso,
  section: { id: "politics", name: "سياسة", url: "/categories/politics/", tone: 1 },
  byline: [{ name: "مكتب الميناء" }],
  path: "articles/2016/12/x.md",
  hash: "x",
  source: { name: "وكالة" },
  tags: [],
  corrections: [],
  words: 2340,
  pictures: {},
  related: [],
};

/** Returns the text of an article's facts in a publication with these settings. */
function header(settings: Partial<Site>): string {
  const markup = renderToStaticMarkup(<ArticleFacts article={article} site={{ ...base, ...settings }} />);
  return markup.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
}

describe("the same article, by region and override", () => {
  test.each<[Partial<Site>, string, string]>([
    [{ region: "arab" }, "1 ديسمبر 2016، 3:30 م", "13 دقيقة"],
    [{ region: "levant" }, "1 كانون الأول 2016، 3:30 م", "13 دقيقة"],
    [{ region: "gulf" }, "1 ديسمبر 2016، 3:30 م", "13 دقيقة"],
    [{ region: "egypt" }, "١ ديسمبر ٢٠١٦، ٣:٣٠ م", "١٣ دقيقة"],
    [{ region: "maghreb" }, "1 دجنبر 2016، 15:30", "13 دقيقة"],
    [{ region: "algeria-tunisia" }, "1 ديسمبر 2016، 15:30", "13 دقيقة"],
    [{ region: "mauritania" }, "1 دجمبر 2016، 15:30", "13 دقيقة"],
    [{ region: "levant", digits: "arabic" }, "١ كانون الأول ٢٠١٦، ٣:٣٠ م", "١٣ دقيقة"],
    [{ region: "egypt", digits: "latin" }, "1 ديسمبر 2016، 3:30 م", "13 دقيقة"],
    [
      { region: "levant", months: "both", monthsStyle: "slash" },
      "1 كانون الأول/ديسمبر 2016، 3:30 م",
      "13 دقيقة",
    ],
    [
      { region: "arab", months: "both", monthsStyle: "parens" },
      "1 ديسمبر (كانون الأول) 2016، 3:30 م",
      "13 دقيقة",
    ],
    [{ region: "gulf", hijri: true }, "1 ديسمبر 2016 الموافق 2 ربيع الأول 1438 هـ، 3:30 م", "13 دقيقة"],
    [{ region: "egypt", hijri: true }, "١ ديسمبر ٢٠١٦ الموافق ٢ ربيع الأول ١٤٣٨ هـ، ٣:٣٠ م", "١٣ دقيقة"],
  ])("%j: %s", (settings, date, reading) => {
    expect(header(settings)).toContain(` نُشر ${date} `);
    expect(header(settings)).toContain(`مدة القراءة: ${reading} `);
  });

  test("the `datetime` attribute is the same in every region", () => {
    for (const region of ["arab", "egypt", "maghreb"] as const) {
      const markup = renderToStaticMarkup(<Time iso={iso} settings={{ ...base, region }} withTime={true} />);
      expect(markup).toMatch(/^<time dateTime="2016-12-01T15:30:00\+02:00">/i);
    }
  });
});

describe("numbers in the digits of the publication", () => {
  const egypt: Site = { ...base, region: "egypt" };

  test("page numbers and the number of articles of a year", () => {
    const pages = <Pagination list={{ number: 12, older: "/a/", newer: "/b/" }} settings={egypt} />;
    const years = (
      <PeriodList periods={[{ name: "2016", url: "/articles/2016/", total: 1234 }]} site={egypt} />
    );
    expect(renderToStaticMarkup(pages)).toContain("صفحة ١٢");
    expect(renderToStaticMarkup(years)).toContain(">٢٠١٦</a> <span>١٬٢٣٤ مقالاً</span>");
  });

  test("footnotes and numbered lists", () => {
    const text = "نص[^1]\n\n1. أولاً\n\n[^1]: هامش.";
    const html = renderMarkdown(text, {}, egypt);
    expect(html).toContain(">١</a></sup>");
    expect(html).toContain('aria-label="العودة إلى موضع الهامش ١"');
    expect(html.match(/<ol class="arabic-digits">/g)).toHaveLength(2);
    const latin = renderMarkdown(text, {}, base);
    expect(latin).toContain(">1</a></sup>");
    expect(latin).not.toContain("arabic-digits");
  });
});
