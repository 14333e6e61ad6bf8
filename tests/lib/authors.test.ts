import { describe, expect, test } from "vitest";
import { getArticlesByAuthor, getAuthors, getByline } from "#lib/authors";
import { anArticle, anAuthor, anEdition } from "../support/editions";

const edition = anEdition({
  authors: [anAuthor("samar-haddad", "سمر حداد"), anAuthor("idle", "كاتب لم يكتب")],
  articles: [
    anArticle("a", "2016-01-01T00:00:00Z", { byline: ["سمر حداد"] }),
    anArticle("b", "2016-01-02T00:00:00Z", { byline: ["كريم منصور", "سَمـر حداد"] }),
    anArticle("c", "2016-01-03T00:00:00Z", { byline: ["سمرة حداد"] }),
  ],
});

describe("a byline", () => {
  test.each([
    ["سمر حداد", { name: "سمر حداد", url: "/authors/samar-haddad/" }],
    ["سَمـر حداد", { name: "سمر حداد", url: "/authors/samar-haddad/" }],
    ["كريم منصور", { name: "كريم منصور" }],
    ["سمره حداد", { name: "سمره حداد" }],
  ])("%s leads to a page only if that person has a file", (name, link) => {
    expect(getByline(edition, [name])).toEqual([link]);
  });

  test("keeps its order", () => {
    expect(getByline(edition, ["كريم منصور", "سمر حداد"]).map(({ name }) => name)).toEqual([
      "كريم منصور",
      "سمر حداد",
    ]);
  });
});

describe("an author's articles", () => {
  test("are found under any spelling of the name, newest first", () => {
    expect(getArticlesByAuthor(edition, "samar-haddad").map(({ slug }) => slug)).toEqual(["b", "a"]);
  });

  test("are none for one who has not written, who is listed all the same", () => {
    expect(getArticlesByAuthor(edition, "idle")).toEqual([]);
    expect(getAuthors(edition).map(({ id }) => id)).toEqual(["samar-haddad", "idle"]);
  });
});
