/** What stands between two breaks; `cost` is how much it hurts to end a line after it: a line that is a fifth too short costs 0.04. */
export type Word = { width: number; cost: number };

type Best = { badness: number; start: number };

function lineBadness(slack: number, limit: number, cost: number): number {
  return (slack / limit) ** 2 + cost;
}

/** The least number of lines into which the words go. */
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
 * Sets words in the fewest lines no wider than `limit`, and among these ways in the one whose lines are most alike: no
 * last line of one word after full ones.
 *
 * @returns where each line ends: the places of the words after it.
 * @throws when a word is wider than a line.
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

/** The best ways to end one more line after each word. */
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
