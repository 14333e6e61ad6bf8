/** Spaces and `>` before the first mark or word of a line. */
const start = /^[\s>]*/;
/** The mark of a list item, and the spaces after it. */
const itemMark = /(?:[-+*•]|\d{1,9}[.)]|[٠-٩]{1,9}[.)-])(?=\s|$)[^\S\n]*/y;
/** Two signs or more of one kind and nothing else are a divider. */
const divider = /^([-*_])\s*(?:\1\s*)+$/;
/** The definition of a note holds blocks, as a list item does. */
const noteMark = /\[\^[^\]\s]{1,100}\]:\s*/y;

/** A quotation inside an item. */
const innerQuote = />[^\S\n]*/y;

/** What a line adds to the work of the parser. */
export type LineDepth = {
  /** The number of lists, notes and quotations that the line is in. */
  depth: number;
  /** The number of list items that begin in the line. */
  items: number;
  /** Whether the line ends a list or quotation that is inside another one. */
  endsInner: boolean;
};

function columnsOf(text: string): number {
  return text.replace(/\t/g, "    ").length;
}

/** Indented by this much, a line can belong to the item above; see `ListIndents`. */
const leastIndent = 2;

/** Follows the nesting of lists and quotations, by the marks and indents of lines. */
export class BlockDepth {
  /** The columns from which a line belongs to the open items. */
  #open: number[] = [];
  #quotes = 0;
  /** Whether the last line may be a quotation inside an item. */
  #isQuoteInItem = false;

  add(line: string): LineDepth {
    const lead = start.exec(line)?.[0] ?? "";
    const quotes = quotesIn(lead);
    const depthBefore = this.#quotes + this.#open.length;
    const wasInner = depthBefore > 1 || this.#isQuoteInItem;
    const endsQuote = quotes < this.#quotes;
    this.#quotes = quotes;
    this.#isQuoteInItem = quotes > 0 && lead.indexOf(">") >= leastIndent;
    if (lead.length === line.length) return { depth: quotes, items: 0, endsInner: endsQuote && wasInner };
    const indent = columnsOf(lead.slice(lead.lastIndexOf(">") + 1));
    while ((this.#open.at(-1) ?? 0) > indent) this.#open.pop();
    const endsInner = wasInner && quotes + this.#open.length < depthBefore;
    const items = divider.test(line.slice(lead.length)) ? 0 : this.#readMarks(line, lead.length, indent);
    return { depth: quotes + this.#open.length, items, endsInner };
  }

  /** Reads the marks at the start of a line: items in items, and quotations in items. Returns the number of items. */
  #readMarks(line: string, start: number, indent: number): number {
    let at = start;
    let items = 0;
    for (;;) {
      const mark = [itemMark, noteMark, innerQuote].find((one) => {
        one.lastIndex = at;
        return one.test(line);
      });
      if (mark === undefined) return items;
      this.#open.push(indent + at - start + leastIndent);
      if (mark === itemMark) items++;
      at = mark.lastIndex;
    }
  }
}

function quotesIn(lead: string): number {
  let count = 0;
  for (const char of lead) if (char === ">") count++;
  return count;
}
