import { findWords } from "#lib/arabic/search/find-words";
import { bucketKeys, type QueryWord, readQueryWord } from "#lib/arabic/search/query-word";
import type { Tier } from "#lib/arabic/search/tier-of";

/** A word that is searched, or one that no result may have. */
export type Wanted = {
  word: QueryWord;
  /** Its place in the query, counted in words. */
  offset: number;
  /** Its place in the text of the query, in UTF-16 units. */
  start: number;
  end: number;
  /** The number of the phrase that it belongs to, from 1; 0 outside phrases. */
  phrase: number;
  isExcluded: boolean;
  /** Matches of higher tiers do not count. */
  mostTier: Tier;
  /** What is hashed to find its buckets, the most likely first. */
  keys: string[];
  /** What the reader may be about to type; empty except for the last word while the reader types. */
  prefix: string;
};

export type Query = {
  wanted: Wanted[];
  excluded: Wanted[];
};

/** A quoted or unquoted piece of the query, with a minus before it. */
const piece = /([-−–])?(?:["“”„«]([^"“”„«»]*)["“”»]?|[^\s"“”„«»]+)/g;

const mostWords = 8;

type Piece = { end: number; isExcluded: boolean; isQuoted: boolean };

function readPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  piece.lastIndex = 0;
  for (let match = piece.exec(text); match !== null; match = piece.exec(text)) {
    const [all, minus, quoted] = match;
    // In «-5» the minus belongs to the number.
    const isExcluded = minus !== undefined && !/^.[0-9٠-٩]/.test(all);
    pieces.push({ end: match.index + all.length, isExcluded, isQuoted: quoted !== undefined });
  }
  return pieces;
}

/** The highest tier of a match: a quoted word is meant as typed, quoted and excluded ones never as another form of the word. */
function mostTierOf({ isQuoted, isExcluded }: Piece, isAlone: boolean): Tier {
  if (isQuoted && isAlone) return 1;
  return isQuoted || isExcluded ? 2 : 5;
}

/** Returns all words of a query. */
function readWords(text: string): Wanted[] {
  const pieces = readPieces(text);
  const found = findWords(text).map((word) =>
    Object.assign({ at: pieces.findIndex(({ end }) => word.start < end) }, word),
  );
  const words: Wanted[] = [];
  found.forEach(({ text: typed, start, end, at }, offset) => {
    const word = readQueryWord(typed);
    const own = pieces[at];
    if (word === undefined || own === undefined) return;
    const { isExcluded, isQuoted } = own;
    const isAlone = found.filter((other) => other.at === at).length === 1;
    words.push({
      word,
      offset,
      start,
      end,
      phrase: isQuoted || isExcluded ? at + 1 : 0,
      isExcluded,
      mostTier: mostTierOf(own, isAlone),
      keys: bucketKeys(word),
      prefix: "",
    });
  });
  return words;
}

/**
 * Reads a query: words, phrases in quotation marks, words and phrases to exclude. Stop words are left out if there are other
 * words. A query of excluded words alone has nothing to search.
 */
export function readQuery(text: string): Query {
  const words = readWords(text);
  const hasOthers = words.some(({ word, isExcluded }) => !isExcluded && !word.isStopWord);
  const searched = words.filter(({ word, isExcluded }) => !word.isStopWord || !(hasOthers || isExcluded));
  const wanted: Wanted[] = [];
  for (const one of searched) {
    const isRepeated = wanted.some(
      ({ word, phrase }) => word.exact === one.word.exact && phrase === one.phrase,
    );
    if (!one.isExcluded && wanted.length < mostWords && (one.phrase > 0 || !isRepeated)) wanted.push(one);
  }
  return { wanted, excluded: searched.filter(({ isExcluded }) => isExcluded).slice(0, mostWords) };
}

/** Sets the prefix of the last word of a query, which is still being typed, if it has three letters and nothing follows it. */
export function withPrefix(query: Query, text: string): Query {
  const last = query.wanted[query.wanted.length - 1];
  const typed = findWords(text).pop();
  if (last === undefined || typed === undefined || typed.end < text.length) return query;
  const { exact, spelling } = last.word;
  const word = readQueryWord(typed.text);
  if (word === undefined || word.exact !== exact || last.phrase > 0 || spelling.length < 3) return query;
  last.prefix = spelling;
  return query;
}
