import { describe, expect, test } from "vitest";
import { openSnapshot } from "#lib/articles";
import { findLostAddresses } from "#lib/build/plan/lost-addresses";
import { reportLostAddresses } from "#lib/build/report";
import { Manifest } from "#lib/build/state/manifest";
import { temporaryFolder, writeFiles } from "../../../support/folders";
import { planOf, publishedAfter } from "../../../support/plans";
import { anArticle, anAuthor, aPublication } from "../../../support/snapshots";

type Rest = Parameters<typeof aPublication>[0];

const date = "2016-12-01T00:00:00Z";
const now = Date.parse("2016-12-20T00:00:00Z");
const headline = 'قمة "الموانئ" & أخرى';
const old = anArticle("old", date, {
  title: headline,
  aliases: [{ address: "/2016/old.html", line: 7 }],
  tags: ["سفن"],
});
const other = anArticle("other", date);

function publication(rest: Rest, published: Manifest) {
  const snapshot = openSnapshot(aPublication(rest), { now, includesUnpublished: false });
  return { snapshot, plan: planOf(snapshot, published) };
}

/** The lost addresses when one publication follows another. */
function lostAfter(
  after: Rest,
  before: Rest = { articles: [old, other] },
  headlines: Record<string, string> = { "articles/2016/12/old": headline },
) {
  const site = temporaryFolder();
  const { plan } = publication(before, new Manifest());
  for (const [folder, text] of Object.entries(headlines)) {
    const title = text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
    writeFiles(site, { [`${folder}/index.html`]: `<meta property="og:title" content="${title}">` });
  }
  const next = publication(after, publishedAfter(plan));
  return findLostAddresses(site, next.plan, next.snapshot);
}

describe("a lost address", () => {
  test("is reported with its redirects, and without the lists that were removed with it", () => {
    expect(lostAfter({ articles: [other] })).toEqual([
      { address: "/articles/2016/12/old/", reason: { kind: "removed" } },
      { address: "/2016/old.html", reason: { kind: "removed" } },
    ]);
  });

  test.each([
    ["by its title", anArticle("new", date, { title: headline })],
    ["by its slug, in another month", anArticle("old", "2016-11-30T00:00:00Z", { title: "عنوان آخر" })],
  ])("seems to be a new article %s", (_, moved) => {
    const aliases = old.aliases;
    expect(lostAfter({ articles: [{ ...moved, aliases }, other] })).toEqual([
      {
        address: "/articles/2016/12/old/",
        reason: { kind: "moved", path: moved.path, aliases: ["/2016/old.html", "/articles/2016/12/old/"] },
      },
    ]);
  });

  test("does not seem to be an article that was published before", () => {
    const same = anArticle("same", date, { title: headline });
    const lostAddresses = lostAfter({ articles: [same] }, { articles: [old, same] });
    expect(lostAddresses[0]?.reason).toEqual({ kind: "removed" });
  });

  test.each([
    ["draft", { draft: true }],
    ["embargoed", { date: now + 1 }],
  ] as const)("has the reason that its article became %s", (kind, change) => {
    const addresses = ["/articles/2016/12/old/", "/2016/old.html"];
    expect(lostAfter({ articles: [{ ...old, ...change }, other] })).toEqual(
      addresses.map((address) => ({ address, reason: { kind } })),
    );
  });

  test("may be that of a page, an author or a category", () => {
    const before = {
      articles: [other],
      pages: [{ id: "about", title: "عن", summary: "", path: "pages/about.md", hash: "" }],
      authors: [anAuthor("port-desk", "مكتب الميناء")],
    };
    const categories = [{ id: "politics", name: "سياسة" }];
    expect(lostAfter({ articles: [other], categories }, before).map(({ address }) => address)).toEqual([
      "/categories/economy/",
      "/authors/port-desk/",
      "/about/",
    ]);
  });
});

test("a category, an author or a page that moves without an alias: what to write, and where", () => {
  const before = {
    articles: [other],
    categories: [{ id: "politics", name: "سياسة" }],
    authors: [anAuthor("port-desk", "مكتب الميناء")],
    pages: [{ id: "about", title: "عن", summary: "", path: "pages/about.md", hash: "" }],
  };
  const after = {
    articles: [{ ...other, category: "world" }],
    categories: [{ id: "world", name: "سياسة" }],
    authors: [anAuthor("port", "مكتب الميناء")],
    pages: [{ id: "who", title: "عن", summary: "", path: "pages/who.md", hash: "" }],
  };
  const headlines = {
    "categories/politics": "سياسة",
    "authors/port-desk": "مكتب الميناء",
    about: "عن",
  };
  expect(lostAfter(after, before, headlines)).toEqual(
    [
      ["/categories/politics/", "categories.yaml"],
      ["/authors/port-desk/", "authors/port.md"],
      ["/about/", "pages/who.md"],
    ].map(([address, path]) => ({ address, reason: { kind: "moved", path, aliases: [address] } })),
  );
});

describe("no address is lost", () => {
  test.each<[string, Rest]>([
    ["when nothing is removed", { articles: [old, other] }],
    ["when an article expires", { articles: [{ ...old, expires: now }, other] }],
    [
      "when gone.yaml lists the address",
      {
        articles: [other],
        gone: ["/articles/2016/12/old/", "/2016/old.html"].map((address, line) => ({ address, line })),
      },
    ],
    [
      "when an alias redirects the address",
      {
        articles: [
          {
            ...anArticle("new", date, { title: headline }),
            aliases: [...old.aliases, { address: "/articles/2016/12/old/", line: 7 }],
          },
          other,
        ],
      },
    ],
  ])("%s", (_, after) => {
    expect(lostAfter(after)).toEqual([]);
  });
});

describe("the terminal", () => {
  const moved = lostAfter.bind(undefined, {
    articles: [anArticle("new", date, { title: headline }), other],
  });

  test.each([
    ["ar", "ويبدو أن صفحته انتقلت إلى articles/2016/12/new.md"],
    ["en", "its page seems to come from articles/2016/12/new.md now"],
  ])("names the remedy in %s", (language, words) => {
    const [line] = reportLostAddresses(moved(), language);
    expect(line).toContain("/articles/2016/12/old/");
    expect(line).toContain(words);
    expect(line).toContain("aliases: [/articles/2016/12/old/]");
  });

  test("lists the first twenty, and the number of the others", () => {
    const articles = Array.from({ length: 25 }, (_, index) => anArticle(`a${index}`, date));
    const lines = reportLostAddresses(lostAfter({}, { articles }), "ar");
    expect(lines).toHaveLength(21);
    expect(lines[0]).toContain("gone.yaml: - /articles/2016/12/a");
    expect(lines[20]).toContain("مثلها: 5.");
  });
});
