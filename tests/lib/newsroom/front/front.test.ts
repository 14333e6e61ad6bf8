import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openSnapshot } from "#lib/articles";
import type { Article, Front, FrontEntry, FrontSection } from "#lib/content/publication";
import { noFront } from "#lib/content/reader/read-front";
import { getFront } from "#lib/newsroom/front/front";
import { anArticle, aPublication, aSnapshot } from "../../../support/snapshots";

const image = { src: "a.jpg", alt: "وصف" };
const categories = [
  { id: "politics", name: "سياسة" },
  { id: "economy", name: "اقتصاد" },
  { id: "columns", name: "أعمدة", kind: "opinion" as const },
];

function day(number: number): string {
  return new Date(Date.UTC(2016, 0, number)).toISOString();
}

/** Twelve articles of politics, the newest first: p12 to p1; six of economy and six of opinion, all older. */
const articles = [
  ...Array.from({ length: 12 }, (_, index) => anArticle(`p${index + 1}`, day(index + 20), { image })),
  ...Array.from({ length: 6 }, (_, index) =>
    anArticle(`e${index + 1}`, day(index + 10), { category: "economy" }),
  ),
  ...Array.from({ length: 6 }, (_, index) =>
    anArticle(`c${index + 1}`, day(index + 1), { category: "columns" }),
  ),
];

function entry(slug: string, until?: string): FrontEntry {
  const id = articles.find((article) => article.slug === slug)?.id ?? `2016/01/${slug}`;
  return { id, line: 1, ...(until && { until: { at: Date.parse(until), line: 1 } }) };
}

function section(id: string, rest: Partial<FrontSection> = {}): FrontSection {
  return { id, line: 1, ...rest };
}

const slugs = (some: readonly Article[]) => some.map(({ slug }) => slug).join(" ");

/** What stands on the front page, as names. */
function shown(front: Partial<Front>, now = "2016-03-01T00:00:00Z", some: Article[] = articles) {
  const snapshot = aSnapshot({ categories, articles: some, front: { ...noFront, ...front } }, now);
  const { isBreaking, lead, secondary, latest, sections } = getFront(snapshot);
  return {
    isBreaking,
    lead: lead?.slug,
    secondary: slugs(secondary),
    latest: slugs(latest),
    sections: sections.map((one) => `${one.section.id}: ${slugs(one.articles)}`),
  };
}

const automatic = {
  isBreaking: false,
  lead: "p12",
  secondary: "p11 p10 p9 p8",
  latest: "p7 p6 p5 p4 p3 p2",
  sections: ["politics: p7 p6 p5 p4", "economy: e6 e5 e4 e3", "columns: c6 c5 c4 c3"],
};

test("without a choice the newest stand on the front page", () => {
  expect(shown({})).toEqual(automatic);
});

describe("a choice is shown, and the other places are filled as without it", () => {
  test.each<[string, Partial<Front>, Partial<typeof automatic>]>([
    [
      "a lead",
      { lead: entry("e1") },
      {
        lead: "e1",
        secondary: "p12 p11 p10 p9",
        latest: "p8 p7 p6 p5 p4 p3",
        sections: ["politics: p8 p7 p6 p5", "economy: e6 e5 e4 e3", "columns: c6 c5 c4 c3"],
      },
    ],
    [
      "two stories",
      { stories: [entry("e6"), entry("p1")] },
      {
        secondary: "e6 p1 p11 p10",
        latest: "p9 p8 p7 p6 p5 p4",
        sections: ["politics: p9 p8 p7 p6", "economy: e5 e4 e3 e2", "columns: c6 c5 c4 c3"],
      },
    ],
    [
      "six stories, the newest among them",
      { stories: ["p12", "e1", "e2", "e3", "e4", "e5"].map((slug) => entry(slug)) },
      {
        lead: "p11",
        secondary: "p12 e1 e2 e3 e4 e5",
        latest: "p10 p9 p8 p7 p6 p5",
        sections: ["politics: p10 p9 p8 p7", "economy: e6", "columns: c6 c5 c4 c3"],
      },
    ],
    [
      "opinion",
      { opinion: [entry("c1"), entry("c3")] },
      { sections: [...automatic.sections.slice(0, 2), "columns: c1 c3 c6 c5"] },
    ],
    ["opinion that is news is not shown as opinion", { opinion: [entry("p1")] }, {}],
    [
      "sections in another order, with other numbers",
      { sections: [section("economy", { count: 2 }), section("politics", { count: 6 })] },
      { sections: ["economy: e6 e5", "politics: p7 p6 p5 p4 p3 p2", "columns: c6 c5 c4 c3"] },
    ],
    [
      "a section first, and the others in the masthead's order",
      { sections: [section("economy")] },
      { sections: ["economy: e6 e5 e4 e3", "politics: p7 p6 p5 p4", "columns: c6 c5 c4 c3"] },
    ],
    [
      "a section with the number 0 is left out",
      { sections: [section("politics", { count: 0 })] },
      { sections: ["economy: e6 e5 e4 e3", "columns: c6 c5 c4 c3"] },
    ],
    ["a section that is none", { sections: [section("sport")] }, {}],
    [
      "the number of opinion",
      { sections: [section("columns", { count: 1 })] },
      { sections: ["columns: c6", "politics: p7 p6 p5 p4", "economy: e6 e5 e4 e3"] },
    ],
    ["an article that is none", { lead: entry("nothing"), stories: [entry("nothing")] }, {}],
    [
      "the big layout for a lead that is chosen",
      { breaking: { line: 1 }, lead: entry("p12") },
      { isBreaking: true },
    ],
    ["the big layout without a chosen lead", { breaking: { line: 1 } }, {}],
    ["the big layout for a lead that does not exist", { breaking: { line: 1 }, lead: entry("nothing") }, {}],
    [
      "an article that is chosen twice stands in its first place",
      {
        lead: entry("p12"),
        stories: [entry("p12"), entry("e1"), entry("e1")],
        opinion: [entry("c1"), entry("c1")],
      },
      {
        secondary: "e1 p11 p10 p9",
        latest: "p8 p7 p6 p5 p4 p3",
        sections: ["politics: p8 p7 p6 p5", "economy: e6 e5 e4 e3", "columns: c1 c6 c5 c4"],
      },
    ],
  ])("%s", (_, front, changed) => {
    expect(shown(front)).toEqual({ ...automatic, ...changed });
  });
});

describe("a choice counts before its end, and not from that moment on", () => {
  const until = "2016-02-20T12:00:00Z";
  const before = "2016-02-20T11:59:59.999Z";

  test.each<[string, Partial<Front>]>([
    ["lead", { lead: entry("e1", until) }],
    ["big layout", { breaking: { line: 1 }, lead: entry("p12", until) }],
    ["stories", { stories: [entry("e1", until)] }],
    ["opinion", { opinion: [entry("c1", until)] }],
    ["sections", { sections: [section("economy", { count: 1, until: { at: Date.parse(until), line: 1 } })] }],
  ])("%s", (_, front) => {
    expect(shown(front, before)).not.toEqual(automatic);
    expect(shown(front, until)).toEqual(automatic);
  });

  test("the lead of the morning becomes a story", () => {
    const front = { lead: entry("e1", until), stories: [entry("e1")] };
    expect(shown(front, before)).toMatchObject({ lead: "e1", secondary: "p12 p11 p10 p9" });
    expect(shown(front, until)).toMatchObject({ lead: "p12", secondary: "e1 p11 p10 p9" });
  });
});

describe("an article that readers may not see leaves its place to another", () => {
  const now = "2016-03-01T00:00:00Z";
  const others = articles.filter(({ slug }) => slug !== "e1");
  const with1 = (rest: Partial<Article>) => [
    ...others,
    anArticle("e1", day(10), { category: "economy", ...rest }),
  ];

  test.each<[string, Article[]]>([
    ["a draft", with1({ draft: true })],
    ["expired", with1({ expires: Date.parse(now) })],
    ["to come", with1({ date: Date.parse(now) + 1 })],
  ])("%s", (_, some) => {
    expect(shown({ lead: entry("e1"), stories: [entry("e1")] }, now, some)).toEqual(automatic);
  });

  test("and has it in the preview", () => {
    const front = { ...noFront, lead: entry("e1") };
    const publication = aPublication({ categories, articles: with1({ draft: true }), front });
    const preview = openSnapshot(publication, { now: Date.parse(now), includesUnpublished: true });
    expect(getFront(preview).lead?.slug).toBe("e1");
  });

  test("and has it from the moment of its publication", () => {
    expect(shown({ lead: entry("e1") }, now, with1({ date: Date.parse(now) })).lead).toBe("e1");
  });
});

test("whatever is chosen, nothing stands twice above the sections, and no choice stands a second time", () => {
  const anySlug = fc.constantFrom(...articles.map(({ slug }) => slug));
  const anyEntries = (maxLength: number) =>
    fc.array(anySlug, { maxLength, size: "max" }).map((some) => some.map((slug) => entry(slug)));
  const front = fc.record({
    lead: anySlug.map((slug) => entry(slug)),
    stories: anyEntries(8),
    opinion: anyEntries(8),
  });
  fc.assert(
    fc.property(front, (chosen) => {
      const { lead, secondary, latest, sections } = getFront(
        aSnapshot({ categories, articles, front: { ...noFront, ...chosen } }),
      );
      const top = [...(lead ? [lead] : []), ...secondary];
      const below = sections.flatMap((one) => one.articles);
      const above = [...top, ...latest];
      expect(new Set(above).size).toBe(above.length);
      expect(new Set(below).size).toBe(below.length);
      expect(below.filter((article) => top.includes(article))).toEqual([]);
      expect(top.length).toBe(1 + Math.max(4, new Set(secondary).size));
    }),
  );
});
