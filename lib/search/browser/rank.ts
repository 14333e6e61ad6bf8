import { type Answer, isBetter } from "#lib/search/browser/match";

/** An article that was found: its segment (0 is the newest) and its ordinal in it (0 is the oldest). */
export type Hit = Answer & { segment: number; ordinal: number };

export type Ranking = {
  hits: Hit[];
  /** No article has all the words; these have some. */
  isPartial: boolean;
};

/** The worse of two answers, place and nearness each by itself: an article is as good as its weakest word. */
function weaker(a: Answer, b: Answer): Answer {
  return { place: Math.min(a.place, b.place), near: Math.min(a.near, b.near) };
}

function order(a: Hit, b: Hit): number {
  if (isBetter(a, b)) return -1;
  if (isBetter(b, a)) return 1;
  return a.segment - b.segment || b.ordinal - a.ordinal;
}

/**
 * Puts what was found in order: articles with all the words (or, if there are none, with the most), in the headline
 * before elsewhere, as it was written before as it may be written, and the newer first.
 *
 * @param found For each segment, for each word, the articles that have it.
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
  return { hits: kept.sort(order), isPartial: most > 0 && most < words };
}
