import { exactForm } from "#lib/arabic/search/search-word";
import { search } from "#lib/arabic/words/normalise";

/**
 * Returns how many letters must be replaced, added, removed or swapped with their neighbour to turn one word into the other
 * (Damerau-Levenshtein distance, optimal string alignment). The result is at most `most + 1`.
 */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a.charAt(i - 1) === b.charAt(j - 1);
      let steps = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (isSame ? 0 : 1));
      const isExchanged = a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1);
      if (i > 1 && j > 1 && isExchanged) steps = Math.min(steps, at(before, j - 2) + 1);
      row.push(steps);
    }
    before = last;
    last = row;
  }
  return Math.min(at(last, b.length), most + 1);
}

function at(row: readonly number[], index: number): number {
  const value = row[index];
  return value === undefined ? 0 : value;
}

function folded(word: string): string {
  return search(exactForm(word)).replace(/^(?:ال(?=..))+/, "");
}

/** Returns the most differences that a similar word can have; longer words can have more. */
function allowed(word: string): number {
  if (word.length < 4) return 1;
  return word.length < 8 ? 2 : 3;
}

/** A word of the archive, and in about how many articles it is. */
export type KnownWord = [word: string, articles: number];

/** How much a difference weighs: as much as being in 2^4 times as many articles. */
const stepWeight = 4;

/**
 * Returns the words of the archive that a misspelt word could be, the likeliest first: those that differ little and are in many
 * articles. The word itself is not among them.
 */
export function nearWords(word: string, known: readonly KnownWord[], count: number): string[] {
  const wanted = folded(word);
  const most = allowed(wanted);
  const near = new Map<string, { word: string; cost: number }>();
  for (const [candidate, articles] of known) {
    if (Math.abs(candidate.length - word.length) > most + 2) continue;
    const key = folded(candidate);
    const steps = distance(wanted, key, most);
    if (steps === 0 || steps > most) continue;
    const cost = steps * stepWeight - Math.log(articles) / Math.LN2;
    const before = near.get(key);
    if (before === undefined || cost < before.cost) near.set(key, { word: candidate, cost });
  }
  return Array.from(near.values())
    .sort((a, b) => a.cost - b.cost || (a.word < b.word ? -1 : 1))
    .slice(0, count)
    .map((one) => one.word);
}
