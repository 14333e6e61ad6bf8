import { findWords } from "#lib/arabic/search/find-words";
import { readQueryWord } from "#lib/arabic/search/query-word";
import { Random } from "../../corpus/random";
import type { Archive, Text } from "./archive";

/** Words to search, and the article that has them. */
export type Try = { words: string; address: string };

/** In how many articles each word stands, as it is written. */
export type Frequencies = ReadonlyMap<string, number>;

/** A rare word stands in at most so many articles. */
const mostOfRare = 10;

/** The words of a text that a reader may search: no stop words, no single letters. */
function searchableWords(text: string): string[] {
  return findWords(text)
    .map((found) => found.text)
    .filter((word) => {
      const read = readQueryWord(word);
      return read !== undefined && !read.isStopWord && read.exact.length > 1;
    });
}

function allOf({ title, standfirst, text }: Text): string {
  return `${title}\n${standfirst}\n${text}`;
}

/** Counts the articles of each word. */
export function countArticles(archive: Archive): Frequencies {
  const counts = new Map<string, number>();
  for (let index = 0; index < archive.size; index++) {
    const words = new Set(findWords(allOf(archive.read(index))).map(({ text }) => text));
    for (const word of words) {
      const count = counts.get(word);
      // A cut of a text would keep the whole text in memory.
      if (count === undefined) counts.set(Buffer.from(word, "utf16le").toString("utf16le"), 1);
      else counts.set(word, count + 1);
    }
  }
  return counts;
}

function someArticle(random: Random, archive: Archive): Text {
  return archive.read(random.between(0, archive.size - 1));
}

/** Draws different entries of a list, in the order of the list. */
function drawOf<T>(random: Random, list: readonly T[], count: number): T[] {
  const places = new Set<number>();
  while (places.size < Math.min(count, list.length)) places.add(random.between(0, list.length - 1));
  return [...places].sort((a, b) => a - b).flatMap((place) => list.slice(place, place + 1));
}

/** Calls a function until it has given so many values. */
function repeat<T>(count: number, draw: () => T | undefined): T[] {
  const values: T[] = [];
  for (let attempt = 0; values.length < count && attempt < count * 100; attempt++) {
    const value = draw();
    if (value !== undefined) values.push(value);
  }
  return values;
}

/** A random word of a random article, if it stands in at most ten articles. */
function rareWord(random: Random, archive: Archive, frequencies: Frequencies): Try | undefined {
  const article = someArticle(random, archive);
  const rare = searchableWords(allOf(article)).filter((word) => (frequencies.get(word) ?? 0) <= mostOfRare);
  return rare.length === 0 ? undefined : { words: random.pick(rare), address: article.address };
}

/** The point of «61.2» ends no sentence. */
const sentenceEnd = /(?:[؟!:\n]|\.(?![0-9]))+/;

/** Random words of one sentence of a random article. */
function wordsOfSentence(random: Random, archive: Archive, count: number): Try | undefined {
  const article = someArticle(random, archive);
  const sentence = random.pick(allOf(article).split(sentenceEnd));
  const words = [...new Set(searchableWords(sentence))];
  if (words.length < count) return undefined;
  return { words: drawOf(random, words, count).join(" "), address: article.address };
}

/** Searches that should find their article: rare words, and three words of a sentence. */
export type Tries = { words: Try[]; sentences: Try[] };

/** Draws searches, one half of each kind. */
export function drawTries(archive: Archive, frequencies: Frequencies, count: number, seed: number): Tries {
  const random = new Random(seed);
  const half = Math.floor(count / 2);
  return {
    words: repeat(half, () => rareWord(random, archive, frequencies)),
    sentences: repeat(count - half, () => wordsOfSentence(random, archive, 3)),
  };
}

/** Queries of each kind: a rare, a middle and a common word; two words of a sentence; three. */
export function drawQueries(
  archive: Archive,
  frequencies: Frequencies,
  ofEach: number,
  seed: number,
): string[] {
  const random = new Random(seed);
  const ofFrequency = (from: number, to: number) => () => {
    const words = searchableWords(allOf(someArticle(random, archive))).filter((word) => {
      const count = frequencies.get(word) ?? 0;
      return count >= from && count <= to;
    });
    return words.length === 0 ? undefined : random.pick(words);
  };
  const ofSentence = (count: number) => () => wordsOfSentence(random, archive, count)?.words;
  const rare = Math.max(2, Math.min(mostOfRare, archive.size * 0.001));
  const common = Math.max(5, archive.size * 0.02);
  return [
    ...repeat(ofEach, ofFrequency(1, rare)),
    ...repeat(ofEach, ofFrequency(rare + 1, common - 1)),
    ...repeat(ofEach, ofFrequency(common, archive.size)),
    ...repeat(ofEach, ofSentence(2)),
    ...repeat(ofEach, ofSentence(3)),
  ];
}
