import { endingsOf } from "#lib/arabic/search/endings";
import { spellingOf } from "#lib/arabic/search/spelling";
import { isStopWord } from "#lib/arabic/search/stop-words";
import { getVocabulary } from "#lib/arabic/search/vocabulary";

/**
 * What can follow a word, and the key of the word without what is joined to it. `known` has the keys of the two words by the exact form
 * of the second one.
 */
export type Following = {
  first: string;
  seconds: ReadonlyMap<string, readonly string[]>;
  known: Map<string, readonly string[]>;
};

/** A word of a text in its exact form, and what {@link findFollowing} returns for it. */
type Word = { exact: string; following: Following | undefined };

/** What can be joined to the first of two words. */
const starts = [/^/, /^[وفبلك]/, /^ال/, /^[وفبك]ال/, /^[ول]ل/, /^[وف](?:[بلك]|لل)/, /^[وف][بك]ال/];

const none: readonly string[] = [];

/** Returns what can follow a word; undefined for nearly every word. */
export function findFollowing(exact: string): Following | undefined {
  const key = spellingOf(exact);
  for (const start of starts) {
    const first = start.test(key) ? key.replace(start, "") : "";
    const seconds = getVocabulary().joins.get(first);
    if (seconds !== undefined) return { first, seconds, known: new Map() };
  }
  return undefined;
}

/** Returns the keys of two words as one. */
function joinedKeys(following: Following, exact: string): readonly string[] {
  let keys = following.known.get(exact);
  if (keys === undefined) {
    keys = findJoinedKeys(following, exact);
    following.known.set(exact, keys);
  }
  return keys;
}

/** The second word may have an ending: «لا نهائية». */
function findJoinedKeys({ first, seconds }: Following, exact: string): readonly string[] {
  const key = spellingOf(exact);
  for (const { stem } of endingsOf(key, exact)) {
    const keys = seconds.get(stem);
    if (keys !== undefined) return stem === key ? keys : [first + key, ...keys];
  }
  return none;
}

/**
 * Returns for words of a text, by their place, the keys of what they are together with a neighbour: «بور سعيد» is also «بورسعيد».
 * Stop words have none beside another word.
 *
 * @param words Successive words; undefined or null for one that cannot be searched.
 */
export function findJoins(
  words: readonly (Word | null | undefined)[],
): ReadonlyMap<number, readonly string[]> {
  const joins = new Map<number, readonly string[]>();
  words.forEach((word, index) => {
    const next = words[index + 1];
    const following = word?.following;
    if (!word || !next || following === undefined) return;
    const keys = joinedKeys(following, next.exact);
    if (keys.length === 0) return;
    const isStop = isStopWord(word.exact);
    if (!isStop) joins.set(index, (joins.get(index) ?? none).concat(keys));
    if (isStop || !isStopWord(next.exact)) joins.set(index + 1, keys);
  });
  return joins;
}

/** A shorter part begins too many unknown words. So does an article, beside «آل»: one bucket would hold them all. */
const leastPart = 3;
const article = /^[وفبكل]{0,2}ال/;

/**
 * Returns the keys of two words of which an unknown word may be joined: «عينالحلوة», «لوسأنجلوس», «كفرعوان». They decide only where a
 * query for the two looks.
 */
export function partsOf(word: string, exact: string): string[] {
  if (article.test(word)) return [];
  const cut = /^..+?(?=ال...|[أإآ]..)/.exec(exact);
  if (cut !== null) return [spellingOf(cut[0]), spellingOf(exact.slice(cut[0].length))];
  for (let length = leastPart; length < 5 && word.length - length > 2; length++)
    if (getVocabulary().joins.has(word.slice(0, length))) return [word.slice(0, length), word.slice(length)];
  return [];
}
