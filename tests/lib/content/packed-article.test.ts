import path from "node:path";
import { expect, test } from "vitest";
import { findFiles, readBytes, sha256 } from "#lib/content/files";
import { articleCodec } from "#lib/content/packed-article";
import { readArticle } from "#lib/content/read-article";
import { validFolder } from "../../support/folders";

const parse = readArticle("Asia/Damascus");

function readAll(root: string) {
  return findFiles(root, "articles").flatMap((file) => {
    const bytes = readBytes(file);
    const { value } = file.path.endsWith(".md") ? parse(file, bytes, sha256(bytes)) : { value: undefined };
    return value === undefined ? [] : [value];
  });
}

const articles = [...readAll(validFolder), ...readAll(path.resolve("content"))];

test("an article is packed and unpacked as it was", () => {
  expect(articles.length).toBeGreaterThan(40);
  for (const indexed of articles) {
    const packed = JSON.stringify(articleCodec.pack(indexed));
    const { path: place, hash } = indexed.article;
    const back = articleCodec.unpack(JSON.parse(packed), place, hash);
    expect(JSON.parse(JSON.stringify(back))).toEqual(JSON.parse(JSON.stringify(indexed)));
    expect(Object.keys(back.article).sort()).toEqual(Object.keys(indexed.article).sort());
  }
});
