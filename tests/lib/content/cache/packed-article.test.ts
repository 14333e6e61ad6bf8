import path from "node:path";
import { expect, test } from "vitest";
import { articleCodec } from "#lib/content/cache/packed-article";
import { findFiles, readBytes, sha256 } from "#lib/content/files/found-files";
import { readArticle } from "#lib/content/reader/read-article";
import { validFolder } from "../../../support/folders";

const parse = readArticle("Asia/Damascus");

function readAll(root: string) {
  return findFiles(root, "articles").flatMap((file) => {
    const bytes = readBytes(file, 64_000_000);
    const { value } = file.path.endsWith(".md") ? parse(file, bytes, sha256(bytes)) : { value: undefined };
    return value === undefined ? [] : [value];
  });
}

const articles = [...readAll(validFolder), ...readAll(path.resolve("content"))];

const files = articles.map(({ article }) => ({ path: article.path, hash: article.hash }));

test("articles are packed and unpacked as they were", () => {
  expect(articles.length).toBeGreaterThan(40);
  const packed = JSON.stringify(articleCodec.pack(articles));
  const back = articleCodec.unpack(JSON.parse(packed), files);
  expect(JSON.parse(JSON.stringify(back))).toEqual(JSON.parse(JSON.stringify(articles)));
  back.forEach(({ article }, index) => {
    expect(Object.keys(article).sort()).toEqual(Object.keys(articles[index]?.article ?? {}).sort());
  });
});

test("values of other files are not unpacked", () => {
  const packed = articleCodec.pack(articles);
  expect(() => articleCodec.unpack(packed, files.slice(1))).toThrow("not the articles");
  expect(() => articleCodec.unpack(null, files)).toThrow();
  const nowhere = files.map((file) => ({ ...file, path: "articles/x.md" }));
  expect(() => articleCodec.unpack(packed, nowhere)).toThrow("is not the path of an article");
});
