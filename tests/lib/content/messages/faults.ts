import { readFileSync } from "node:fs";
import path from "node:path";
import { type Files, fixtures } from "../../../support/folders";

/** A publication with one fault: files put into the valid one, and the one line that the report should name. */
export type Fault = { name: string; files: Files; path: string; line: number; rule: string };

const article = "articles/2016/12/fault.md";

/** The files in `fixtures/invalid`, and on which line the fault of each is found. */
const lines: Record<string, number> = {
  "address-form": 7,
  "address-form-encoding": 7,
  "address-form-upwards": 7,
  "address-host": 7,
  "address-host-without-scheme": 7,
  "address-query": 7,
  "address-query-fragment": 7,
  "address-twice": 7,
  "alias-own": 7,
  "alias-own-capitals": 7,
  "alias-reserved": 7,
  "alias-reserved-root": 7,
  "alias-taken": 7,
  "alias-taken-alias": 7,
  "alias-taken-encoded": 7,
  "bad-tag": 7,
  "bidi-control": 2,
  "bidi-control-alt": 9,
  "bidi-control-byline": 3,
  "comment-open": 11,
  "comment-open-in-line": 9,
  "date-folder": 4,
  "date-folder-midnight": 4,
  "duplicate-key": 7,
  "empty-item": 9,
  "empty-text": 8,
  "empty-text-comment": 8,
  "empty-text-definition": 8,
  "front-matter-empty": 1,
  "front-matter-empty-comments": 1,
  "front-matter-language-js": 1,
  "front-matter-language-json": 1,
  "front-matter-missing": 1,
  "front-matter-open": 1,
  "front-matter-open-four-hyphens": 7,
  "hash-cuts-text": 7,
  "hash-cuts-text-in-list": 9,
  "hash-cuts-text-title": 2,
  "html-element": 11,
  "html-element-bold": 9,
  "html-element-closing-line": 11,
  "html-element-link": 9,
  "html-element-picture-over-text": 11,
  "html-element-spread": 9,
  "html-element-table": 11,
  "html-foreign": 11,
  "html-unpaired": 9,
  "items-as-one": 3,
  "items-as-one-aliases": 7,
  "link-host": 9,
  "link-host-backslash": 9,
  "link-scheme": 9,
  "link-scheme-autolink": 9,
  "link-scheme-definition": 11,
  "link-scheme-script": 11,
  "merge-conflict": 11,
  "merge-conflict-crlf": 11,
  "merge-conflict-front": 3,
  "merge-conflict-half": 11,
  "merge-conflict-in-code": 12,
  "merge-conflict-over-the-fence": 6,
  "missing-key": 2,
  "missing-key-alt": 8,
  "missing-key-empty": 6,
  "missing-key-empty-title": 2,
  "missing-key-reason": 8,
  "not-utf8": 1,
  "odd-space": 8,
  "picture-alt": 11,
  "picture-kind": 11,
  "picture-missing": 8,
  "picture-missing-inside": 11,
  "picture-missing-reference": 11,
  "quotes-needed-exclamation": 2,
  "quotes-needed-hashtags": 7,
  "quotes-needed-inner-quotes": 2,
  "quotes-needed-number": 2,
  "quotes-needed-second-quotes": 2,
  "quotes-needed-star": 2,
  "quotes-needed-title-colon": 2,
  "quotes-needed-year-in-tags": 7,
  "tags-as-one": 7,
  "unknown-category": 6,
  "unknown-key": 7,
  "unknown-key-far": 7,
  "unknown-key-updated": 10,
  "updated-before-date": 7,
  "updated-before-date-reason": 8,
  "word-settings": 11,
  "wrong-shape": 2,
  "wrong-value-corrections": 7,
  "wrong-value-date-arabic-digits": 4,
  "wrong-value-date-day-first": 4,
  "wrong-value-draft": 7,
  "wrong-value-long-title": 2,
  "wrong-value-tag-text": 7,
  "wrong-value-updated-at": 8,
  "yaml-alias": 6,
  "yaml-alias-bomb": 2,
  "yaml-syntax-no-colon": 4,
  "yaml-syntax-space": 3,
  "yaml-syntax-tab": 8,
};

/** The code that a file's name begins with; what follows tells several faults of one rule apart. */
function ruleOf(name: string, codes: readonly string[]): string {
  const [longest] = codes.filter((code) => name.startsWith(code)).sort((a, b) => b.length - a.length);
  if (longest === undefined) throw new Error(`fixtures/invalid/${name}.md is named after no rule.`);
  return longest;
}

export function readInvalid(name: string): Uint8Array {
  return readFileSync(path.join(fixtures, "invalid", `${name}.md`));
}

export function fixtureFaults(codes: readonly string[]): Fault[] {
  return Object.entries(lines).map(([name, line]) => ({
    name,
    files: { [article]: readInvalid(name) },
    path: article,
    line,
    rule: ruleOf(name, codes),
  }));
}

function text(title: string, rest = ""): string {
  return `---\ntitle: ${title}\nbyline: مكتب الميناء\ndate: 2016-12-01\nsource: وكالة\ncategory: politics\n${rest}---\n\nنص الخبر.\n`;
}

const site = "name: نشرة\ndescription: نشرة للتجربة.\nurl: https://example.org\n";

/** A list of addresses that are gone, with one fault in it. */
function goodbye(name: string, list: string, line: number, rule: string): Fault {
  return { name: `gone.yaml: ${name}`, files: { "gone.yaml": list }, path: "gone.yaml", line, rule };
}

/** A file with redirect sources, with one fault in it. */
function renamed(name: string, file: string, [content, line, rule]: [string, number, string]): Fault[] {
  return [{ name: `${file}: ${name}`, files: { [file]: content }, path: file, line, rule }];
}

/** What git leaves of a line that two editors changed. */
const unmerged = "<<<<<<< HEAD\nname: أ\n=======\nname: ب\n>>>>>>> desk\n";

/** Faults that take more than one file, or another file than an article's. */
export const otherFaults: Fault[] = [
  ...(
    [
      ["too-large", 1, "أ".repeat(1_000_001)],
      ["too-long-line", 9, "أ".repeat(200_001)],
      ["too-nested", 9, `${">".repeat(101)} أ`],
      ["too-many-nested", 1007, "- أ\n  - ب\n".repeat(600)],
      ["too-many-items", 10_009, "- أ\n".repeat(10_001)],
      ["too-many-definitions", 2009, "[أ]: /a/\n".repeat(2001)],
      ["too-many-marks", 9, "**أ** ".repeat(1001)],
      ["bad-character", 9, "أ\ufffe"],
      ["marks-in-row", 9, `خ${"\u064b".repeat(31)}`],
    ] as const
  ).map(([rule, line, body]) => ({
    name: `a text beyond a limit: ${rule}`,
    files: { [article]: text("خبر").replace("نص الخبر.", body) },
    path: article,
    line,
    rule,
  })),
  ...["site.yaml", "categories.yaml", "tags.yaml", "breaking.yaml", "front.yaml", "gone.yaml"].map(
    (file) => ({
      name: `a merge conflict in ${file}`,
      files: { [file]: `# لا شيء\n${unmerged}` },
      path: file,
      line: 2,
      rule: "merge-conflict",
    }),
  ),
  {
    name: "breaking news that ends before it begins",
    files: { "breaking.yaml": "- text: خبر\n  at: 2016-12-02\n  until: 2016-12-01\n" },
    path: "breaking.yaml",
    line: 3,
    rule: "breaking-until",
  },
  ...["authors/port.md", "pages/contact.md"].map((file) => ({
    name: `a merge conflict in ${file}`,
    files: { [file]: `---\n${unmerged}---\n\nنص.\n` },
    path: file,
    line: 2,
    rule: "merge-conflict",
  })),
  ...[
    "articles/loose.md",
    "articles/2016/loose.md",
    "articles/2016/13/loose.md",
    "articles/2016/12/deep/loose.md",
  ].map((file) => ({
    name: `an article at ${file}`,
    files: { [file]: text("خبر") },
    path: file,
    line: 1,
    rule: "article-place",
  })),
  ...["Capital", "two words", "page-2", "under_score", "خَبر"].map((slug) => ({
    name: `an article named ${slug}`,
    files: { [`articles/2016/12/${slug}.md`]: text("خبر") },
    path: `articles/2016/12/${slug}.md`,
    line: 1,
    rule: "bad-slug",
  })),
  {
    name: "an old address that leads to two articles",
    files: {
      "articles/2016/12/first.md": text("خبر", "aliases: [/a/]\n"),
      "articles/2016/12/second.md": text("خبر", "aliases:\n  - /b/\n  - /a\n"),
    },
    path: "articles/2016/12/second.md",
    line: 9,
    rule: "alias-taken",
  },
  {
    name: "an old address that is gone too",
    files: {
      "articles/2016/12/first.md": text("خبر", "aliases:\n  - /b/\n  - /a.html\n"),
      "gone.yaml": "- /c/\n- /a.html\n",
    },
    path: "articles/2016/12/first.md",
    line: 9,
    rule: "alias-gone",
  },
  ...renamed("two categories with one former id", "categories.yaml", [
    "- id: politics\n  name: أ\n  aliases: [old]\n- id: economy\n  name: ب\n  aliases: [x, old]\n",
    6,
    "alias-taken",
  ]),
  ...renamed("a former name that another tag has now", "tags.yaml", [
    "- name: حلب\n- name: دمشق\n  aliases:\n    - الشام\n    - حَلَب\n",
    5,
    "alias-taken",
  ]),
  ...renamed("a former name that cannot be an address", "tags.yaml", [
    "- name: دمشق\n  aliases: [الشام, '؟؟']\n",
    2,
    "bad-tag",
  ]),
  ...renamed("a tag that cannot be an address", "tags.yaml", ["- name: الشام\n- name: '!'\n", 2, "bad-tag"]),
  ...renamed("one tag twice", "tags.yaml", ["- name: الشام\n- name: الشّام\n", 2, "duplicate-tag"]),
  ...renamed("tags without names", "tags.yaml", ["- دمشق\n", 1, "wrong-value"]),
  ...renamed("a former id of an author that another author has", "authors/quay.md", [
    "---\nname: رصيف\naliases:\n  - team\n  - port-desk\n---\n",
    5,
    "alias-taken",
  ]),
  ...renamed("two old addresses of a page in one", "pages/who.md", [
    "---\ntitle: عن\naliases: [/a/، /b/]\n---\n\nنص الصفحة.\n",
    3,
    "items-as-one",
  ]),
  ...renamed("an old address of a page with another host", "pages/who.md", [
    "---\ntitle: عن\naliases: [https://old.example/who/]\n---\n\nنص الصفحة.\n",
    3,
    "address-host",
  ]),
  ...["/categories/old/", "/categories/old/3/"].map((address) => ({
    name: `an article at ${address} of a renamed category`,
    files: {
      "categories.yaml": "- id: politics\n  name: أ\n  aliases: [old]\n- id: economy\n  name: ب\n",
      [article]: text("خبر", `aliases: [${address}]\n`),
    },
    path: article,
    line: 7,
    rule: "alias-taken",
  })),
  {
    name: "a former id of a category that is gone too",
    files: {
      "categories.yaml": "- id: politics\n  name: أ\n  aliases: [old]\n- id: economy\n  name: ب\n",
      "gone.yaml": "- /categories/old/\n",
    },
    path: "categories.yaml",
    line: 3,
    rule: "alias-gone",
  },
  goodbye("not a list", "addresses: [/a/]\n", 1, "wrong-shape"),
  goodbye("a number", "- /a/\n- 12\n", 2, "quotes-needed"),
  goodbye("no slash in front", "- /a/\n- b/\n", 2, "address-form"),
  goodbye("nothing after a hyphen", "- /a/\n-\n", 2, "empty-item"),
  goodbye("a host", "- https://example.org/a/\n", 1, "address-host"),
  goodbye("a query", "- /?p=12\n", 1, "address-query"),
  goodbye("one address twice", "- /a/b\n- /c/\n- /a/b/index.html\n", 3, "address-twice"),
  {
    name: "two addresses that look alike",
    files: { "articles/2016/12/إعلان.md": text("خبر"), "articles/2016/12/اعلان.md": text("خبر") },
    path: "articles/2016/12/اعلان.md",
    line: 1,
    rule: "alike-slugs",
  },
  {
    name: "tags with one address",
    files: {
      "articles/2016/12/first.md": text("خبر", "tags: [سي بلس]\n"),
      "articles/2016/12/second.md": text("خبر", "tags:\n  - شحن\n  - سي-بلس\n"),
    },
    path: "articles/2016/12/second.md",
    line: 8,
    rule: "tag-collision",
  },
  ...["x.MD", "x.markdown", "x.md.txt", "x.txt", "x.md\u200f"].map((name) => ({
    name: `an article named ${JSON.stringify(name)}`,
    files: { [`articles/2016/12/${name}`]: text("خبر") },
    path: `articles/2016/12/${name}`,
    line: 1,
    rule: "file-name",
  })),
  ...["authors/desks/port.md", "pages/old/x.md"].map((file) => ({
    name: `a text at ${file}`,
    files: { [file]: "---\ntitle: عن\n---\n\nنص.\n" },
    path: file,
    line: 1,
    rule: "text-place",
  })),
  ...["pages/x.markdown", "authors/port.MD", "gone.yml", "Gone.yaml", "gone.yaml.txt", "catagories.yaml"].map(
    (file) => ({
      name: `a file named ${file}`,
      files: { [file]: "---\ntitle: عن\n---\n\nنص.\n" },
      path: file,
      line: 1,
      rule: "file-name",
    }),
  ),
  ...["Articles", "article", "author", "Pages", "page"].map((folder) => ({
    name: `a folder named ${folder}`,
    files: { [`${folder}/x.md`]: text("خبر") },
    path: folder,
    line: 1,
    rule: "file-name",
  })),
  {
    name: "a word processor's file among the articles",
    files: { "articles/2016/12/x.docx": "PK" },
    path: "articles/2016/12/x.docx",
    line: 1,
    rule: "stray-file",
  },
  {
    name: "a picture among the pages",
    files: { "pages/x.png": "x" },
    path: "pages/x.png",
    line: 1,
    rule: "stray-file",
  },
  {
    name: "a picture's program among the pictures",
    files: { "articles/2016/12/map.svg": "<svg/>" },
    path: "articles/2016/12/map.svg",
    line: 1,
    rule: "stray-file",
  },
  {
    name: "two categories of one id",
    files: {
      "categories.yaml": "- id: politics\n  name: أ\n- id: economy\n  name: ب\n- id: politics\n  name: ج\n",
    },
    path: "categories.yaml",
    line: 5,
    rule: "duplicate-id",
  },
  {
    name: "one author in two files",
    files: { "authors/port.md": "---\nname: مكتب  الميناء\n---\n".replace("  ", " ") },
    path: "authors/port.md",
    line: 1,
    rule: "duplicate-author",
  },
  {
    name: "a page at an address of the site",
    files: { "pages/search.md": "---\ntitle: بحث\n---\n\nنص.\n" },
    path: "pages/search.md",
    line: 1,
    rule: "reserved-id",
  },
  {
    name: "a page without text",
    files: { "pages/empty.md": "---\ntitle: بلا نص\n---\n" },
    path: "pages/empty.md",
    line: 4,
    rule: "empty-text",
  },
  {
    name: "an author whose file is no address",
    files: { "authors/Samar.md": "---\nname: مكتب\n---\n" },
    path: "authors/Samar.md",
    line: 1,
    rule: "bad-slug",
  },
  {
    name: "an author who is neither a person nor a desk",
    files: { "authors/port.md": "---\nname: رصيف\nkind: team\n---\n\nنص.\n" },
    path: "authors/port.md",
    line: 3,
    rule: "wrong-value",
  },
  {
    name: "a page in another encoding",
    files: { "pages/other.md": new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xc7, 0xe1]) },
    path: "pages/other.md",
    line: 1,
    rule: "not-utf8",
  },
  {
    name: "a page that is a file of Word",
    files: { "pages/other.md": "PK\u0003\u0004 word/document.xml" },
    path: "pages/other.md",
    line: 1,
    rule: "foreign-file",
  },
  ...["", "\n", "# لا شيء بعد\n"].map((nothing) => ({
    name: `settings that are ${JSON.stringify(nothing)}`,
    files: { "site.yaml": nothing },
    path: "site.yaml",
    line: 1,
    rule: "file-empty",
  })),
  {
    name: "settings between fences",
    files: { "site.yaml": `---\n${site}timeZone: Asia/Damascus\n---\n` },
    path: "site.yaml",
    line: 6,
    rule: "yaml-syntax",
  },
  {
    name: "no time zone",
    files: { "site.yaml": site },
    path: "site.yaml",
    line: 1,
    rule: "missing-key",
  },
  {
    name: "a time zone that is none",
    files: { "site.yaml": `${site}timeZone: Damascus\n` },
    path: "site.yaml",
    line: 4,
    rule: "wrong-value",
  },
  {
    name: "an address without a scheme",
    files: { "site.yaml": `${site.replace("https://", "")}timeZone: Asia/Damascus\n` },
    path: "site.yaml",
    line: 3,
    rule: "wrong-value",
  },
  {
    name: "an address with a path",
    files: { "site.yaml": `${site.replace(".org", ".org/news/")}timeZone: Asia/Damascus\n` },
    path: "site.yaml",
    line: 3,
    rule: "wrong-value",
  },
  {
    name: "an IndexNow key that is none",
    files: { "site.yaml": `${site}timeZone: Asia/Damascus\nindexNow: مفتاح\n` },
    path: "site.yaml",
    line: 5,
    rule: "wrong-value",
  },
  {
    name: "a contact for weaknesses that is neither an address nor a page",
    files: { "site.yaml": `${site}timeZone: Asia/Damascus\nsecurityContact: فريق الأمان\n` },
    path: "site.yaml",
    line: 5,
    rule: "wrong-value",
  },
  {
    name: "an end of the archive that is no day",
    files: { "site.yaml": `${site}timeZone: Asia/Damascus\nlegacyBefore: 2020\n` },
    path: "site.yaml",
    line: 5,
    rule: "wrong-value",
  },
  {
    name: "a breaking item that leads to a script",
    files: { "breaking.yaml": "- text: خبر\n  at: 2016-12-01\n  url: javascript:alert(1)\n" },
    path: "breaking.yaml",
    line: 3,
    rule: "wrong-value",
  },
  {
    name: "a breaking item that leads to another host as if it were a path",
    files: { "breaking.yaml": "- text: خبر\n  at: 2016-12-01\n  url: //evil.example/\n" },
    path: "breaking.yaml",
    line: 3,
    rule: "wrong-value",
  },
  {
    name: "a breaking item that leads to another host by a backslash",
    files: { "breaking.yaml": "- text: خبر\n  at: 2016-12-01\n  url: /\\evil.example/\n" },
    path: "breaking.yaml",
    line: 3,
    rule: "wrong-value",
  },
  {
    name: "a source whose address has no scheme",
    files: {
      "articles/2016/12/fault.md": text("خبر").replace("وكالة", "{ name: وكالة, url: //agency.example }"),
    },
    path: "articles/2016/12/fault.md",
    line: 5,
    rule: "wrong-value",
  },
  {
    name: "an author's link with a backslash",
    files: {
      "authors/port.md":
        "---\nname: رصيف\nlinks:\n  - name: موقع\n    url: https:\\\\evil.example\n---\n\nنص.\n",
    },
    path: "authors/port.md",
    line: 5,
    rule: "wrong-value",
  },
  {
    name: "HTML in the text of an author",
    files: { "authors/port.md": "---\nname: رصيف\n---\n\nنص.\n\n<div>نص</div>\n" },
    path: "authors/port.md",
    line: 7,
    rule: "html-element",
  },
  {
    name: "HTML in a page",
    files: { "pages/log.md": "---\ntitle: سجل\n---\n\nنص.\n\n<p dir=rtl>\nنص\n</p>\n" },
    path: "pages/log.md",
    line: 7,
    rule: "html-element",
  },
  goodbye("another host by a backslash", "- /\\evil.example/a\n", 1, "address-host"),
];
