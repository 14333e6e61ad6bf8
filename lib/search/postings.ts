/**
 * The positions of words in an article. One space of positions per article: each part has its own start, and each word counts
 * one, stop words too.
 */
export const partStarts = {
  headline: 0,
  standfirst: 1000,
  /** Bylines, source, tags, section. */
  names: 2000,
  text: 4000,
} as const;

/** The distance between the first words of two names, so that no phrase and no proximity joins them. */
export const nameDistance = 20;

/** An article that has a word: its ordinal in the segment or the open block, and the word's positions, which may be missing. */
export type Posting = { ordinal: number; positions: number[] };

/**
 * Returns the most positions of a word in one article that the index keeps. Positions are most of the index, and those of words
 * that are in nearly every article would be half of a query's bytes.
 *
 * @param articles The number of articles of the segment that have the word.
 */
export function mostPositions(articles: number): number {
  if (articles > 16_000) return 1;
  return articles > 4000 ? 2 : 16;
}

/** The digits are the printable ASCII from `#` to `z` without the backslash, which JSON escapes. So each is one byte. */
const firstDigit = 35;
const backslash = 92 - firstDigit;
/** Digits from here on continue a number; there are `continuing` of them. */
const continues = 60;
const continuing = 27;

function writeDigit(digit: number): string {
  return String.fromCharCode(firstDigit + digit + (digit < backslash ? 0 : 1));
}

/** Writes a whole number from 0: its last digit is below `continues`, all others are not. */
function writeNumber(number: number): string {
  let written = writeDigit(number % continues);
  for (let rest = Math.floor(number / continues); rest > 0; rest = Math.floor((rest - 1) / continuing)) {
    written = writeDigit(continues + ((rest - 1) % continuing)) + written;
  }
  return written;
}

/**
 * Packs postings into a text of ASCII. Each posting is 4 × the difference of ordinals + the number of positions, where 3 means
 * that the number of further positions follows; then the differences of the positions. Postings must be sorted by ordinal and
 * positions by size.
 *
 * @param from The start of the first part that the file has: `partStarts.headline` or `partStarts.text`.
 */
export function packPostings(postings: readonly Posting[], from: number): string {
  let packed = "";
  let ordinalBefore = 0;
  for (const { ordinal, positions } of postings) {
    const count = positions.length;
    packed += writeNumber((ordinal - ordinalBefore) * 4 + Math.min(count, 3));
    if (count >= 3) packed += writeNumber(count - 3);
    ordinalBefore = ordinal;
    let before = from;
    for (const position of positions) {
      packed += writeNumber(position - before);
      before = position;
    }
  }
  return packed;
}

/** Returns the postings that {@link packPostings} packed. */
export function unpackPostings(packed: string, from: number): Posting[] {
  let next = 0;
  const readDigit = () => {
    const digit = packed.charCodeAt(next++) - firstDigit;
    return digit < backslash ? digit : digit - 1;
  };
  const readNumber = () => {
    let prefix = 0;
    let digit = readDigit();
    while (digit >= continues) {
      prefix = prefix * continuing + digit - continues + 1;
      digit = readDigit();
    }
    return prefix * continues + digit;
  };
  const postings: Posting[] = [];
  let ordinal = 0;
  while (next < packed.length) {
    const head = readNumber();
    ordinal += Math.floor(head / 4);
    const count = head % 4 === 3 ? 3 + readNumber() : head % 4;
    const positions: number[] = [];
    for (let position = from; positions.length < count; ) {
      position += readNumber();
      positions.push(position);
    }
    postings.push({ ordinal, positions });
  }
  return postings;
}
