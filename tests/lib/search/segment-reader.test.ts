import { describe, expect, test } from "vitest";
import { SegmentReader } from "#lib/search/segment-reader";
import type { SearchArticle } from "#lib/view-models/search";

function anArticle(slug: string, rest: Partial<SearchArticle> = {}): SearchArticle {
  return {
    url: `/articles/2016/12/${slug}/`,
    title: `خبر ${slug}`,
    summary: "موجز",
    date: "2016-12-01T00:00:00Z",
    section: { name: "سياسة", url: "/categories/politics/", tone: 1 },
    names: ["وكالة"],
    filters: ["#c:politics"],
    notes: [],
    text: { path: `${slug}.md`, hash: `hash of ${slug}` },
    ...rest,
  };
}

const [first, second] = [anArticle("first"), anArticle("second")];
const textOf = ({ url }: SearchArticle) => `نص في ${url.split("/").at(-2)}`;

/** A reader, and the addresses of the texts that were read for its indexes. */
function aReader() {
  const read: string[] = [];
  const reader = new SegmentReader();
  const filesOf = (articles: readonly SearchArticle[]) => {
    const index = reader.indexOf(articles, (article) => {
      read.push(article.url);
      return textOf(article);
    });
    return [index.file("headlines", 1, 1), index.file("texts", 1, 1)];
  };
  return { reader, read, filesOf };
}

describe("the reader of segments", () => {
  test("reads each text of a segment once for all its files", () => {
    const { read, filesOf } = aReader();
    const articles = [first, second];
    expect(filesOf(articles)).toEqual(filesOf(articles));
    expect(read).toEqual([first.url, second.url]);
  });

  test("does not read a text again whose own file was written, and makes the same files", () => {
    const { reader, read, filesOf } = aReader();
    reader.keep(second, textOf(second));
    const files = filesOf([first, second]);
    expect(read).toEqual([first.url]);
    expect(files).toEqual(aReader().filesOf([first, second]));
  });

  test("makes the same files of a segment after other segments", () => {
    const { reader, filesOf } = aReader();
    reader.keep(first, textOf(first));
    reader.keep(second, textOf(second));
    filesOf([anArticle("other")]);
    filesOf([first]);
    expect(filesOf([second])).toEqual(aReader().filesOf([second]));
  });

  test("reads a text again that has other words by now", () => {
    const { reader, read, filesOf } = aReader();
    reader.keep(first, textOf(first));
    const corrected = { ...first, notes: ["تصحيح"] };
    filesOf([corrected]);
    expect(read).toEqual([first.url]);
  });
});
