import { describe, expect, test } from "vitest";
import { getArticlesByAuthor, getAuthors, getByline } from "#lib/newsroom/authors";
import { anArticle, anAuthor, aSnapshot } from "../../support/snapshots";

const snapshot = aSnapshot({
  authors: [anAuthor("port-desk", "مكتب الميناء"), anAuthor("idle", "كاتب لم يكتب")],
  articles: [
    anArticle("a", "2016-01-01T00:00:00Z", { byline: ["مكتب الميناء"] }),
    anArticle("b", "2016-01-02T00:00:00Z", { byline: ["كريم منصور", "مَكتب الميـناء"] }),
    anArticle("c", "2016-01-03T00:00:00Z", { byline: ["سمرة حداد"] }),
  ],
});

describe("a byline", () => {
  test.each([
    ["مكتب الميناء", { name: "مكتب الميناء", url: "/authors/port-desk/" }],
    ["مَكتب الميـناء", { name: "مكتب الميناء", url: "/authors/port-desk/" }],
    ["كريم منصور", { name: "كريم منصور" }],
    ["سمره حداد", { name: "سمره حداد" }],
  ])("%s has a link only if that author has a file", (name, link) => {
    expect(getByline(snapshot, [name])).toEqual([link]);
  });

  test("keeps its order", () => {
    expect(getByline(snapshot, ["كريم منصور", "مكتب الميناء"]).map(({ name }) => name)).toEqual([
      "كريم منصور",
      "مكتب الميناء",
    ]);
  });
});

describe("an author's articles", () => {
  test("are found under any spelling of the name, newest first", () => {
    expect(getArticlesByAuthor(snapshot, "port-desk").map(({ slug }) => slug)).toEqual(["b", "a"]);
  });

  test("are none for an author without articles, who is listed too", () => {
    expect(getArticlesByAuthor(snapshot, "idle")).toEqual([]);
    expect(getAuthors(snapshot).map(({ id }) => id)).toEqual(["port-desk", "idle"]);
  });
});
