import type { Limits } from "#lib/config/site";
import { BlockDepth } from "#lib/content/limits/block-depth";
import { EmphasisDepth } from "#lib/content/limits/emphasis-depth";
import { limitRules } from "#lib/content/messages/limit-messages";
import type { Problem } from "#lib/content/messages/problems";

/** Characters that cost the parser more than a letter does, and the signs of bare addresses. */
const marks = /[*_~[\]<`@]|:\/\/|www\./gi;
/** The definition of a link or note. */
const definition = /^[\s>]*(?:(?:[-+*]|\d{1,9}[.)])\s+)?\[[^\]]{1,999}\]:/;
/** The row of dashes below the header of a table. */
const tableRule = /^[\s>|:-]*-[\s>|:-]*$/;
const heading = /^[\s>]*#{1,6}\s/;
/** A line of strokes or dots: a divider, or the underline of a heading. */
const strokes = /^[\s>]*([-=*_+•·.…ـ–—])[ \t]*(?:\1[ \t]*)+$/;
const blank = /^[\s>]*$/;
/** The part of `marks` that one paragraph may have: the work of the parser grows with its square. */
const paragraphsOfMarks = 5;
/** The part of `items` that may be nested as deep as the limit. The parser looks at every level in every line. */
const deepLines = 4;
/** The most lines, for each of `items`, that lie before the ends of inner lists: at each the parser copies all before it. */
const linesBeforeEnds = 25;
/** The number of cells that a row may have on average if a table has the most rows. */
const cellsOfRow = 3;
/** The lines of a text for each of its items: blank lines cost time, too. */
const linesOfItem = 10;
/** A line that may become an item of a list: `(1) أ`, `● أ`. */
const itemLike = /^[\s>]*[^\p{L}\s|]{1,6}[ \t]?\p{L}/u;

type Rule = "tooNested" | "tooManyNested" | "tooManyItems" | "tooManyDefinitions" | "tooManyMarks";

/** Counts what a text holds, line by line, without parsing it. */
class Counts {
  readonly #limits: Limits;
  readonly #blocks = new BlockDepth();
  #emphasis = new EmphasisDepth();
  #isAfterBlank = true;
  #isTable = false;
  #before = "";
  #lines = 0;
  #depths = 0;
  #linesBeforeEnds = 0;
  #items = 0;
  #cells = 0;
  #paragraphs = 0;
  #definitions = 0;
  #marks = 0;
  #marksInBlock = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Returns the rule that the lines so far break. */
  add(line: string): Rule | undefined {
    this.#lines++;
    if (this.#lines > this.#limits.items * linesOfItem) return "tooManyItems";
    if (blank.test(line)) {
      this.#beginBlock();
      this.#isAfterBlank = true;
      this.#isTable = false;
      return this.#addDepth(line);
    }
    const { nesting, items, definitions, marks: mostMarks } = this.#limits;
    const broken = this.#addDepth(line);
    this.#countBlock(line);
    if (definition.test(line)) this.#definitions++;
    const own = line.match(marks)?.length ?? 0;
    this.#marks += own;
    this.#marksInBlock += own;
    if (own > 0) this.#emphasis.add(line);
    this.#isAfterBlank = false;
    this.#before = line;
    if (broken !== undefined) return broken;
    if (this.#emphasis.nesting > nesting) return "tooNested";
    if (this.#items > items || this.#paragraphs > items || this.#cells > items * cellsOfRow)
      return "tooManyItems";
    if (this.#definitions > definitions) return "tooManyDefinitions";
    const isTooMany = this.#marks > mostMarks || this.#marksInBlock > mostMarks / paragraphsOfMarks;
    return isTooMany ? "tooManyMarks" : undefined;
  }

  #addDepth(line: string): Rule | undefined {
    const { depth, items, endsInner } = this.#blocks.add(line);
    if (endsInner) this.#linesBeforeEnds += this.#lines;
    this.#items += items > 0 ? items : Number(itemLike.test(line));
    if (items > 0) this.#beginBlock();
    this.#depths += depth;
    const { nesting, items: most } = this.#limits;
    if (depth > nesting) return "tooNested";
    const isTooMany = this.#depths > most * deepLines || this.#linesBeforeEnds > most * linesBeforeEnds;
    return isTooMany ? "tooManyNested" : undefined;
  }

  #countBlock(line: string): void {
    const isHeading = heading.test(line) || strokes.test(line);
    if (this.#isAfterBlank || isHeading) {
      this.#paragraphs++;
      this.#beginBlock();
    }
    if (!line.includes("|")) return;
    this.#cells += cellsOf(line);
    if (!this.#isAfterBlank && tableRule.test(line) && cellsOf(line) === cellsOf(this.#before))
      this.#isTable = true;
    if (!this.#isTable) return;
    this.#items++;
    this.#beginBlock();
  }

  #beginBlock(): void {
    this.#marksInBlock = 0;
    this.#emphasis = new EmphasisDepth();
  }
}

/** Returns the number of cells of a row. A `|` at the start or end borders no other cell. */
function cellsOf(line: string): number {
  const row = line
    .replace(/^[\s>]+/, "")
    .trimEnd()
    .replace(/\\\|/g, "");
  return row.split("|").length - Number(row.startsWith("|")) - Number(row.endsWith("|"));
}

function most(rule: Rule, limits: Limits): number {
  if (rule === "tooNested") return limits.nesting;
  if (rule === "tooManyDefinitions") return limits.definitions;
  return rule === "tooManyMarks" ? limits.marks : limits.items;
}

/**
 * Returns the problem of a text that would take the parser too long, or deeper than the stack holds: at the line that passes a
 * limit. It looks at each line once and parses nothing.
 *
 * @param firstLine The 1-based line of the file on which the text begins.
 */
export function findMarkdownLimit(
  lines: readonly string[],
  firstLine: number,
  path: string,
  limits: Limits,
): Problem[] {
  const counts = new Counts(limits);
  for (const [index, line] of lines.entries()) {
    const rule = counts.add(line);
    if (rule === undefined) continue;
    const number = most(rule, limits);
    return [limitRules[rule](path, firstLine + index, number)];
  }
  return [];
}
