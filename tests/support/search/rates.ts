import type { Session } from "./engine";
import type { TinyArticle } from "./tiny-publication";
import { addressOf } from "./tiny-publication";

/** A query, and a word of a text. */
export type WordPair = readonly [query: string, word: string];

/** More results than a query has in these publications. */
const all = 1000;

/** Returns one article for each different word of some pairs. The word is the only one of its text. */
export function articlesOf(pairs: readonly WordPair[]): {
  articles: TinyArticle[];
  addressOfWord: Map<string, string>;
} {
  const words = [...new Set(pairs.flat())];
  return {
    articles: words.map((text) => ({ text })),
    addressOfWord: new Map(words.map((word, index) => [word, addressOf(index)])),
  };
}

/** Returns the pairs whose query finds the article with the word, as a real result or a near one. */
export async function foundPairs(
  session: Session,
  pairs: readonly WordPair[],
  addressOfWord: ReadonlyMap<string, string>,
): Promise<{ real: WordPair[]; near: WordPair[] }> {
  const found = { real: [] as WordPair[], near: [] as WordPair[] };
  for (const pair of pairs) {
    const [query, word] = pair;
    const results = await session.search(query, all);
    const result = results.find(({ address }) => address === addressOfWord.get(word));
    if (result !== undefined) found[result.isNear ? "near" : "real"].push(pair);
  }
  return found;
}
