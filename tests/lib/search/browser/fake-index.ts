import { analyse } from "#lib/arabic/search/analyse";
import { findWords } from "#lib/arabic/search/find-words";
import { toSearchWord } from "#lib/arabic/search/search-word";
import { getBucket } from "#lib/config/search-sizes";
import { searchUrls } from "#lib/config/urls";
import type { DocumentRow, RecentFile, SegmentRow, WordRow, WordsFile } from "#lib/search/formats";
import { type Posting, packPostings, partStarts } from "#lib/search/postings";
import { elsewhere, toWordsFile } from "#lib/search/words-file";

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

type Indexes = { headline: Index; text: Index };

function packed(index: Index, exact: string, from: number): string {
  const places = [...(index.get(exact) ?? [])];
  return packPostings(
    places.map(([ordinal, positions]): Posting => ({ ordinal, positions })),
    from,
  );
}

/** A word that occurs more often in texts has its postings there in a file of their own. */
const mostInline = 2;

type FilePart = "headlines" | "texts" | "words" | "common";

/** Returns the words of a bucket. */
function file({ headline, text }: Indexes, part: FilePart, bucket: number, buckets: number): WordsFile {
  const isIn = (exact: string) => {
    const keys = exact.startsWith("#") ? [exact] : analyse(exact).bucketKeys;
    return keys.some((key) => getBucket(key, buckets) === bucket);
  };
  const textsOf = (exact: string) => {
    const isCommon = (text.get(exact)?.size ?? 0) > mostInline;
    if (part === "headlines" || (part === "common" && !isCommon)) return "";
    return part === "words" && isCommon ? elsewhere : packed(text, exact, partStarts.text);
  };
  const hasHeadlines = part === "headlines" || part === "words";
  const rows = [...new Set([...headline.keys(), ...text.keys()])]
    .filter(isIn)
    .sort()
    .map((exact): WordRow => {
      const analysis = exact.startsWith("#") ? "" : analyse(exact).analysis;
      return [
        exact,
        analysis,
        hasHeadlines ? packed(headline, exact, partStarts.headline) : "",
        textsOf(exact),
      ];
    });
  return toWordsFile(rows.filter(([, , headlines, texts]) => headlines !== "" || texts !== ""));
}

function toIndexes(articles: readonly FakeArticle[]): Indexes {
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
    const indexes = toIndexes(articles);
    segments.unshift([`${month}-name`, buckets, buckets, month, 0, [articles.length]]);
    for (let bucket = 1; bucket <= buckets; bucket++) {
      files.set(searchUrls.words(`${month}-name`, bucket, buckets), file(indexes, "words", bucket, buckets));
      files.set(
        searchUrls.textWords(`${month}-name`, bucket, buckets),
        file(indexes, "common", bucket, buckets),
      );
    }
    for (let start = 0; start < articles.length; start += 8) {
      const some = articles.slice(start, start + 8).map((article) => toRow(article, month));
      files.set(searchUrls.documents(month, start / 8 + 1), some);
    }
  }
  const indexes = toIndexes(recent);
  const recentFile: RecentFile = {
    version: "1",
    segments: [["", 0, 0, newest, 0, [recent.length]], ...segments],
    words: file(indexes, "headlines", 1, 1),
    documents: recent.map((article) => toRow(article, newest)),
  };
  files.set(searchUrls.recent, recentFile);
  files.set(searchUrls.recentText, { version: "1", words: file(indexes, "texts", 1, 1) });
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
