import { analyse } from "#lib/arabic/search/analyse";
import { findWords } from "#lib/arabic/search/find-words";
import { toSearchWord } from "#lib/arabic/search/search-word";
import { getBucket } from "#lib/config/search-sizes";
import { searchUrls } from "#lib/config/urls";
import type { DocumentRow, RecentFile, SegmentRow, WordRow, WordsFile } from "#lib/search/formats";
import {
  bare,
  elsewhere,
  type Posting,
  packDocuments,
  packPostings,
  packSentences,
  partStarts,
} from "#lib/search/postings";
import { toWordsFile } from "#lib/search/words-file";

/** An article of a small archive. `month` is `2016-12`. */
export type FakeArticle = {
  title: string;
  summary?: string;
  text?: string;
  category?: string;
  author?: string;
};

/** A word, and its positions by the articles that have it. */
type Word = { exact: string; isBare: boolean; places: Map<number, number[]> };
type Index = Map<string, Word>;

function wordOf(index: Index, exact: string, isBare: boolean): Word {
  const word = index.get(exact) ?? { exact, isBare, places: new Map() };
  index.set(exact, word);
  return word;
}

function addWords(index: Index, ordinal: number, text: string, start: number): void {
  findWords(text).forEach(({ text: written }, offset) => {
    const word = toSearchWord(written);
    if (word === undefined) return;
    const { places } = wordOf(index, word.exact, word.isStopWord);
    places.set(ordinal, [...(places.get(ordinal) ?? []), start + offset]);
  });
}

/** A word that occurs in more articles has its positions in a file of their own. */
const mostInline = 2;

type FilePart = "headlines" | "texts" | "words" | "sentences" | "positions";

/** Whether a file has only the common words, each in the bucket of its exact form. */
function isOfCommon(part: FilePart): boolean {
  return part === "positions" || part === "sentences";
}

function postingsOf({ places }: Word, part: FilePart): Posting[] {
  const isIn = (position: number) =>
    part === "words" || isOfCommon(part) || position < partStarts.text === (part === "headlines");
  return [...places]
    .map(([ordinal, positions]) => ({ ordinal, positions: positions.filter(isIn) }))
    .filter(({ positions }) => positions.length > 0);
}

/** Returns the words of a bucket. */
function file(index: Index, part: FilePart, bucket: number, buckets: number): WordsFile {
  const rows = [...index.values()]
    .map((word): WordRow => {
      const { exact, isBare, places } = word;
      const { analysis, bucketKeys } = exact.startsWith("#")
        ? { analysis: "", bucketKeys: [exact] }
        : analyse(exact);
      const isCommon = !isBare && places.size > mostInline;
      const isHere = isOfCommon(part) ? isCommon && isIn([exact]) : isIn(bucketKeys);
      const postings = isHere ? postingsOf(word, part) : [];
      if (postings.length === 0) return [exact, "", ""];
      if (isBare) return [exact, analysis, packDocuments(postings, bare)];
      if (part === "sentences") return [exact, analysis, packSentences(postings)];
      const packed =
        part === "words" && isCommon ? packDocuments(postings, elsewhere) : packPostings(postings);
      return [exact, analysis, packed];
    })
    .filter(([, , packed]) => packed !== "");
  return toWordsFile(rows.sort(([a], [b]) => (a < b ? -1 : 1)));

  function isIn(keys: readonly string[]): boolean {
    return keys.some((key) => getBucket(key, buckets) === bucket);
  }
}

function toIndex(articles: readonly FakeArticle[]): Index {
  const index: Index = new Map();
  articles.forEach((article, ordinal) => {
    addWords(index, ordinal, article.title, partStarts.headline);
    addWords(index, ordinal, article.summary ?? "", partStarts.standfirst);
    addWords(index, ordinal, article.text ?? "", partStarts.text);
    for (const filter of [`#c:${article.category ?? "news"}`, `#a:${article.author ?? "desk"}`])
      wordOf(index, filter, true).places.set(ordinal, [partStarts.headline]);
  });
  return index;
}

function toRow({ title, summary = "" }: FakeArticle, month: string): DocumentRow {
  return [`/articles/${title}/`, title, summary, `${month}-01`, month, "أخبار", "/categories/news/", 1];
}

const buckets = 4;

/** Returns the files of an index, by their addresses: a segment for each month but the newest, which is the open block. */
export function fakeIndex(
  months: Readonly<Record<string, readonly FakeArticle[]>>,
  words: readonly string[] = [],
): Map<string, unknown> {
  const files = new Map<string, unknown>();
  const segments: SegmentRow[] = [];
  const sorted = Object.entries(months).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [month, articles] of sorted) {
    articles.forEach((article, position) => {
      files.set(searchUrls.text(month, position), { row: toRow(article, month), text: article.text ?? "" });
    });
  }
  const [newest, recent = []] = sorted.pop() ?? ["2016-12"];
  for (const [month, articles] of sorted) {
    const index = toIndex(articles);
    segments.unshift([`${month}-name`, buckets, buckets, month, 0, [articles.length]]);
    for (let bucket = 1; bucket <= buckets; bucket++) {
      files.set(searchUrls.words(`${month}-name`, bucket, buckets), file(index, "words", bucket, buckets));
      for (const part of ["sentences", "positions"] as const)
        files.set(searchUrls[part](`${month}-name`, bucket, buckets), file(index, part, bucket, buckets));
    }
    for (let start = 0; start < articles.length; start += 8) {
      const some = articles.slice(start, start + 8).map((article) => toRow(article, month));
      files.set(searchUrls.documents(month, start / 8 + 1), some);
    }
  }
  const index = toIndex(recent);
  const recentFile: RecentFile = {
    version: "1",
    segments: [["", 0, 0, newest, 0, [recent.length]], ...segments],
    words: file(index, "headlines", 1, 1),
    documents: recent.map((article) => toRow(article, newest)),
  };
  files.set(searchUrls.recent, recentFile);
  files.set(searchUrls.recentText, { version: "1", words: file(index, "texts", 1, 1) });
  files.set(searchUrls.commonWords, words);
  files.set(searchUrls.names, []);
  return files;
}

/** Makes `fetch` answer with some files; returns the list of addresses that were asked for. */
export function serve(files: ReadonlyMap<string, unknown>): string[] {
  const asked: string[] = [];
  globalThis.fetch = async (address) => {
    const name = String(address);
    asked.push(name);
    const file = files.get(name);
    return file === undefined ? new Response("", { status: 404 }) : Response.json(file);
  };
  return asked;
}
