// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { strings } from "#lib/config/strings";
import { renderMarkdown } from "#lib/content/markdown/markdown";
import { parseMarkdown } from "#lib/content/markdown/parse";
import { plainText } from "#lib/content/markdown/plain-text";
import type { Picture } from "#lib/view-models/pages";

const picture: Picture = {
  src: "/media/abc-800.jpg",
  sources: [{ type: "image/avif", srcset: "/media/abc-400.avif 400w, /media/abc-800.avif 800w" }],
  width: 800,
  height: 600,
  alt: "",
};
const pictures = { "a.jpg": picture, "b.jpg": { ...picture, src: "/media/def-800.jpg" } };

function render(text: string): string {
  return renderMarkdown(text, pictures).trim();
}

function page(html: string): Document {
  return new DOMParser().parseFromString(html, "text/html");
}

function body(text: string): HTMLElement {
  return page(render(text)).body;
}

describe("the forms of Markdown", () => {
  test.each([
    ["# عنوان", "<h2>عنوان</h2>"],
    ["عنوان\n====", "<h2>عنوان</h2>"],
    ["## عنوان", "<h2>عنوان</h2>"],
    ["### عنوان", "<h3>عنوان</h3>"],
    ["**مهم** و*مائل*", "<p><strong>مهم</strong> و<em>مائل</em></p>"],
    ["~~خطأ~~ صواب", "<p><del>خطأ</del> صواب</p>"],
    ["من ~5 إلى ~7", "<p>من ~5 إلى ~7</p>"],
    ["- أ\n- ب", "<ul>\n<li>أ</li>\n<li>ب</li>\n</ul>"],
    ["1. أ\n2. ب", "<ol>\n<li>أ</li>\n<li>ب</li>\n</ol>"],
    ["3. أ\n4. ب", '<ol start="3">\n<li>أ</li>\n<li>ب</li>\n</ol>'],
    ["> قال", "<blockquote>\n<p>قال</p>\n</blockquote>"],
    ["[رابط](/about/)", '<p><a href="/about/">رابط</a></p>'],
    ["[رابط](https://example.org/?a=1&b=2)", '<p><a href="https://example.org/?a=1&#x26;b=2">رابط</a></p>'],
    ["<https://example.org>", '<p dir="ltr"><a href="https://example.org">https://example.org</a></p>'],
    ["سطر  \nسطر", "<p>سطر<br>\nسطر</p>"],
    ["---", "<hr>"],
    ["`a < b`", '<p><code dir="ltr">a &#x3C; b</code></p>'],
    ["5 < 6 & 7", '<p><bdi dir="ltr">5 &#x3C; 6</bdi> &#x26; 7</p>'],
  ])("%j", (text, html) => {
    expect(render(text)).toBe(html);
  });

  test("nested lists stay nested", () => {
    expect(body("- أ\n  - ب\n    - ج").querySelector("li li li")?.textContent).toBe("ج");
  });

  test("a wide table scrolls in a frame that has a name and takes the keyboard", () => {
    const frame = body("| أ | ب | ج |\n|---|:-:|:---|\n| 1 | 2 | 3 |").querySelector("div.table");
    expect(frame?.getAttribute("role")).toBe("region");
    expect(frame?.getAttribute("aria-label")).toBe(strings.table);
    expect(frame?.getAttribute("tabindex")).toBe("0");
    expect(frame?.querySelectorAll(":scope > table > thead th")).toHaveLength(3);
    const cells = [...(frame?.querySelectorAll("tbody td") ?? [])];
    expect(cells.map((cell) => [cell.textContent, cell.className])).toEqual([
      ["1", ""],
      ["2", "center"],
      ["3", "end"],
    ]);
  });

  test("each of two tables has its own frame, also inside a quotation", () => {
    const table = "| أ |\n|---|\n| 1 |";
    const html = body(`${table}\n\nثم\n\n> ${table.replaceAll("\n", "\n> ")}`);
    expect(html.querySelectorAll("div.table > table")).toHaveLength(2);
    expect(html.querySelectorAll("table")).toHaveLength(2);
  });
});

describe("pictures inside the text", () => {
  test("a paragraph with one is a figure with every encoding, its size and its caption", () => {
    const figure = body('![رافعة](a.jpg "الرصيف مساءً")').querySelector("figure");
    const img = figure?.querySelector("picture > img");
    expect(figure?.querySelector("figcaption")?.textContent).toBe("الرصيف مساءً");
    expect(img?.getAttribute("src")).toBe("/media/abc-800.jpg");
    expect(img?.getAttribute("alt")).toBe("رافعة");
    expect([img?.getAttribute("width"), img?.getAttribute("height")]).toEqual(["800", "600"]);
    expect(img?.getAttribute("loading")).toBe("lazy");
    const source = figure?.querySelector("picture > source");
    expect(source?.getAttribute("srcset")).toBe(picture.sources[0]?.srcset);
    expect(source?.getAttribute("type")).toBe("image/avif");
    // The measure of the text on a desk, the screen without its margins on a phone.
    expect(source?.getAttribute("sizes")).toBe("(min-width: 120rem) 39rem, (min-width: 40rem) 35rem, 92vw");
  });

  test("one that moves does so for readers who have not asked for less motion", () => {
    const moving = { "a.gif": { ...picture, animation: "/media/abc-680-moving.webp" } };
    const figure = page(renderMarkdown("![رافعة](a.gif)", moving)).querySelector("figure");
    const sources = [...(figure?.querySelectorAll("picture > source") ?? [])];
    expect(sources.map((source) => [source.getAttribute("media"), source.getAttribute("srcset")])).toEqual([
      ["(prefers-reduced-motion: no-preference)", "/media/abc-680-moving.webp"],
      [null, picture.sources[0]?.srcset],
    ]);
    expect(figure?.querySelector("img")?.getAttribute("src")).toBe(picture.src);
  });

  test("without a title there is no caption", () => {
    expect(body("![رافعة](a.jpg)").querySelector("figcaption")).toBeNull();
  });

  test("several in one paragraph are a gallery of figures", () => {
    const gallery = body('![أ](a.jpg "أولى")\n![ب](b.jpg)').querySelector("div.gallery");
    expect(gallery?.querySelectorAll(":scope > figure > picture")).toHaveLength(2);
    expect(gallery?.querySelectorAll("figcaption")).toHaveLength(1);
    for (const source of gallery?.querySelectorAll("source") ?? [])
      expect(source.getAttribute("sizes")).toContain("17rem");
  });

  test.each([
    ["in a line", "قبل ![رافعة](a.jpg) بعد"],
    ["in a table", "| أ |\n|---|\n| ![رافعة](a.jpg) |"],
    ["in a link", "[![رافعة](a.jpg)](https://example.org)"],
    ["in a heading", "## ![رافعة](a.jpg)"],
    ["by reference", "![رافعة][صورة]\n\n[صورة]: a.jpg"],
    ["in a list", "- ![رافعة](a.jpg)"],
    ["in a footnote", "نص[^1]\n\n[^1]: ![رافعة](a.jpg)"],
  ])("%s they lead to the made picture and keep their description", (_, text) => {
    const images = body(text).querySelectorAll("img");
    expect(images).toHaveLength(1);
    expect(images[0]?.getAttribute("src")).toBe("/media/abc-800.jpg");
    expect(images[0]?.getAttribute("alt")).toBe("رافعة");
    expect(images[0]?.getAttribute("width")).toBe("800");
  });

  test("those who check a text see pictures by reference too, on their line", () => {
    const [, second] = parseMarkdown("نص\n\n![رافعة][ص]\n\n[ص]: a.jpg\n[ص]: other.jpg").children;
    expect(second).toMatchObject({
      children: [{ type: "image", url: "a.jpg", alt: "رافعة", position: { start: { line: 3 } } }],
    });
  });
});

describe("footnotes", () => {
  const html = body(
    "أول[^أ] وثان[^b] وأول ثانية[^أ].\n\n[^أ]: حاشية *أولى*.\n[^b]: حاشية ثانية.\n\n    وتتمتها.\n[^c]: لا يشير إليها أحد.",
  );
  const notes = [...html.querySelectorAll("section.footnotes li")];

  test("are numbered as they are met and stand under an Arabic heading", () => {
    expect([...html.querySelectorAll("sup")].map((sup) => sup.textContent)).toEqual(["1", "2", "1"]);
    expect(html.querySelector("section.footnotes h2")?.textContent).toBe("الهوامش");
    expect(notes.map((note) => note.textContent?.trim().split(/\s+/)[1])).toEqual(["أولى.", "ثانية."]);
  });

  test("each link meets its note, and each note's link the place that it was called from", () => {
    const links = [...html.querySelectorAll("sup a"), ...html.querySelectorAll("section.footnotes a")];
    expect(links).toHaveLength(5);
    for (const link of links) {
      const target = html.querySelector(`[id="${link.getAttribute("href")?.slice(1)}"]`);
      expect(target?.matches(link.closest("section") ? "sup a" : "section.footnotes li")).toBe(true);
      const number =
        link.closest("sup")?.textContent ?? String(notes.findIndex((note) => note.contains(link)) + 1);
      expect(target?.getAttribute("id")).toMatch(new RegExp(`-${number}$`));
    }
  });

  test("the way back is labelled in Arabic, with its number", () => {
    const labels = [...html.querySelectorAll("section.footnotes a")].map((link) =>
      link.getAttribute("aria-label"),
    );
    expect(labels).toEqual([strings.footnoteBack("1"), strings.footnoteBack("2")]);
  });

  test("no id comes twice, and none has a prefix", () => {
    const ids = [...html.querySelectorAll("[id]")].map(({ id }) => id);
    expect(ids.sort()).toEqual(["note-1", "note-2", "ref-1", "ref-1-2", "ref-2"]);
  });

  test("a mark without a note stays text", () => {
    const text = body("نص[^غائب].");
    expect(text.textContent).toContain("[^غائب]");
    expect(text.querySelector("section")).toBeNull();
  });

  test("a note that nothing refers to still defines the links of the text", () => {
    const text = body("[تقرير][س]\n\n[^1]: انظر\n\n    [س]: /about/");
    expect(text.querySelector("a")?.getAttribute("href")).toBe("/about/");
    expect(text.querySelector("section")).toBeNull();
  });

  test("a note may call another", () => {
    const nested = body("نص[^1].\n\n[^1]: انظر[^2].\n[^2]: ثانية.");
    expect(nested.querySelectorAll("section.footnotes li")).toHaveLength(2);
    expect(nested.querySelector("#note-1 sup a")?.getAttribute("href")).toBe("#note-2");
  });

  test("a note that ends in a list still has its way back", () => {
    const list = body("نص[^1].\n\n[^1]: أنواع:\n\n    - أ\n    - ب");
    expect(list.querySelector("#note-1 a[href='#ref-1']")?.getAttribute("aria-label")).toBe(
      strings.footnoteBack("1"),
    );
  });
});

describe("hostile Markdown", () => {
  test.each([
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java&#10;script:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](vbscript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "<javascript:alert(1)>",
    "[x]: javascript:alert(1)\n\n[x]",
    "![x](javascript:alert(1))",
    "![x](data:image/svg+xml,<svg onload=alert(1)>)",
    "![x](file:///etc/passwd)",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<a href='javascript:alert(1)' onclick='alert(1)'>x</a>",
    "<iframe src='//evil.example'></iframe>",
    "<svg><script>alert(1)</script></svg>",
    "<style>body{display:none}</style>",
    "<p style='position:fixed'>x</p>",
    "<form action='//evil.example'><input name=password></form>",
    "<base href='//evil.example'>",
    "<!-- --><script>alert(1)</script>",
    "<details open ontoggle=alert(1)>",
    "[^1]\n\n[^1]: <b onclick=alert(1)>x</b>",
    "| a |\n|---|\n| <img src=x onerror=alert(1)> |",
    '![x" onerror="alert(1)](a.jpg)',
    '![x](a.jpg "c\\" onload=\\"alert(1)")',
    "![x](__proto__) ![y](constructor)",
    "```html\n<script>alert(1)</script>\n```",
    "`<script>alert(1)</script>`",
    '[x](https://example.org/"onclick="alert(1))',
  ])("%j does nothing", (text) => {
    const dom = page(render(text));
    expect(
      dom.querySelector("script, style, iframe, form, svg, base, object, embed, details, meta, link"),
    ).toBeNull();
    for (const element of dom.body.querySelectorAll("*")) {
      for (const { name, value } of element.attributes) {
        expect(name).not.toMatch(/^(on|style$|srcdoc$|name$)/);
        if (["href", "src", "srcset"].includes(name))
          expect(value).not.toMatch(/^\s*(java|vb)script|^\s*(data|file):/i);
      }
    }
  });

  test("what was raw HTML does not vanish with the text around it", () => {
    expect(body("قبل <b>مهم</b> بعد").textContent?.trim()).toBe("قبل مهم بعد");
  });

  test("an address without a scheme of its own stays a link to that host", () => {
    expect(body("[x](//host.example/a)").querySelector("a")?.getAttribute("href")).toBe("//host.example/a");
  });

  test("an author's text cannot take the ids of notes", () => {
    expect(
      body('<p id="note-1">x</p>\n\n## note-1\n\n<a name="ref-1"></a>').querySelector("[id], [name]"),
    ).toBeNull();
  });

  test("whatever is written, no script comes out", () => {
    const piece = fc.constantFrom(
      "<",
      ">",
      '"',
      "'",
      "script",
      "javascript:",
      "onerror=",
      "(",
      ")",
      "[",
      "]",
      "!",
      "\n",
      "`",
      "&",
      "img src=x ",
      "\\",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const dom = page(renderMarkdown(pieces.join(""), pictures));
        expect(dom.querySelector("script, [onerror], [href^='javascript'], [src^='javascript']")).toBeNull();
      }),
      { numRuns: 60 },
    );
  });
});

describe("plain text", () => {
  test.each([
    ["## عنوان\n\nنص **مهم** و`رمز`.", "عنوان\n\nنص مهم ورمز."],
    ["[رابط](/x/) و[آخر][ر]\n\n[ر]: /y/", "رابط وآخر"],
    ["![رافعة](a.jpg) نص[^1]\n\n[^1]: حاشية", "نص"],
    ["![رافعة][ص]\n\nنص\n\n[ص]: a.jpg", "نص"],
    ["- أ\n  - ب\n> > ج\n> - د\n1. هـ", "أ\nب\nج\nد\nهـ"],
    ["| أ | ب |\n|---|---|\n| 1 | 2 |", "أ ب\n1 2"],
  ])("of %j", (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  test("of plain text is the same again", () => {
    const form = fc.constantFrom(
      "نص عادي.",
      "## عنوان",
      "- بند\n- بند",
      "- - بند في بند",
      "> قول\n> > قول في قول",
      "1. أول\n2) ثان",
      "> - بند في قول",
      "[رابط](/x/) في نص",
      "![صورة](a.jpg)",
      "نص[^1]\n\n[^1]: حاشية",
      "| أ | ب |\n|---|---|\n| 1 | 2 |",
      "~~خطأ~~ **صواب** _مائل_ `رمز`",
      "---",
    );
    fc.assert(
      fc.property(fc.array(form), (forms) => {
        const once = plainText(forms.join("\n\n"));
        expect(plainText(once)).toBe(once);
        expect(once).not.toMatch(/[#>|*`]|\]\(|\[\^/);
      }),
    );
  });
});
