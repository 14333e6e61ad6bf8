import { exactForm } from "#lib/arabic/search/search-word";
import { spellingOf } from "#lib/arabic/search/spelling";

/**
 * Returns how many letters must be replaced, added, removed or swapped with their neighbour to turn one word into the other
 * (Damerau-Levenshtein distance, optimal string alignment).
 */
export function distance(a: string, b: string): number {
  const width = b.length + 1;
  // The steps between the first letters of both words, row by row.
  const steps: number[] = [];
  const before = (count: number) => steps[steps.length - count] || 0;
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j < width; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let least = i + j;
      if (i > 0 && j > 0)
        least = Math.min(before(width) + 1, before(1) + 1, before(width + 1) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, before(2 * width + 2) + 1);
      steps.push(least);
    }
  }
  return before(1);
}

function folded(word: string): string {
  return spellingOf(exactForm(word)).replace(/^(?:ال(?=..))+/, "");
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
  // A short word has one difference, a long one three.
  const most = Math.min(3, 1 + Math.floor(wanted.length / 4));
  const near = new Map<string, { key: string; candidate: string; cost: number }>();
  for (const [candidate, articles] of known) {
    if (Math.abs(candidate.length - word.length) > most + 2) continue;
    const key = folded(candidate);
    const steps = distance(wanted, key);
    const cost = steps * stepWeight - Math.log2(articles);
    const before = near.get(key);
    if (steps > 0 && steps <= most && !(before && before.cost <= cost))
      near.set(key, { key, candidate, cost });
  }
  return Array.from(near.values())
    .sort((a, b) => a.cost - b.cost || (a.key < b.key ? -1 : 1))
    .slice(0, count)
    .map(({ candidate }) => candidate);
}
