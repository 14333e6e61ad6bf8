import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { openSnapshot } from "#lib/articles";
import type { Plan } from "#lib/build/plan/plan";
import { isInShard } from "#lib/build/plan/shard";
import { Manifest } from "#lib/build/state/manifest";
import { feedFormats, searchUrls, urls } from "#lib/config/urls";
import { openPublication } from "#lib/content/reader/read";
import { type Files, publicationFolder, validFolder } from "../../../support/folders";
import { planOf, publishedAfter } from "../../../support/plans";

type Changes = {
  files?: Files;
  removed?: string;
  now?: string;
  engine?: string;
  isMine?: (address: string) => boolean;
  comparesAll?: boolean;
};

const quiet = "2016-12-20T00:00:00Z";

function plan(published: Manifest, { files = {}, removed, now = quiet, ...rest }: Changes = {}): Plan {
  const root = publicationFolder(files);
  if (removed !== undefined) rmSync(path.join(root, removed));
  const publication = openPublication({ root });
  const snapshot = openSnapshot(publication, { now: Date.parse(now), includesUnpublished: false });
  return planOf(snapshot, published, rest);
}

/** The addresses that a change makes stale. They are the same whether unchanged months are compared or not. */
function staleAfter(changes: Changes): string[] {
  const published = publishedAfter(plan(new Manifest()));
  const comparison = plan(published, changes);
  const opening = plan(published, { ...changes, comparesAll: true });
  const stale = ({ stale }: Plan) => stale.map(({ address, contentHash }) => [address, contentHash]);
  expect(stale(comparison)).toEqual(stale(opening));
  expect([comparison.total, comparison.removed]).toEqual([opening.total, opening.removed]);
  expect(publishedAfter(comparison).serialize().toString()).toBe(
    publishedAfter(opening).serialize().toString(),
  );
  return comparison.stale.map(({ address }) => address).sort();
}

function valid(file: string): string {
  return readFileSync(path.join(validFolder, file), "utf8");
}

const talks = "articles/2016/12/ankara-talks.md";
const summit = "articles/2016/12/قمة-الموانئ.md";

/** The files of the search in which the talks are: its text and the newest articles. */
const searchOfTalks = [searchUrls.text("2016-12", 0), searchUrls.recent, searchUrls.recentText];

/** The feeds, in every format, of what these pages list. */
function feedsOf(...pages: string[]): string[] {
  return pages.flatMap((page) => feedFormats.map((format) => urls.feedOf(page, format)));
}

const feedsOfTalks = feedsOf("/", "/categories/politics/", "/authors/port-desk/");

describe("what is stale", () => {
  test("is everything where nothing is published", () => {
    const { stale, pages } = plan(new Manifest());
    expect(stale.map(({ address }) => address)).toEqual(pages.map(({ address }) => address));
  });

  test("is nothing when nothing changed", () => {
    expect(staleAfter({})).toEqual([]);
    expect(plan(publishedAfter(plan(new Manifest()))).removed).toEqual([]);
  });

  test("after an edit of a title: the article, and what shows its title", () => {
    const files = { [talks]: valid(talks).replace("يوم طويل", "ليل طويل") };
    expect(staleAfter({ files })).toEqual(
      [
        "/",
        "/404.html",
        "/articles/2016/12/",
        "/articles/2016/12/ankara-talks/",
        // Names it among its related articles.
        "/articles/2016/12/قمة-الموانئ/",
        "/authors/port-desk/",
        "/categories/politics/",
        "/corrections/",
        "/old/ankara/",
        ...feedsOf("/corrections/"),
        ...feedsOfTalks,
        ...searchOfTalks,
        "/tags/أنقرة/",
        "/tags/الميناء/",
      ].sort(),
    );
  });

  test("after an edit of a text alone: the article, and the feeds and the part of the search that hold it", () => {
    const files = { [talks]: valid(talks).replace("- الرسوم", "- رسوم") };
    expect(staleAfter({ files })).toEqual(
      ["/articles/2016/12/ankara-talks/", ...feedsOfTalks, ...searchOfTalks].sort(),
    );
  });

  test("after an update: also the sitemap of its month, and the sitemap with the dates of lists", () => {
    const files = { [talks]: valid(talks).replace("updated: 2016-12-02T10", "updated: 2016-12-02T11") };
    expect(staleAfter({ files })).toEqual(
      [
        "/articles/2016/12/ankara-talks/",
        ...feedsOfTalks,
        ...searchOfTalks,
        "/sitemaps/2016-12.xml",
        "/sitemaps/pages.xml",
      ].sort(),
    );
  });

  test("after one article more: no older article, no other category, no other tag", () => {
    const files = {
      "articles/2016/12/new.md": valid(summit).replace("2016-12-15", "2016-12-18").replace("الميناء", "سفن"),
    };
    const stale = staleAfter({ files });
    expect(stale).toContain("/articles/2016/12/new/");
    expect(stale).toContain("/categories/politics/");
    const untouched = [
      "/articles/2016/11/",
      "/articles/2016/11/quay-reopens/",
      "/articles/2016/12/ankara-talks/",
      "/articles/2016/12/قمة-الموانئ/",
      "/authors/port-desk/",
      "/categories/economy/",
      "/tags/أنقرة/",
      "/tags/تجارة/",
      "/corrections/",
      "/breaking/",
      "/about/",
      "/sitemaps/2016-11.xml",
      "/robots.txt",
      "/llms.txt",
      ...feedsOf("/authors/port-desk/", "/categories/economy/", "/breaking/", "/corrections/"),
    ];
    expect(stale.filter((address) => untouched.includes(address))).toEqual([]);
  });

  test("after breaking news: the bar, its page and the feeds of that, and nothing else", () => {
    const files = {
      "breaking.yaml": `- text: "عاجل"\n  at: 2016-12-19T12:00:00Z\n${valid("breaking.yaml")}`,
    };
    expect(staleAfter({ files })).toEqual(
      ["/breaking/", "/breaking/ticker/", ...feedsOf("/breaking/")].sort(),
    );
  });

  test("after another choice for the front page: the front page alone", () => {
    expect(staleAfter({ files: { "front.yaml": "lead: /articles/2016/11/quay-reopens/\n" } })).toEqual(["/"]);
  });

  test("when a choice for the front page ends: the front page alone", () => {
    const front = "lead: { article: /articles/2016/11/quay-reopens/, until: 2016-12-20T12:00:00Z }\n";
    const files = { "front.yaml": front };
    const before = plan(new Manifest(), { files });
    const after = plan(publishedAfter(before), { files, now: "2016-12-20T12:00:00Z" });
    expect(after.stale.map(({ address }) => address)).toEqual(["/"]);
  });

  test("after an edit of an old article that is chosen for the front page: the front page too", () => {
    const quay = "articles/2016/11/quay-reopens.md";
    const front = { "front.yaml": "stories: [/articles/2016/11/quay-reopens/]\n" };
    const before = publishedAfter(plan(new Manifest(), { files: front }));
    const edited = { ...front, [quay]: valid(quay).replace("ثلاثة أشهر", "أربعة أشهر") };
    expect(plan(before, { files: edited }).stale.map(({ address }) => address)).toContain("/");
  });

  test("when breaking news ends: the bar alone", () => {
    const files = { "breaking.yaml": "- text: عاجل\n  at: 2016-12-19T12:00:00Z\n" };
    const before = plan(new Manifest(), { files });
    const after = plan(publishedAfter(before), { files, now: "2016-12-20T12:00:00Z" });
    expect(after.stale.map(({ address }) => address)).toEqual(["/breaking/ticker/"]);
  });

  test("when two years have passed: the articles that are old now", () => {
    const before = plan(new Manifest(), { now: "2018-11-09T00:00:00Z" });
    const after = plan(publishedAfter(before), { now: "2018-11-11T00:00:00Z" });
    expect(after.stale.map(({ address }) => address)).toEqual(["/articles/2016/11/quay-reopens/"]);
  });

  test("when two days have passed: the news sitemap, from which the article falls out", () => {
    const before = plan(new Manifest(), { now: "2016-12-17T07:00:00Z" });
    const after = plan(publishedAfter(before), { now: "2016-12-17T07:00:00.001Z" });
    expect(after.stale.map(({ address }) => address)).toEqual(["/news-sitemap.xml"]);
  });

  test("when the time comes for an embargoed article: it appears, and what lists it", () => {
    const stale = staleAfter({ now: "2017-01-05T06:30:00Z" });
    expect(stale).toContain("/articles/2017/01/storm/");
    expect(stale).toContain("/articles/2017/01/");
    expect(stale).not.toContain("/articles/2016/12/");
    expect(stale).not.toContain("/categories/politics/");
  });

  test("after an edit of an author's text: that author's page", () => {
    const file = "authors/port-desk.md";
    expect(staleAfter({ files: { [file]: `${valid(file)}\nوعن الموانئ.\n` } })).toEqual([
      "/authors/port-desk/",
    ]);
  });

  test("after an edit of a page's text: that page", () => {
    expect(staleAfter({ files: { "pages/about.md": `${valid("pages/about.md")}\nنص.\n` } })).toEqual([
      "/about/",
    ]);
  });

  test.each([
    ["the masthead", { files: { "categories.yaml": valid("categories.yaml").replace("سياسة", "شؤون") } }],
    ["the footer", { files: { "pages/about.md": valid("pages/about.md").replace("عن النشرة", "من نحن") } }],
    ["the settings", { files: { "site.yaml": `${valid("site.yaml")}hijri: true\n` } }],
    ["the engine", { engine: "another" }],
  ])("after a change of %s: everything", (_, changes) => {
    expect(staleAfter(changes)).toHaveLength(plan(new Manifest()).pages.length);
  });
});

describe("redirects", () => {
  const moved = {
    "articles/2016/12/talks-of-ankara.md": valid(talks).replace(
      "[/old/ankara/]",
      "[/old/ankara/, /articles/2016/12/ankara-talks]",
    ),
  };

  test("an article that moves leaves a page at its old address, and older redirects lead to the new one", () => {
    const published = publishedAfter(plan(new Manifest()));
    const after = plan(published, { files: moved, removed: talks });
    const stubs = after.stale.filter(({ kind }) => kind === "redirect");
    expect(stubs.map(({ address, file }) => [address, file])).toEqual([
      ["/old/ankara/", "old/ankara/index.html"],
      ["/articles/2016/12/ankara-talks/", "articles/2016/12/ankara-talks/index.html"],
    ]);
    for (const stub of stubs) expect(stub.data()).toHaveProperty("url", "/articles/2016/12/talks-of-ankara/");
    expect(after.removed).toEqual([]);
    expect(after.redirects.redirects).toEqual({
      "/articles/2016/12/ankara-talks/": "/articles/2016/12/talks-of-ankara/",
      "/old/ankara/": "/articles/2016/12/talks-of-ankara/",
    });
  });

  test("are all listed in each shard, and the page of each is in one shard", () => {
    const parts = [1, 2, 3].map((number) =>
      plan(new Manifest(), {
        files: moved,
        removed: talks,
        isMine: (name) => isInShard({ number, count: 3 }, name),
      }),
    );
    const stubs = parts.flatMap(({ pages }) => pages.filter(({ kind }) => kind === "redirect"));
    expect(stubs.map(({ address }) => address).sort()).toEqual([
      "/articles/2016/12/ankara-talks/",
      "/old/ankara/",
    ]);
    for (const { redirects } of parts) expect(Object.keys(redirects.redirects)).toHaveLength(2);
  });

  test("an address in gone.yaml is in the list, and changes no page", () => {
    const files = { "gone.yaml": "- /b/\n- /a.html\n" };
    expect(staleAfter({ files })).toEqual([]);
    expect(plan(new Manifest(), { files }).redirects).toEqual({
      redirects: { "/old/ankara/": "/articles/2016/12/ankara-talks/" },
      gone: ["/a.html", "/b/"],
    });
  });
});

describe("removed files", () => {
  test("are an article's page and what existed for it alone", () => {
    const published = publishedAfter(plan(new Manifest()));
    const { removed, stale } = plan(published, { removed: "articles/2016/11/quay-reopens.md" });
    // The name of a segment ends in a hash.
    expect(removed.map((file) => file.replace(/(2016-11)-[\w-]{8}\//, "$1-NAME/")).sort()).toEqual([
      "articles/2016/11/index.html",
      "articles/2016/11/quay-reopens/index.html",
      "search/index/2016-11-NAME/1-of-2.json",
      "search/index/2016-11-NAME/2-of-2.json",
      "search/index/texts/2016-11/1.json",
      "search/index/texts/2016-11/rows-1.json",
      "sitemaps/2016-11.xml",
      "tags/تجارة/index.html",
    ]);
    expect(stale.map(({ address }) => address)).toContain("/categories/economy/");
  });

  test("are all files that are no longer part of the site", () => {
    const published = new Manifest([["media/old.jpg", { contentHash: "x", styles: [] }]]);
    expect(plan(published).removed).toEqual(["media/old.jpg"]);
  });
});

test("pages of unchanged months are not listed", () => {
  const published = publishedAfter(plan(new Manifest()));
  const edited = { files: { [talks]: valid(talks).replace("يوم طويل", "يوم قصير") } };
  const addresses = (comparesAll: boolean) =>
    plan(published, { ...edited, comparesAll }).pages.map(({ address }) => address);
  const listed = new Set(addresses(false));
  const segment = addresses(true)
    .find((address) => address.endsWith("/1-of-2.json") && address.includes("/2016-11-"))
    ?.replace("1-of-2.json", "");
  expect(addresses(true).filter((address) => !listed.has(address))).toEqual([
    "/articles/2016/11/quay-reopens/",
    "/articles/2016/11/",
    searchUrls.documents("2016-11", 1),
    searchUrls.text("2016-11", 0),
    ...["1-of-2", "2-of-2"].map((name) => `${segment}${name}.json`),
    "/sitemaps/2016-11.xml",
  ]);
});

test("a shard, built again, lists the sitemaps of unchanged months that other shards make", () => {
  const files = { [talks]: valid(talks).replace("يوم طويل", "يوم قصير") };
  const index = ({ pages }: Plan) => pages.find(({ kind }) => kind === "sitemapIndex")?.data();
  const whole = index(plan(new Manifest(), { files }));
  const indexes = [1, 2, 3].map((number) => {
    const isMine = (name: string) => isInShard({ number, count: 3 }, name);
    const again = plan(publishedAfter(plan(new Manifest(), { isMine })), { files, isMine });
    expect(again.comparison.unchanged.size).toBe(1);
    return index(again);
  });
  expect(indexes.filter((one) => one !== undefined)).toEqual([whole]);
});

test("plain files are stale by their content hash", () => {
  const publication = openPublication({ root: validFolder });
  const snapshot = openSnapshot(publication, { now: Date.parse(quiet), includesUnpublished: false });
  const published = new Manifest([
    ["same.txt", { contentHash: "1", styles: [] }],
    ["other.txt", { contentHash: "1", styles: [] }],
  ]);
  const plainFiles = ["same.txt", "other.txt", "new.txt"].map((file) => ({
    file,
    from: file,
    contentHash: file === "same.txt" ? "1" : "2",
  }));
  const { staleFiles, removed } = planOf(snapshot, published, { plainFiles });
  expect(staleFiles.map(({ file }) => file)).toEqual(["other.txt", "new.txt"]);
  expect(removed).toEqual([]);
});
