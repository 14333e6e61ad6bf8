import { describe, expect, test } from "vitest";
import { monthOf, oldAfter, openSnapshot } from "#lib/articles";
import type { Article, Publication } from "#lib/content/publication";
import { getMonthHashes } from "#lib/newsroom/month-hashes";
import type { Rendition } from "#lib/newsroom/pictures";
import { getSearchParts } from "#lib/newsroom/search-segments";
import { getPages } from "#lib/pages/inventory/page-list";
import type { SharePictures } from "#lib/social-cards/share-picture";
import { anArticle, anAuthor, aPublication } from "../../../support/snapshots";

type State = {
  publication: Publication;
  renditions: ReadonlyMap<string, Rendition>;
  sharePictures: SharePictures;
  now: number;
};

const rendition = (name: string): Rendition => ({
  src: `/media/${name}.jpg`,
  sources: [],
  width: 24,
  height: 16,
});
const file = (path: string, hash: string) => ({ path, hash, bytes: 100 });

const talks = anArticle("talks", "2026-01-05", {
  tags: ["الموانئ", "حلب"],
  byline: ["مكتب الميناء"],
  image: { src: "quay.jpg", alt: "رصيف" },
  pictures: ["crane.jpg"],
  updated: Date.parse("2026-01-06"),
  corrections: [{ at: Date.parse("2026-01-07"), text: "الصواب ثلاثة" }],
});
const first = anArticle("first", "2026-01-03", { tags: ["الموانئ"] });
const last = anArticle("last", "2026-02-01", { tags: ["الموانئ"], category: "economy" });

const state: State = {
  publication: aPublication({
    articles: [talks, first, last],
    authors: [anAuthor("port-desk", "مكتب الميناء")],
    pictures: new Map([
      ["articles/2026/01/quay.jpg", file("articles/2026/01/quay.jpg", "quay")],
      ["articles/2026/01/crane.jpg", file("articles/2026/01/crane.jpg", "crane")],
    ]),
  }),
  renditions: new Map([
    ["quay", rendition("quay")],
    ["crane", rendition("crane")],
  ]),
  sharePictures: new Map([["/articles/2026/01/talks/", "/og/talks.jpg"]]),
  now: Date.parse("2026-03-01"),
};

function editTalks(rest: Partial<Article>): State {
  const articles = state.publication.articles.map((one) => (one === talks ? { ...talks, ...rest } : one));
  return { ...state, publication: { ...state.publication, articles } };
}

function snapshotOf({ publication, now }: State) {
  return openSnapshot(publication, { now, includesUnpublished: false });
}

function monthHashesOf(one: State) {
  return getMonthHashes(snapshotOf(one));
}

function inventory(one: State) {
  const pages = getPages(snapshotOf(one), one.renditions, one.sharePictures).filter(
    ({ kind }) => kind !== "feed",
  );
  return new Map(pages.map((page) => [page.address, page]));
}

type Change = [what: string, after: State];

const { updated: _, ...neverUpdated } = talks;
const { image: __, ...withoutImage } = talks;
const spelt = anArticle("spelt", "2026-01-01", { tags: ["المَوانئ"] });

const changes: Change[] = [
  ["the headline", editTalks({ title: "عنوان آخر", hash: "2" })],
  ["the summary", editTalks({ summary: "موجز آخر", hash: "2" })],
  ["the text alone", editTalks({ hash: "2" })],
  ["the hour", editTalks({ date: talks.date + 3_600_000, hash: "2" })],
  ["the category", editTalks({ category: "economy", hash: "2" })],
  ["the byline", editTalks({ byline: ["فريق التحرير"], hash: "2" })],
  ["the tags", editTalks({ tags: ["حلب"], hash: "2" })],
  ["the picture's words", editTalks({ image: { src: "quay.jpg", alt: "رصيف خالٍ" }, hash: "2" })],
  [
    "an update that is to come",
    { ...state, publication: { ...state.publication, articles: [neverUpdated, first, last] } },
  ],
  ["a correction that is to come", editTalks({ corrections: [] })],
  ["no picture", { ...state, publication: { ...state.publication, articles: [withoutImage, first, last] } }],
  [
    "an older spelling of a tag",
    { ...state, publication: { ...state.publication, articles: [talks, first, last, spelt] } },
  ],
  ["the author's file", { ...state, publication: { ...state.publication, authors: [] } }],
  [
    "what the author is",
    {
      ...state,
      publication: {
        ...state.publication,
        authors: [{ ...anAuthor("port-desk", "مكتب الميناء"), kind: "desk" as const }],
      },
    },
  ],
  ["age", { ...state, now: talks.date + oldAfter + 1 }],
  [
    "the picture",
    {
      ...state,
      publication: {
        ...state.publication,
        pictures: new Map([
          ...state.publication.pictures,
          ["articles/2026/01/quay.jpg", file("articles/2026/01/quay.jpg", "new quay")],
        ]),
      },
      renditions: new Map([...state.renditions, ["new quay", rendition("new")]]),
    },
  ],
  [
    "a biography",
    {
      ...state,
      publication: {
        ...state.publication,
        authors: [
          {
            ...anAuthor("port-desk", "مكتب الميناء"),
            hash: "2",
            links: [{ name: "ش", url: "https://x.example" }],
          },
        ],
      },
    },
  ],
  [
    "a tag's name in tags.yaml",
    {
      ...editTalks({ tags: ["المرافئ", "حلب"] }),
      publication: {
        ...editTalks({ tags: ["المرافئ", "حلب"] }).publication,
        tags: [{ name: "المرافئ", aliases: [{ address: "/tags/الموانئ/", line: 2 }] }],
      },
    },
  ],
  [
    "a category's former id that leads to another",
    {
      ...editTalks({ category: "economy" }),
      publication: {
        ...editTalks({ category: "economy" }).publication,
        categories: [
          { id: "politics", name: "سياسة" },
          { id: "economy", name: "اقتصاد", aliases: [{ address: "/categories/ports/", line: 5 }] },
        ],
      },
    },
  ],
  ["an article less", { ...state, publication: { ...state.publication, articles: [talks, last] } }],
];

/** What the engine makes of the same files is the engine's, and none of a monthHash's. */
const makings: Change[] = [
  [
    "the picture as it was made",
    { ...state, renditions: new Map([...state.renditions, ["quay", rendition("new")]]) },
  ],
  [
    "the picture's cuts",
    {
      ...state,
      renditions: new Map([...state.renditions, ["quay", { ...rendition("quay"), crops: ["/media/c.jpg"] }]]),
    },
  ],
  [
    "a picture in the text",
    { ...state, renditions: new Map([...state.renditions, ["crane", rendition("new")]]) },
  ],
  ["a picture that is not made", { ...state, renditions: new Map() }],
  ["the teaser", { ...state, sharePictures: new Map([["/articles/2026/01/talks/", "/og/new.jpg"]]) }],
];

describe("the keys of pages change exactly with what the pages show, whatever changes:", () => {
  const before = inventory(state);

  test.each([...changes, ...makings])("%s", (_what, after) => {
    let changed = 0;
    for (const [address, page] of inventory(after)) {
      const old = before.get(address);
      if (old === undefined) continue;
      const isSame = JSON.stringify(old.data()) === JSON.stringify(page.data());
      expect(old.key() === page.key(), address).toBe(isSame);
      if (!isSame) changed++;
    }
    expect(changed).toBeGreaterThan(0);
  });

  test.each(changes)("%s changes the final month of every page whose key it changes", (_what, after) => {
    const [monthHashes, hashesAfter] = [state, after].map((one) => monthHashesOf(one));
    for (const [address, { finalMonth = "", key }] of inventory(after)) {
      const old = before.get(address);
      if (old === undefined || old.key() === key()) continue;
      const isUnchanged =
        monthHashes?.has(finalMonth) && monthHashes.get(finalMonth) === hashesAfter?.get(finalMonth);
      expect(isUnchanged, address).toBeFalsy();
    }
  });

  test("nothing", () => {
    for (const [address, page] of inventory(state)) expect(page.key()).toBe(before.get(address)?.key());
    expect(monthHashesOf(state)).toEqual(monthHashesOf(state));
  });
});

describe("a month's monthHash", () => {
  const date = (month: string, index: number) => `${month}-${10 + (index % 10)}`;
  const archive = ["2024-11", "2025-01", "2025-02", "2025-03", "2025-06", "2026-01", "2026-02"].flatMap(
    (month) =>
      Array.from({ length: 15 }, (_, index) =>
        anArticle(`${month}-${index}`, date(month, index), {
          // The newest month names them in another order, and what comes first there may not come first elsewhere.
          tags: month === "2026-02" ? ["موانئ", "حلب"] : ["حلب", "موانئ"],
          category: index % 3 === 0 ? "economy" : "politics",
          byline: ["مكتب الميناء"],
          aliases: index === 0 ? [{ address: `/old-${month}/`, line: 3 }] : [],
        }),
      ),
  );
  const stateOf = (articles: readonly Article[]): State => ({
    ...state,
    publication: aPublication({
      articles: [...articles],
      authors: [anAuthor("port-desk", "مكتب الميناء")],
    }),
  });
  const months = [...new Set(archive.map(monthOf))];

  test("holds pages of every kind that stays as it is", () => {
    const final = [...inventory(stateOf(archive)).values()].filter(
      ({ finalMonth }) => finalMonth !== undefined,
    );
    const kinds = ["article", "author", "category", "month", "redirect", "sitemap", "tag"];
    const ofSearch = ["searchDocuments", "searchText", "searchWords"];
    expect([...new Set(final.map(({ kind }) => kind))].sort()).toEqual([...kinds, ...ofSearch].sort());
    // The front of a list changes, and its last numbered page until there is a next one.
    const lists = final.filter(({ kind }) => kind === "category" || kind === "author");
    expect(lists.map(({ address, finalMonth }) => [address, finalMonth])).toEqual([
      ["/categories/politics/1/", "2026/01"],
      ["/authors/port-desk/1/", "2025/03"],
      ["/authors/port-desk/2/", "2026/01"],
      ["/authors/port-desk/3/", "2026/02"],
    ]);
  });

  test.each(months)("%s: the same pages with the same keys, whatever comes later", (month) => {
    const upTo = (articles: readonly Article[]) =>
      [...inventory(stateOf(articles)).values()]
        // A segment of the search joins others when a month or a year is over; then its month has another hash.
        .filter(({ kind }) => !/^search(?:Documents|TextWords|Words)$/.test(kind))
        .filter(({ finalMonth }) => finalMonth !== undefined && finalMonth <= month)
        .map(({ address, key, finalMonth }) => [address, key(), finalMonth])
        .sort();
    const older = archive.filter((article) => monthOf(article) <= month);
    expect(upTo(older)).toEqual(upTo(archive));
    const segments = [older, archive].map((articles) =>
      getSearchParts(snapshotOf(stateOf(articles)))
        .segments.filter(({ finalMonth }) => finalMonth === month)
        .map(({ name }) => name)
        .join(" "),
    );
    const monthHashes = [older, archive].map((articles) => monthHashesOf(stateOf(articles)).get(month));
    expect(monthHashes[0] === monthHashes[1]).toBe(segments[0] === segments[1]);
  });

  test.each(months)("%s: unchanged, takes its pages out of the inventory, and no other", (month) => {
    const snapshot = snapshotOf(stateOf(archive));
    const all = getPages(snapshot, new Map());
    const sitemaps = all
      .filter(({ kind, finalMonth }) => kind === "sitemap" && finalMonth === month)
      .map(({ address, changed = 0 }) => ({ address, changed }));
    const open = getPages(snapshot, new Map(), new Map(), new Map([[month, { sitemaps }]]));
    const told = (pages: typeof all) => pages.map(({ address, key }) => [address, key()]).sort();
    expect(told(open)).toEqual(told(all.filter(({ finalMonth }) => finalMonth !== month)));
  });

  test("breaks with those of all later months when one of its articles changes", () => {
    const edited = archive.map((one) => (one.slug === "2025-02-3" ? { ...one, hash: "2" } : one));
    const [before, after] = [archive, edited].map((articles) => monthHashesOf(stateOf(articles)));
    const kept = months.filter((month) => before?.get(month) === after?.get(month));
    expect(kept).toEqual(["2024/11", "2025/01"]);
  });

  test("breaks alone when an article of it comes of age", () => {
    const ofAge = Date.parse("2025-02-12") + oldAfter + 1;
    const [before, after] = [ofAge - 1, ofAge].map((now) => monthHashesOf({ ...stateOf(archive), now }));
    expect(months.filter((month) => before?.get(month) !== after?.get(month))).toEqual(["2025/02"]);
  });
});
