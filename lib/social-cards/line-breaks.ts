/** Text that cannot be broken. `cost` is the penalty for ending a line after it; for scale, a line a fifth too short costs 0.04. */
export type Word = { width: number; cost: number };

type Best = { badness: number; start: number };

function lineBadness(slack: number, limit: number, cost: number): number {
  return (slack / limit) ** 2 + cost;
}

/** Returns the least number of lines that the words need. */
function countLines(words: readonly Word[], space: number, limit: number): number {
  let lines = 1;
  let width = -space;
  for (const word of words) {
    width += space + word.width;
    if (width <= limit) continue;
    lines++;
    width = word.width;
  }
  return lines;
}

/**
 * Breaks words into the fewest lines no wider than `limit`. Of all ways to do so it takes the one with the most even lines, so
 * that no single word is left on the last line.
 *
 * @returns where each line ends: the index of the word after it.
 * @throws {RangeError} if a word is wider than `limit`.
 */
export function breakLines(words: readonly Word[], space: number, limit: number): number[] {
  if (words.some(({ width }) => width > limit)) throw new RangeError("A word is wider than a line.");
  const count = countLines(words, space, limit);
  let best: (Best | undefined)[] = [{ badness: 0, start: 0 }];
  const history: (Best | undefined)[][] = [];
  for (let line = 0; line < count; line++) {
    best = nextLine(words, best, space, limit);
    history.push(best);
  }
  const ends = [words.length];
  for (const ways of history.slice(1).reverse()) ends.unshift(ways[ends[0] ?? 0]?.start ?? 0);
  return ends;
}

/** Returns, for each word, the best way to end one more line after it. */
function nextLine(
  words: readonly Word[],
  before: readonly (Best | undefined)[],
  space: number,
  limit: number,
): (Best | undefined)[] {
  const ways: (Best | undefined)[] = [];
  for (let end = 1; end <= words.length; end++) {
    let width = -space;
    for (let start = end - 1; start >= 0; start--) {
      width += space + (words[start]?.width ?? 0);
      if (width > limit) break;
      const earlier = before[start];
      if (earlier === undefined) continue;
      const cost = end === words.length ? 0 : (words[end - 1]?.cost ?? 0);
      const badness = earlier.badness + lineBadness(limit - width, limit, cost);
      if (badness < (ways[end]?.badness ?? Number.POSITIVE_INFINITY)) ways[end] = { badness, start };
    }
  }
  return ways;
}
