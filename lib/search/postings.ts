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

/** The starts of the parts in their order. */
export const starts: readonly number[] = Object.values(partStarts);

/** The distance between the first words of two names, so that no phrase and no proximity joins them. */
export const nameDistance = 20;

/** The positions of a sentence of a text begin at a multiple of it. */
export const sentenceSize = 32;

/**
 * An article that has a word: its ordinal in the segment or the open block, and the word's positions. A position that is
 * {@link somewhere} after the start of a part tells only that the word is in the part; one that is {@link inSentence} after the
 * start of a sentence, only that it is in the sentence.
 */
export type Posting = { ordinal: number; positions: number[] };

/** Is no distance of whole words. */
export const somewhere = 0.5;
export const inSentence = 0.25;

/** Begins postings without positions: `bare` of a word that has none at all, `elsewhere` of one that has them in another file. */
export const bare = "}";
export const elsewhere = "~";

/** Begins the sentences behind postings without positions. */
const sentencesMark = "{";

/** Sentences are counted up to this number, and then from 0 again. Eight digits hold a bit for each. */
const mostSentences = 40;
const bits = 5;

/** Returns the number of the sentence of a position in a text, or a number of its own for the sentence of another part. */
export function sentenceOf(position: number): number {
  const { text } = partStarts;
  const sentence = Math.floor((position - text) / sentenceSize);
  return sentence < 0 ? sentence : sentence % mostSentences;
}

/**
 * Digits are printable ASCII that JSON does not escape, so each is one byte. The last digit of a number is from `#` to `[`, before the
 * backslash; all others are from `]` to `z`.
 */
const [firstLast, backslash] = [35, 92];
const lasts = backslash - firstLast;
const others = 30;

/** Writes a whole number from 0. The digits before the last count from 1, so that each number is written in one way. */
function writeNumber(number: number): string {
  let written = String.fromCharCode(firstLast + (number % lasts));
  for (let rest = Math.floor(number / lasts); rest > 0; rest = Math.floor((rest - 1) / others))
    written = String.fromCharCode(backslash + 1 + ((rest - 1) % others)) + written;
  return written;
}

/** Writes a position: an odd number for one before the text, so that those in texts are small. */
function writePosition(position: number): string {
  const { text } = partStarts;
  return writeNumber(position < text ? position * 2 + 1 : (position - text) * 2);
}

/**
 * Packs postings with at least one position each into a text of ASCII. Each posting is 4 × the difference of ordinals + the number of
 * further positions, where 3 means that the number of still further positions follows; then the first position and the differences
 * of the others. Postings must be sorted by ordinal and positions by size.
 */
export function packPostings(postings: readonly Posting[]): string {
  let packed = "";
  let ordinalBefore = 0;
  for (const { ordinal, positions } of postings) {
    const further = positions.length - 1;
    packed += writeNumber((ordinal - ordinalBefore) * 4 + Math.min(further, 3));
    if (further >= 3) packed += writeNumber(further - 3);
    ordinalBefore = ordinal;
    let before = positions[0] ?? 0;
    packed += writePosition(before);
    for (const position of positions.slice(1)) {
      packed += writeNumber(position - before);
      before = position;
    }
  }
  return packed;
}

/**
 * Packs only in which part of which article a word is: for the text, the headline, the standfirst and the names a mark, and then the
 * differences of the ordinals.
 *
 * @param mark `bare` or `elsewhere`.
 */
export function packDocuments(postings: readonly Posting[], mark: string): string {
  const lists = starts.map((start, part) => {
    const end = starts[part + 1] ?? Number.POSITIVE_INFINITY;
    let packed = "";
    let before = 0;
    for (const { ordinal, positions } of postings) {
      if (!positions.some((position) => position >= start && position < end)) continue;
      packed += writeNumber(ordinal - before);
      before = ordinal;
    }
    return mark + packed;
  });
  return [...lists.slice(-1), ...lists.slice(0, -1)].join("").replace(/(?!^)[}~]+$/, "");
}

/**
 * Packs in which part of which article a word is, and in which sentences of a text. All articles' digits of the first sentences come
 * first, then those of the next, since they are then smaller when compressed.
 */
export function packSentences(postings: readonly Posting[]): string {
  const sets = postings
    .map(({ positions }) => new Set(positions.map(sentenceOf).filter((sentence) => sentence >= 0)))
    .filter(({ size }) => size > 0);
  let packed = packDocuments(postings, elsewhere) + sentencesMark;
  for (let first = 0; first < mostSentences; first += bits) {
    for (const sentences of sets) {
      let digit = 0;
      for (let bit = 0; bit < bits; bit++) if (sentences.has(first + bit)) digit += 2 ** bit;
      packed += String.fromCharCode(firstLast + digit);
    }
  }
  return packed;
}

function readNumbers(packed: string): number[] {
  const numbers: number[] = [];
  let rest = 0;
  for (let index = 0; index < packed.length; index++) {
    const code = packed.charCodeAt(index);
    if (code > backslash) rest = rest * others + code - backslash;
    else {
      numbers.push(rest * lasts + code - firstLast);
      rest = 0;
    }
  }
  return numbers;
}

function unpackPositions(numbers: readonly number[]): Posting[] {
  const postings: Posting[] = [];
  let next = 0;
  const read = () => numbers[next++] || 0;
  for (let ordinal = 0; next < numbers.length; ) {
    const head = read();
    ordinal += head >> 2;
    let further = head % 4;
    if (further > 2) further += read();
    const first = read();
    let position = (first >> 1) + (first % 2 ? 0 : partStarts.text);
    const positions = [position];
    for (; further > 0; further--) {
      position += read();
      positions.push(position);
    }
    postings.push({ ordinal, positions });
  }
  return postings;
}

/** Adds the sentences to the postings of texts, which come first. */
function addSentences(postings: readonly Posting[], digits: string): void {
  const count = (digits.length * bits) / mostSentences;
  for (let sentence = 0; sentence < mostSentences; sentence++) {
    const column = Math.floor(sentence / bits) * count;
    postings.slice(0, count).forEach(({ positions }, index) => {
      if (((digits.charCodeAt(column + index) - firstLast) >> (sentence % bits)) & 1)
        positions.push(partStarts.text + sentence * sentenceSize + inSentence);
    });
  }
}

/**
 * Returns the postings that {@link packPostings}, {@link packDocuments} or {@link packSentences} packed. Without positions, there is
 * one for each part of an article in which the word is.
 */
export function unpackPostings(all: string): Posting[] {
  const [packed = "", sentences = ""] = all.split(sentencesMark);
  const [whole = "", ...lists] = packed.split(/[}~]/);
  const postings = unpackPositions(readNumbers(whole));
  lists.forEach((list, index) => {
    let ordinal = 0;
    for (const difference of readNumbers(list)) {
      ordinal += difference;
      // The text is first.
      postings.push({ ordinal, positions: [(starts[(index + 3) % 4] || 0) + somewhere] });
    }
  });
  addSentences(postings, sentences);
  return postings;
}
