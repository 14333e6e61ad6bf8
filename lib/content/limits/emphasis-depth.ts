const run = /\*+|_+|~~+|\[|\]/g;
const wordCharacter = /[\p{L}\p{N}.]/u;

/**
 * Follows marks of emphasis and brackets through a paragraph. A mark that touches the next word and not the one before it
 * opens, any other closes. The parser decides in detail; this tells how deep it may have to go.
 */
export class EmphasisDepth {
  #depth = 0;
  #deepest = 0;
  #closed = 0;

  add(line: string): void {
    for (const { 0: marks, index } of line.matchAll(run)) {
      const isBracket = marks === "[" || marks === "]";
      const size = isBracket ? 1 : Math.ceil(marks.length / 2);
      const touchesNext = /\S/.test(line.charAt(index + marks.length));
      const opens =
        marks === "[" || (!isBracket && touchesNext && !wordCharacter.test(line.charAt(index - 1)));
      if (opens) this.#depth += size;
      else {
        this.#depth = Math.max(0, this.#depth - size);
        this.#closed += size;
      }
      this.#deepest = Math.max(this.#deepest, this.#depth);
    }
  }

  /** Returns how deep emphasis lies in emphasis: marks that nothing closes are text. */
  get nesting(): number {
    return Math.min(this.#deepest, this.#closed);
  }
}
