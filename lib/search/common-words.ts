import { findWords } from "#lib/arabic/search/find-words";
import type { CommonWordsFile } from "#lib/search/formats";
import { KnownWords } from "#lib/search/known-words";

/** The most words of the list, so that it stays below 20 KB in brotli. */
const mostWords = 5000;

/**
 * Returns the commonest words of some articles, by the number of articles that have them. Stop words are left out. A small archive
 * has room for all its words, so that each can be suggested for a misspelt one.
 *
 * @param articles The headline, standfirst and names of each article.
 */
export function findCommonWords(articles: Iterable<readonly string[]>): CommonWordsFile {
  const words = new KnownWords();
  const counts: number[] = [];
  for (const parts of articles) {
    const found = new Set(parts.flatMap((part) => findWords(part).map(({ text }) => words.get(text))));
    for (const word of found) if (word !== null) counts[word.id] = (counts[word.id] ?? 0) + 1;
  }
  const common = words.all
    .map(({ id, exact, isBare }) => ({ exact, isBare, count: counts[id] ?? 0 }))
    .filter(({ isBare, count }) => !isBare && count > 0)
    .sort((a, b) => b.count - a.count || (a.exact < b.exact ? -1 : 1))
    .slice(0, mostWords);
  const lists: string[][] = [];
  for (const { exact, count } of common) {
    const index = Math.floor(Math.log2(count));
    while (lists.length <= index) lists.push([]);
    lists[index]?.push(exact);
  }
  return lists.map((list) => list.sort().join(" "));
}
