import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { getHome } from "#lib/pages/data/home";
import { anArticle, aSnapshot } from "../../../support/snapshots";

const image = { src: "a.jpg", alt: "وصف" };

function day(number: number): string {
  return new Date(Date.UTC(2016, 0, number)).toISOString();
}

const slugOf = ({ url }: { url: string }) => url.split("/").at(-2);

describe("the front page", () => {
  test("is led by the newest article that has a picture, among the newest four", () => {
    const articles = [1, 2, 3, 4, 5, 6].map((number) =>
      anArticle(`a${number}`, day(number), number === 3 || number === 4 ? { image } : {}),
    );
    const { lead, secondary } = getHome(aSnapshot({ articles }), new Map());
    expect(lead && slugOf(lead)).toBe("a4");
    expect(secondary.map(slugOf)).toEqual(["a6", "a5", "a3", "a2"]);
  });

  test("is led by the newest one when the newest four have no picture", () => {
    const articles = [1, 2, 3, 4, 5].map((number) =>
      anArticle(`a${number}`, day(number), number === 1 ? { image } : {}),
    );
    expect(getHome(aSnapshot({ articles }), new Map()).lead?.title).toBe("خبر a5");
  });

  test("of an empty publication is empty", () => {
    expect(getHome(aSnapshot({}), new Map())).toEqual({
      secondary: [],
      latest: [],
      opinion: [],
      sections: [],
    });
  });

  test("leaves out sections without articles and keeps the masthead's order", () => {
    const articles = [
      ...[1, 2, 3, 4, 5, 6].map((number) => anArticle(`p${number}`, day(number))),
      ...[7, 8, 9, 10, 11, 12].map((number) => anArticle(`e${number}`, day(number), { category: "economy" })),
    ];
    const { sections } = getHome(aSnapshot({ articles }), new Map());
    expect(sections.map(({ section }) => section.id)).toEqual(["politics", "economy"]);
    expect(sections.map(({ teasers }) => teasers.map(slugOf))).toEqual([["p6", "p5", "p4", "p3"], ["e7"]]);
  });

  test("shows every category of opinion apart from the news, whatever its id is", () => {
    const categories = [
      { id: "opinion", name: "استطلاعات", kind: "news" as const },
      { id: "columns", name: "أعمدة", kind: "opinion" as const },
      { id: "politics", name: "سياسة" },
      { id: "letters", name: "رسائل", kind: "opinion" as const },
    ];
    const articles = [
      ...[11, 12, 13, 14, 15].map((number) => anArticle(`top${number}`, day(number))),
      ...categories.map(({ id }, index) => anArticle(id, day(index + 1), { category: id })),
    ];
    const { opinion, sections } = getHome(aSnapshot({ categories, articles }), new Map());
    expect(opinion.map(({ section }) => section.id)).toEqual(["columns", "letters"]);
    expect(sections.map(({ section }) => section.id)).toEqual(["opinion", "politics"]);
  });

  test("shows no article twice above the sections, and none of the top again in its section", () => {
    const articles = fc.uniqueArray(
      fc.record({
        number: fc.integer({ min: 1, max: 90 }),
        category: fc.constantFrom("politics", "economy"),
        hasImage: fc.boolean(),
      }),
      { selector: ({ number }) => number, maxLength: 60, size: "max" },
    );
    fc.assert(
      fc.property(articles, (some) => {
        const snapshot = aSnapshot({
          articles: some.map(({ number, category, hasImage }) =>
            anArticle(`a${number}`, day(number), { category, ...(hasImage && { image }) }),
          ),
        });
        const { lead, secondary, latest, sections } = getHome(snapshot, new Map());
        const top = [...(lead ? [lead] : []), ...secondary].map(slugOf);
        const above = [...top, ...latest.map(slugOf)];
        expect(new Set(above).size).toBe(above.length);
        expect(above.length).toBe(Math.min(some.length, 11));
        for (const { section, teasers } of sections) {
          expect(teasers.length).toBeLessThanOrEqual(4);
          expect(teasers.map(slugOf).filter((slug) => top.includes(slug))).toEqual([]);
          expect(teasers.every((teaser) => teaser.section.id === section.id)).toBe(true);
        }
      }),
    );
  });
});
