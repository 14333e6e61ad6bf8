type Level = { typed: number; right: number };

/** The title of an article is the only heading of the first level. */
const highest = 2;

/**
 * Follows the headings of a text, and returns for each the level that it should have. Headings that were typed with the same
 * level stay on one level: after `##` and two times `####`, both should be `###`.
 */
export class HeadingLevels {
  readonly #above: Level[] = [];

  /** @param typed The number of `#`. */
  add(typed: number): number {
    while ((this.#above.at(-1)?.typed ?? 0) >= typed) this.#above.pop();
    const deepest = (this.#above.at(-1)?.right ?? highest - 1) + 1;
    const right = Math.min(Math.max(typed, highest), deepest);
    this.#above.push({ typed, right });
    return right;
  }
}
