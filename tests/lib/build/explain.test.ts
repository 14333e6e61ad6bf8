import { describe, expect, test } from "vitest";
import { explain } from "#lib/build/explain";

const page = {
  address: "/about/",
  kind: "staticPage",
  file: "about/index.html",
  contentHash: "new",
  data: () => ({ title: "عن الصحيفة" }),
} as const;

/** A plan of one page, as it was published before. */
function planOf(published: string | undefined, isStale: boolean, total = 2) {
  const stale = isStale ? [page] : [];
  return {
    pages: [page],
    stale,
    total,
    removed: ["old/index.html"],
    published: { contentHashOf: () => published },
  };
}

describe("why a page was rendered or kept", () => {
  test.each([
    ["kept", planOf("new", false), "kept: the data it shows", "بقيت كما كانت"],
    ["new", planOf(undefined, true), "rendered: the site did not have it yet", "لم تكن في الموقع"],
    ["a full build", planOf("new", true), "rendered: --full", "--full يعيد صنع كل الصفحات"],
    [
      "new data",
      planOf("old", true),
      "the data it shows has changed (old -> new)",
      "ما تعرضه تغيّر (old → new)",
    ],
    ["a new engine", planOf("old", true, 1), "the engine", "صُنعت ككل الصفحات"],
  ])("is explained in both languages: %s", (_name, plan, en, ar) => {
    expect(explain({ plan }, "/about", "en")).toContain(en);
    expect(explain({ plan }, "/about", "ar")).toContain(ar);
    expect(explain({ plan }, "/about/", "ar")).toContain('"title": "عن الصحيفة"');
  });

  test("is explained for pages that the site does not have", () => {
    const plan = planOf("new", false);
    expect(explain({ plan }, "/old/", "en")).toBe("/old/: removed: it is no longer part of the site");
    expect(explain({ plan }, "/old/", "ar")).toBe("/old/: حُذفت، لأنها لم تعد من الموقع");
    expect(explain({ plan }, "/nothing/", "ar")).toBe("/nothing/: لا صفحة بهذا الرابط في الصحيفة");
  });
});
