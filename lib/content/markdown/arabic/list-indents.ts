/** An open item. Columns count from the end of the quotation marks `>`. */
type OpenItem = {
  /** The column of its mark as it is typed, and as it is written for the parser. */
  typed: number;
  written: number;
  /** The column from which the parser takes content as part of the item. */
  content: number;
  number: number | undefined;
};

const itemLine = /^((?: {0,3}>)*)( *)([-+*]|(\d{1,9})[.)])( +|$)/;

function contentColumn(written: number, mark: string, gap: string): number {
  // More than four spaces begin code inside the item (CommonMark 5.2).
  return written + mark.length + (gap.length >= 1 && gap.length <= 4 ? gap.length : 1);
}

/**
 * Moves items that are indented by two spaces or more below an item into that item. Markdown requires as many spaces as the
 * mark takes: two below `-`, three below `1.`, four below `10.`.
 */
export class ListIndents {
  #open: OpenItem[] = [];
  #quote = "";
  #isAfterBlank = false;

  /** @returns the line with the indent that it needs. */
  add(line: string): string {
    if (line.trim() === "") {
      this.#isAfterBlank = true;
      return line;
    }
    const isAfterBlank = this.#isAfterBlank;
    this.#isAfterBlank = false;
    const [matched, quote = "", indent = "", mark = "", digits, gap = ""] = itemLine.exec(line) ?? [];
    if (matched === undefined) {
      if (isAfterBlank && /^\S/.test(line)) this.#open = [];
      return line;
    }
    if (quote.trim() !== this.#quote) this.#open = [];
    this.#quote = quote.trim();
    const number = digits === undefined ? undefined : Number(digits);
    const written = this.#columnOf(indent.length, number);
    this.#open.push({
      typed: indent.length,
      written,
      content: contentColumn(written, mark, gap),
      number,
    });
    return quote + " ".repeat(written) + line.slice(quote.length + indent.length);
  }

  /** Closes the items that the next one does not belong to, and returns its column. */
  #columnOf(typed: number, number: number | undefined): number {
    let last = this.#open.at(-1);
    while (last !== undefined && typed < last.typed + 2) {
      this.#open.pop();
      if (typed >= last.typed) return Math.max(typed, last.written);
      last = this.#open.at(-1);
    }
    if (last === undefined) return typed;
    // `1. أ`, then `  2. ب`: the next number continues the list.
    const isNext = number !== undefined && number === (last.number ?? Number.NaN) + 1;
    if (!isNext) return Math.max(typed, last.content);
    this.#open.pop();
    return typed;
  }
}
