import path from "node:path";
import { describe, expect, test } from "vitest";
import { findWords } from "#lib/arabic/search/find-words";
import { readQueryWord } from "#lib/arabic/search/query-word";
import { corpusNow, writeCorpus } from "../corpus/corpus";
import { folderOfFile } from "../support/folders";
import { openArchive, textsOf } from "../support/search/archive";
import { countArticles, drawQueries, drawTries } from "../support/search/draws";
import { findFailures, measureCosts } from "../support/search/measure";
import { ourSearch } from "../support/search/our-search";
import { WrittenIndex } from "../support/search/written-index";

describe("the search of the sample publication", () => {
  const archive = openArchive(path.resolve("content"), "2030-01-01T00:00:00Z");
  const folder = folderOfFile();

  test("finds each word of each article as it is typed", async () => {
    await ourSearch.index(archive, folder);
    const index = new WrittenIndex(folder);
    const missing: string[] = [];
    const known = new Set<string>();
    for (const { address, title, standfirst, text } of textsOf(archive)) {
      for (const { text: word } of findWords(`${title}\n${standfirst}\n${text}`)) {
        if (known.has(word) || readQueryWord(word) === undefined) continue;
        known.add(word);
        if (!index.addressesOf(word).includes(address)) missing.push(`${word} ${address}`);
      }
    }
    expect(missing).toEqual([]);
    expect(known.size).toBeGreaterThan(8000);
  });

  test("cannot read only what has no letter and no digit of its own", () => {
    const unread = new Set<string>();
    for (const { title, standfirst, text } of textsOf(archive)) {
      for (const { text: word } of findWords(`${title}\n${standfirst}\n${text}`)) {
        if (readQueryWord(word) === undefined) unread.add(word);
      }
    }
    expect([...unread]).toEqual([]);
  });
});

describe("the search of a generated publication", () => {
  const content = folderOfFile();
  writeCorpus(content, { articles: 300, seed: 5 });
  const archive = openArchive(content, corpusNow);
  const frequencies = countArticles(archive);
  const indexed = ourSearch.index(archive, folderOfFile());

  test("finds an article by a rare word, or by three words of a sentence", async () => {
    const { words, sentences } = drawTries(archive, frequencies, 60, 3);
    const index = await indexed;
    expect(words.length + sentences.length).toBe(60);
    expect((await findFailures(index, words)).length).toBeLessThanOrEqual(1);
    expect((await findFailures(index, sentences)).length).toBeLessThanOrEqual(1);
  });

  test("misses an article that does not have the word", async () => {
    const strange = [{ words: "زلنطح", address: "/" }];
    expect(await findFailures(await indexed, strange)).toEqual(strange);
  });

  test("costs few bytes and requests", async () => {
    const queries = drawQueries(archive, frequencies, 6, 3);
    expect(queries.length).toBe(30);
    const { headlines, texts } = await measureCosts(await indexed, queries);
    expect(headlines.queries + texts.queries).toBe(30);
    for (const { requests } of [headlines, texts]) expect(requests.most).toBeLessThanOrEqual(24);
    expect(headlines.bytes.most / 1024).toBeLessThanOrEqual(45);
    expect(texts.bytes.most / 1024).toBeLessThanOrEqual(90);
  });
});
