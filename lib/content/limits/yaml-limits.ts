import type { Limits } from "#lib/config/site";
import { limitRules } from "#lib/content/messages/limit-messages";
import type { Problem } from "#lib/content/messages/problems";

const blankOrComment = /^\s*(?:#|$)/;
/** Marks that begin a list or an object at the start of a line. */
const blockMark = /(?:[-?:](?=\s|$))[^\S\n]*/y;
/** A quoted text that begins and ends on its line. */
const quoted = /"(?:[^"\\]|\\.)*"|'[^']*'/g;

/** How many brackets may be open if those in quotes count too: where a quotation begins and ends is only guessed. */
const withQuotes = 5;

/** Counts open brackets. */
class Brackets {
  #open = 0;

  /** Returns the most that are open in a line. */
  add(line: string): number {
    let deepest = this.#open;
    for (const { 0: bracket } of line.matchAll(/[[\]{}]/g)) {
      this.#open = bracket === "[" || bracket === "{" ? this.#open + 1 : Math.max(0, this.#open - 1);
      deepest = Math.max(deepest, this.#open);
    }
    return deepest;
  }
}

/** Follows the nesting of YAML, by indents and brackets. */
class YamlDepth {
  #open: number[] = [];
  #brackets = new Brackets();
  #all = new Brackets();
  /** Whether the line has brackets, or is between them. */
  isFlow = false;

  /** Returns how deep the values of a line lie. */
  add(line: string): number {
    const indent = /^\s*/.exec(line)?.[0].length ?? 0;
    while ((this.#open.at(-1) ?? -1) >= indent) this.#open.pop();
    this.#open.push(indent);
    for (blockMark.lastIndex = indent; blockMark.test(line); ) this.#open.push(blockMark.lastIndex);
    const deepest = this.#brackets.add(line.replace(quoted, ""));
    const all = this.#all.add(line);
    this.isFlow = deepest > 0;
    return Math.max(this.#open.length + deepest, Math.ceil(all / withQuotes));
  }
}

/**
 * Returns the problem of YAML that would take the parser too long, or deeper than the stack holds. It looks at each line once and
 * parses nothing.
 *
 * @param firstLine The 1-based line of the file on which the YAML begins.
 */
export function findYamlLimit(
  lines: readonly string[],
  firstLine: number,
  path: string,
  { nesting, items: mostItems }: Limits,
): Problem[] {
  const depth = new YamlDepth();
  let items = 0;
  for (const [index, line] of lines.entries()) {
    if (blankOrComment.test(line)) continue;
    const deepest = depth.add(line);
    items += 1 + (depth.isFlow ? line.split(",").length - 1 : 0);
    if (deepest > nesting) return [limitRules.tooNested(path, firstLine + index, nesting)];
    if (items > mostItems) return [limitRules.tooManyItems(path, firstLine + index, mostItems)];
  }
  return [];
}
