import { expect, test } from "vitest";
import { llms } from "#lib/feeds/llms";
import { aPublication } from "../../support/snapshots";

const { site } = aPublication();

test("llms.txt has the form of llmstxt.org: a name, a summary, lists of links under headings", () => {
  const navigation = {
    sections: [
      { id: "politics", name: "سياسة [*]", url: "/categories/politics/", tone: 1, description: "القرار." },
      { id: "sport", name: "رياضة", url: "/categories/sport/", tone: 2 },
    ],
    pages: [{ name: "السياسة التحريرية", url: "/policy/" }],
  };
  expect(llms(site, navigation)).toBe(`# نشرة

> نشرة للتجربة.

## الأقسام

- [سياسة \\[\\*\\]](https://example.org/categories/politics/): القرار.
- [رياضة](https://example.org/categories/sport/)
- [الأخبار العاجلة](https://example.org/breaking/): ما نشرته غرفة الأخبار عاجلاً، الأحدث أولاً.
- [الأرشيف](https://example.org/articles/): كل ما نشرناه، سنة بعد سنة.

## الخلاصات

- [Atom](https://example.org/feed.xml)
- [RSS](https://example.org/rss.xml)
- [JSON Feed](https://example.org/feed.json)
- [خريطة الموقع](https://example.org/sitemap.xml)

## عن الصحيفة وسياساتها

- [السياسة التحريرية](https://example.org/policy/)
- [التصحيحات](https://example.org/corrections/): كل خطأ صححناه بعد النشر، ومتى صححناه، وفي أي مقال.
`);
});
