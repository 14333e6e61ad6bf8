import { findWords } from "#lib/arabic/search/find-words";
import { bucketKeys, joinWords, type QueryWord, readQueryWord } from "#lib/arabic/search/query-word";
import type { Tier } from "#lib/arabic/search/tier-of";

/** A word that is searched, or one that no result may have. */
export type Wanted = {
  word: QueryWord;
  /** Its place in the query, counted in words. */
  offset: number;
  /** Its place in the text of the query, in UTF-16 units. */
  start: number;
  end: number;
  /** The number of the phrase that it belongs to, from 1; 0 outside phrases. What is excluded is a phrase too. */
  phrase: number;
  isExcluded: boolean;
  /** Whether it is in a phrase with others. */
  isOfPhrase: boolean;
  /** Matches of higher tiers do not count. */
  mostTier: Tier;
  /** What is hashed to find its buckets, the most likely first. */
  keys: string[];
  /** The beginning of the word that the reader may be about to type; empty for all other words. */
  prefix: string;
  /** Whether the archive has it; set while the index is read. */
  isFound: boolean;
};

/** A piece of a query with a minus before it: in quotation marks, digits in groups («15 700»), or up to the next space. */
const piece =
  /([-−–](?![0-9٠-٩]))?(?:["“”„«]([^"“”„«»]*)["“”»]?|[0-9٠-٩]{1,3}(?:\s[0-9٠-٩]{3})+(?![0-9٠-٩])|[^\s"“”„«»]+)/g;

/** The highest tier of a match: a quoted word is meant as typed, phrases and excluded words never as another form of a word. */
function mostTierOf(quoted: boolean, excluded: boolean, isAlone: boolean): Tier {
  if (quoted && isAlone) return 1;
  return quoted || excluded ? 2 : 5;
}

function readWords(text: string): Wanted[] {
  const words: Wanted[] = [];
  let offset = 0;
  let phrase = 0;
  let before: QueryWord | undefined;
  text.replace(piece, (all, minus?: string, quoted?: string, index = 0) => {
    const isExcluded = minus !== undefined;
    const isQuoted = quoted !== undefined;
    const isPhrase = isExcluded || isQuoted;
    if (isPhrase) phrase += 1;
    const found = findWords(all);
    const isAlone = found.length === 1;
    for (const { text: typed, start, end } of found) {
      const word = readQueryWord(typed);
      offset += 1;
      if (word === undefined) continue;
      const keys = bucketKeys(word);
      if (before) joinWords(before, word);
      before = word;
      words.push({
        word,
        offset,
        start: index + start,
        end: index + end,
        phrase: isPhrase ? phrase : 0,
        isExcluded,
        isOfPhrase: isPhrase && !isAlone,
        mostTier: mostTierOf(isQuoted, isExcluded, isAlone),
        keys,
        prefix: "",
        isFound: false,
      });
    }
    return all;
  });
  return words;
}

/** More words are not searched. */
const mostWords = 10;

/**
 * Reads a query: words, phrases in quotation marks, words and phrases to exclude. Stop words are left out if there are other
 * words, and repeated words outside phrases always.
 */
export function readQuery(text: string): Wanted[] {
  const words = readWords(text);
  const isStop = ({ word, isExcluded }: Wanted) => isExcluded || word.isStopWord;
  const hasOthers = !words.every(isStop);
  return words
    .filter((one, index) => {
      if (one.word.isStopWord && (hasOthers || one.isExcluded)) return false;
      return one.phrase > 0 || !words.slice(0, index).some(({ word }) => word.exact === one.word.exact);
    })
    .slice(0, mostWords);
}

/** Sets the prefix of the last word of a query if it has three letters and nothing follows it: it may be unfinished. */
export function setPrefix(query: readonly Wanted[], text: string): void {
  const last = query[query.length - 1];
  if (last !== undefined && last.end === text.length && last.phrase === 0 && last.word.spelling.length > 2)
    last.prefix = last.word.spelling;
}
