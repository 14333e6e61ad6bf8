// @vitest-environment jsdom
import fc from "fast-check";
import { Parser } from "htmlparser2";
import { expect, test } from "vitest";
import { clean } from "#lib/arabic/words/normalise";
import { openSnapshot } from "#lib/articles";
import { finishHtml } from "#lib/build/render/finish-html";
import { limitsOf } from "#lib/config/site";
import { renderMarkdown } from "#lib/content/markdown/markdown";
import type { Article } from "#lib/content/publication";
import { splitBody } from "#lib/content/reader/front-matter/fence";
import { parseYaml } from "#lib/content/reader/front-matter/yaml";
import { openPublication } from "#lib/content/reader/read";
import { readArticle } from "#lib/content/reader/read-article";
import { linkSchemes } from "#lib/content/schema/web-links";
import { atomFeed } from "#lib/feeds/atom";
import { jsonFeed } from "#lib/feeds/json-feed";
import { rssFeed } from "#lib/feeds/rss";
import type { PageData } from "#lib/pages/inventory/page";
import { getPages } from "#lib/pages/inventory/page-list";
import { articleData } from "#lib/structured-data/article-data";
import { jsonLd } from "#lib/structured-data/json-ld";
import { aBareItem, aFeed } from "../../support/feed-items";
import { validFolder } from "../../support/folders";
import { later } from "../../support/snapshots";

/** 2,000 with every test; `npm run test:long` has 100,000. */
const numRuns = Number(process.env.PROPERTY_RUNS ?? 2_000);
/** Milliseconds; a case takes some ten on a busy machine. */
const timeout = 120_000 + numRuns * 60;

const publication = openPublication({ root: validFolder });
const { site } = publication;
const snapshot = openSnapshot(publication, { now: Date.parse(later), includesUnpublished: false });
const page = getPages(snapshot, new Map()).find(({ kind }) => kind === "article");
const view = page?.data() as PageData["article"];

/** What a text or value is glued together from: words, marks, markup, addresses, invisible and forbidden characters. */
const pieces = [
  ..."كلمة| |\n|\n\n|خبر: |#|*|**|_|~~|`|```\n|> |- |1. |١- |● |\\|[|]|(|)|![|](|](/a)|](javascript:alert(1))|](data:text/html,a)".split(
    "|",
  ),
  '](https://a.b "\'>")',
  "](//a.b)",
  "](vbscript:a)",
  "](JaVaScRiPt&#58;alert(1))",
  "<javascript:alert(1)>",
  '<https://a.b/">',
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  '<a href="javascript:a" onclick=b>',
  "<svg/onload=a>",
  "<sup>",
  "</sup>",
  "<br>",
  "<!--",
  "-->",
  "]]>",
  "<![CDATA[",
  "<?xml ?>",
  "&lt;script&gt;",
  "&#x3c;",
  "&#0;",
  "&#xd800;",
  "&#x1;",
  "&amp;",
  "&",
  "<",
  ">",
  '"',
  "'",
  "{",
  "}",
  "%",
  "@",
  "!",
  "|",
  "|a|b|\n|-|-|\n|c|d|\n",
  "[^1]",
  "\n\n[^1]: أ\n",
  "\n\n[a]: javascript:b\n",
  "www.a.b",
  "https://a.b/?a=1&b=<",
  "a@b.c",
  "\u0000",
  "\u0007",
  "\u000b",
  "\u007f",
  "\u0092",
  "\u2028",
  "\u2029",
  "\u202e",
  "\u200f",
  "\ufeff",
  "\ufffe",
  "\uffff",
  "\u{1fffe}",
  "\ud800",
  "\udc00",
  "😀",
  "ﷺ",
  "e\u0301",
  "\\ud800",
  "\\u0000",
  "\\uffff",
  "\\x01",
];

const glued = (most: number) =>
  fc.array(fc.constantFrom(...pieces), { maxLength: most }).map((parts) => parts.join(""));

/** A value as it may be typed: alone, in either kind of quotes, or escaped as it should be. */
const values = fc
  .tuple(glued(4), fc.constantFrom("plain", "single", "double", "json"))
  .map(([text, form]) => {
    const line = text.replace(/[\n\r]/g, " ");
    if (form === "single") return `'${line.replaceAll("'", "''")}'`;
    if (form === "double") return `"خبر ${line.replace(/["]/g, "")}"`;
    return form === "json" ? JSON.stringify(`خبر ${line}`) : `خبر ${line}`;
  });

const articles = fc
  .record({ title: values, byline: values, source: values, tag: values, summary: values, body: glued(12) })
  .map(
    ({ title, byline, source, tag, summary, body }) =>
      `---\ntitle: ${title}\nbyline: ${byline}\ndate: 2016-12-20\nsource: ${source}\ncategory: politics\ntags: [ميناء, ${tag}]\nsummary: ${summary}\n---\n\nنص.\n\n${body}\n`,
  );

const path = "articles/2016/12/hostile.md";
const read = readArticle("Asia/Damascus");

/** Returns the article and the text of a file that is accepted. */
function accept(text: string): { article: Article; body: string } | undefined {
  const bytes = Buffer.from(text);
  const { value, problems } = read({ path }, bytes, "");
  if (value === undefined) expect(problems).not.toEqual([]);
  const body = splitBody(bytes.toString("utf8"));
  return value === undefined || body === undefined ? undefined : { article: value.article, body };
}

/** Returns the scheme of an address as a browser reads it, unless links may have it (WHATWG URL, 4.4). */
function schemesOf(address: string): string[] {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address.replace(/[\p{Cc} ]/gu, ""))?.[1];
  return scheme === undefined || linkSchemes.includes(scheme.toLowerCase()) ? [] : [scheme];
}

const voids = new Set(["br", "hr", "img", "input", "source"]);

/** Throws if HTML has what no page may have: a script, a handler, an address that runs, a tag without its partner. */
function requireSafe(html: string): void {
  const open: string[] = [];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        expect(name).not.toMatch(/^(?:script|style|iframe|object|embed|svg|math|form|base|link|meta)$/);
        for (const [key, value] of Object.entries(attributes)) {
          expect(key).not.toMatch(/^on|^style$|^srcdoc$/i);
          if (key === "href" || key === "src") expect(schemesOf(value)).toEqual([]);
        }
        if (!voids.has(name)) open.push(name);
      },
      onclosetag: (name, isImplied) => {
        if (voids.has(name)) return;
        expect(isImplied).toBe(false);
        expect(open.pop()).toBe(name);
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  expect(open).toEqual([]);
  finishHtml(html);
  expect(html.replace(/[\n\t]/g, "")).not.toMatch(/[\p{Cc}\p{Noncharacter_Code_Point}\p{Surrogate}]/u);
}

function requireXml(xml: string): void {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  expect(document.querySelector("parsererror")?.textContent).toBeUndefined();
}

test(
  "what is accepted is published without a script, and as well-formed HTML, XML and JSON",
  () => {
    let accepted = 0;
    fc.assert(
      fc.property(articles, (text) => {
        const found = accept(text);
        if (found === undefined) return;
        accepted++;
        const { article, body } = found;
        const html = renderMarkdown(clean(body), {}, site);
        requireSafe(html);
        const { title, summary, tags } = article;
        const byline = article.byline.map((name) => ({ name }));
        const item = { ...aBareItem, title, summary, tags, byline, source: { name: article.source.name } };
        requireXml(atomFeed(site, aFeed({ format: "atom" }), [{ item, html }]));
        requireXml(rssFeed(site, aFeed({ format: "rss" }), [{ item, html }], () => 0));
        expect(JSON.parse(jsonFeed(site, aFeed({ format: "json" }), [{ item, html }]))).toBeTypeOf("object");
        const data = jsonLd([articleData(site, { ...view, title, summary, byline })]);
        expect(data).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(data)["@graph"][0].headline).toBe(title);
        for (const tag of tags) expect(() => encodeURIComponent(tag)).not.toThrow();
      }),
      { numRuns },
    );
    expect(accepted).toBeGreaterThan(numRuns / 50);
  },
  timeout,
);

test(
  "any YAML is parsed or refused with a line of its own",
  () => {
    const limits = limitsOf({ limits: { items: 100, nesting: 10 } });
    fc.assert(
      fc.property(glued(20), (text) => {
        const lines = text.split("\n").length;
        const { value, problems } = parseYaml(text, "x.yaml", 1, limits);
        if (value === undefined) expect(problems).not.toEqual([]);
        for (const { line } of problems) expect(line >= 1 && line <= lines).toBe(true);
      }),
      { numRuns },
    );
  },
  timeout,
);

test.each([
  ["https://a.b", []],
  ["/a:b", []],
  ["#note-1", []],
  ["javascript:a", ["javascript"]],
  [" java\nscript:a", ["javascript"]],
  ["data:a", ["data"]],
])("the test reads the scheme of %j as %j", (address, wanted) => {
  expect(schemesOf(address)).toEqual(wanted);
});
