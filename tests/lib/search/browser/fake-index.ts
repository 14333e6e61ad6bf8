import { analyse } from "#lib/arabic/search/analyse";
import { findWords } from "#lib/arabic/search/find-words";
import { toSearchWord } from "#lib/arabic/search/search-word";
import { getBucket } from "#lib/config/search-sizes";
import { searchUrls } from "#lib/config/urls";
import type { DocumentRow, RecentFile, SegmentRow, WordsFile } from "#lib/search/formats";
import { type Posting, packPostings, partStarts } from "#lib/search/postings";

/** An article of a small archive. `month` is `2016-12`. */
export type FakeArticle = {
  title: string;
  summary?: string;
  text?: string;
  category?: string;
  author?: string;
};

type Index = Map<string, Map<number, number[]>>;

function addWords(index: Index, ordinal: number, text: string, start: number): void {
  findWords(text).forEach(({ text: written }, offset) => {
    const word = toSearchWord(written);
    if (word === undefined) return;
    const places = index.get(word.exact) ?? new Map<number, number[]>();
    const positions = places.get(ordinal) ?? [];
    if (!word.isStopWord) positions.push(start + offset);
    index.set(word.exact, places.set(ordinal, positions));
  });
}

function addFilter(index: Index, ordinal: number, filter: string): void {
  const places = index.get(filter) ?? new Map<number, number[]>();
  index.set(filter, places.set(ordinal, []));
}

/** Returns the rows of an index whose word is in a bucket. */
function rows(index: Index, from: number, bucket: number, buckets: number): WordsFile {
  const isIn = (exact: string) => {
    const keys = exact.startsWith("#") ? [exact] : analyse(exact).bucketKeys;
    return keys.some((key) => getBucket(key, buckets) === bucket);
  };
  return [...index]
    .filter(([exact]) => isIn(exact))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([exact, places]) => {
      const postings = [...places].map(([ordinal, positions]): Posting => ({ ordinal, positions }));
      const analysis = exact.startsWith("#") ? "" : analyse(exact).analysis;
      return [exact, analysis, packPostings(postings, from)];
    });
}

function toIndexes(articles: readonly FakeArticle[]): { headline: Index; text: Index } {
  const headline: Index = new Map();
  const text: Index = new Map();
  articles.forEach((article, ordinal) => {
    addWords(headline, ordinal, article.title, partStarts.headline);
    addWords(headline, ordinal, article.summary ?? "", partStarts.standfirst);
    addWords(text, ordinal, article.text ?? "", partStarts.text);
    addFilter(headline, ordinal, `#c:${article.category ?? "news"}`);
    addFilter(headline, ordinal, `#a:${article.author ?? "desk"}`);
  });
  return { headline, text };
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
    const { headline, text } = toIndexes(articles);
    segments.unshift([month, buckets, buckets, month, 0, [articles.length]]);
    for (let bucket = 1; bucket <= buckets; bucket++) {
      files.set(
        searchUrls.words(month, bucket, buckets),
        rows(headline, partStarts.headline, bucket, buckets),
      );
      files.set(searchUrls.textWords(month, bucket, buckets), rows(text, partStarts.text, bucket, buckets));
    }
    for (let start = 0; start < articles.length; start += 8) {
      const some = articles.slice(start, start + 8).map((article) => toRow(article, month));
      files.set(searchUrls.documents(month, start / 8 + 1), some);
    }
  }
  const { headline, text } = toIndexes(recent);
  const file: RecentFile = {
    version: "1",
    segments,
    month: newest,
    firstPosition: 0,
    words: rows(headline, partStarts.headline, 1, 1),
    documents: recent.map((article) => toRow(article, newest)),
  };
  files.set(searchUrls.recent, file);
  files.set(searchUrls.recentText, { version: "1", words: rows(text, partStarts.text, 1, 1) });
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
