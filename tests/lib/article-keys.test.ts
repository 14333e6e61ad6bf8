import { describe, expect, test } from "vitest";
import { oldAfter, openEdition } from "#lib/articles";
import type { Rendition, Renditions, SharePictures } from "#lib/cards";
import type { Article, Publication } from "#lib/content/publication";
import { getPages } from "#lib/pages";
import { anArticle, anAuthor, aPublication } from "../support/editions";

type State = { publication: Publication; renditions: Renditions; sharePictures: SharePictures; now: number };

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

function inventory({ publication, renditions, sharePictures, now }: State) {
  const edition = openEdition(publication, { now, includesUnpublished: false });
  const pages = getPages(edition, renditions, sharePictures).filter(({ kind }) => kind !== "feed");
  return new Map(pages.map((page) => [page.address, page]));
}

const { updated: _, ...neverUpdated } = talks;
const { image: __, ...withoutImage } = talks;
const spelt = anArticle("spelt", "2026-01-01", { tags: ["المَوانئ"] });

const changes: [what: string, after: State][] = [
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
  ["the card", { ...state, sharePictures: new Map([["/articles/2026/01/talks/", "/og/new.jpg"]]) }],
  ["age", { ...state, now: talks.date + oldAfter + 1 }],
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
  ["an article less", { ...state, publication: { ...state.publication, articles: [talks, last] } }],
];

describe("the keys of pages change exactly with what the pages show, whatever changes:", () => {
  const before = inventory(state);

  test.each(changes)("%s", (_what, after) => {
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

  test.each(changes)("%s breaks the seal of every page whose key it changes", (_what, after) => {
    for (const [address, page] of inventory(after)) {
      const old = before.get(address);
      if (old?.seal === undefined || old.key() === page.key()) continue;
      expect(page.seal, address).not.toBe(old.seal);
    }
  });

  test("nothing", () => {
    for (const [address, page] of inventory(state)) expect(page.key()).toBe(before.get(address)?.key());
  });
});

describe("a seal", () => {
  const seals = (articles: readonly Article[], sharePictures: SharePictures = new Map()) => {
    const publication = aPublication({ articles: [...articles] });
    return new Map(
      [...inventory({ ...state, publication, sharePictures })].flatMap(([address, { seal }]) =>
        seal === undefined ? [] : [[address, seal] as const],
      ),
    );
  };
  const archive = Array.from({ length: 70 }, (_, index) => {
    const month = String(1 + Math.floor(index / 10)).padStart(2, "0");
    return anArticle(`a${index}`, `2025-${month}-${10 + (index % 10)}`, { tags: ["حلب"] });
  });

  test("of what is older stays when an article is published, that of its month does not", () => {
    const before = seals(archive);
    const after = seals([...archive, anArticle("new", "2025-07-25", { tags: ["حلب"] })]);
    const kept = [...before]
      .filter(([address, seal]) => after.get(address) === seal)
      .map(([address]) => address);
    const month = (address: string) => /^\/articles\/2025\/(\d+)\//.exec(address)?.[1];
    expect(new Set(kept.flatMap((address) => month(address) ?? []))).toEqual(
      new Set(["01", "02", "03", "04", "05", "06"]),
    );
    expect(kept).toContain("/categories/politics/1/");
    expect(kept).toContain("/tags/حلب/1/");
  });

  test("of a month breaks with those of all later months when one of its articles changes", () => {
    const before = seals(archive);
    const edited = archive.map((one) => (one.slug === "a25" ? { ...one, hash: "2" } : one));
    const kept = [...seals(edited)].filter(([address, seal]) => before.get(address) === seal);
    expect(kept.length).toBeGreaterThan(0);
    expect(
      kept.every(([address]) => /^\/(?:articles|sitemaps|search\/index)\/2025[/-]0[12][/.]/.test(address)),
    ).toBe(true);
  });

  test("is not given to the front of a list, nor to its last numbered page, which its next page will change", () => {
    const sealed = seals(archive);
    expect([...sealed.keys()].filter((address) => address.startsWith("/categories/"))).toEqual([
      "/categories/politics/1/",
    ]);
  });

  test("breaks with the card of a section", () => {
    const cards = new Map([["/categories/politics/", "/og/new.jpg"]]);
    const before = seals(archive);
    expect([...seals(archive, cards)].every(([address, seal]) => before.get(address) !== seal)).toBe(true);
  });
});
