import { type Answer, isBetter } from "#lib/search/browser/match";

/** A found article: its segment (0 is the newest) and its index in the segment (0 is the oldest). */
export type Hit = Answer & { segment: number; ordinal: number };

export type Ranking = {
  hits: Hit[];
  /** True if no article has all the words; the hits then have some of them. */
  isPartial: boolean;
};

/** Returns the lower `place` and the lower `near` of two answers: an article ranks by its worst word. */
function weaker(a: Answer, b: Answer): Answer {
  return { place: Math.min(a.place, b.place), near: Math.min(a.near, b.near) };
}

function compareHits(a: Hit, b: Hit): number {
  if (isBetter(a, b)) return -1;
  if (isBetter(b, a)) return 1;
  return a.segment - b.segment || b.ordinal - a.ordinal;
}

/**
 * Returns the articles that have all the words or, if there are none, the most words. They are sorted by place (headline first),
 * then by nearness (the exact spelling first), then by date (newest first).
 *
 * @param found For each segment and each word, the articles that have the word.
 * @param words The number of words of the query.
 */
export function rank(found: readonly (readonly ReadonlyMap<number, Answer>[])[], words: number): Ranking {
  const hits: Hit[] = [];
  const counts: number[] = [];
  found.forEach((byWord, segment) => {
    const merged = new Map<number, { answer: Answer; count: number }>();
    for (const answers of byWord) {
      answers.forEach((answer, ordinal) => {
        const known = merged.get(ordinal);
        const joined = known === undefined ? answer : weaker(known.answer, answer);
        merged.set(ordinal, { answer: joined, count: (known === undefined ? 0 : known.count) + 1 });
      });
    }
    merged.forEach(({ answer, count }, ordinal) => {
      hits.push({ place: answer.place, near: answer.near, segment, ordinal });
      counts.push(count);
    });
  });
  const most = counts.reduce((best, count) => Math.max(best, count), 0);
  const kept = hits.filter((_, index) => counts[index] === most);
  return { hits: kept.sort(compareHits), isPartial: most > 0 && most < words };
}
