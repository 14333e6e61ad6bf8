import type { PhrasingContent } from "mdast";
import type { Point, Position } from "unist";
import { emphasis, link, looseUnderscore } from "#lib/content/markdown/certain-text";

/** The words of one line: where they begin in the text, and where their line begins. Offsets and columns are UTF-16 units. */
export type Words = { text: string; line: number; lineStart: number; column: number };

/** Marks that have a meaning outside of a certain emphasis or link, and bare addresses, which become links. */
const ambiguous = /[*[\]@]|:\/\/|www\./i;

function isPlain(text: string): boolean {
  return !ambiguous.test(text) && !looseUnderscore.test(text);
}

function pointAt({ line, lineStart, column }: Words, index: number): Point {
  return { line, column: column + index, offset: lineStart + column - 1 + index };
}

/** Returns the range of a part of the words; of all without `start` and `end`. */
export function rangeOf(words: Words, start = 0, end = words.text.length): Position {
  return { start: pointAt(words, start), end: pointAt(words, end) };
}

type Marked = { start: number; end: number; node: PhrasingContent };

/** Returns the emphasis and the links of a line in their order. Undefined if their words have marks. */
function findMarked(words: Words): Marked[] | undefined {
  const { text } = words;
  if (!/[*[]/.test(text)) return [];
  const found: Marked[] = [];
  const inner = (value: string, from: number): PhrasingContent[] => [
    { type: "text", value, position: rangeOf(words, from, from + value.length) },
  ];
  for (const { 0: all, 1: stars = "", 2: value = "", index } of text.matchAll(emphasis)) {
    if (!isPlain(value)) return undefined;
    const end = index + all.length;
    const type = stars.length === 1 ? "emphasis" : "strong";
    const children = inner(value, index + stars.length);
    found.push({ start: index, end, node: { type, children, position: rangeOf(words, index, end) } });
  }
  for (const { 0: all, 1: label = "", 2: url = "", index } of text.matchAll(link)) {
    if (!isPlain(label)) return undefined;
    const end = index + all.length;
    const position = rangeOf(words, index, end);
    const node: PhrasingContent = {
      type: "link",
      title: null,
      url,
      children: inner(label, index + 1),
      position,
    };
    found.push({ start: index, end, node });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The content of a paragraph or heading. Texts that touch are one node, as the parser makes it. */
class Phrases {
  readonly all: PhrasingContent[] = [];

  addText(value: string, { start, end }: Position): void {
    if (value === "") return;
    const last = this.all.at(-1);
    if (last?.type !== "text") this.all.push({ type: "text", value, position: { start, end } });
    else {
      last.value += value;
      if (last.position) last.position.end = end;
    }
  }

  /** @returns false if a mark in the line is ambiguous. */
  addLine(words: Words): boolean {
    const marked = findMarked(words);
    if (marked === undefined) return false;
    let done = 0;
    for (const { start, end, node } of [...marked, { start: words.text.length, end: 0, node: undefined }]) {
      const text = words.text.slice(done, start);
      if (!isPlain(text)) return false;
      this.addText(text, rangeOf(words, done, start));
      if (node !== undefined) this.all.push(node);
      done = end;
    }
    return true;
  }
}

/** Returns the content of a paragraph or heading of these lines. Undefined if only a parser can tell. */
export function phrasesOf(lines: readonly Words[]): PhrasingContent[] | undefined {
  const phrases = new Phrases();
  let before: Words | undefined;
  for (const words of lines) {
    if (before !== undefined) {
      const { end } = rangeOf(before);
      phrases.addText("\n", { start: end, end: { line: words.line, column: 1, offset: words.lineStart } });
    }
    if (!phrases.addLine(words)) return undefined;
    before = words;
  }
  return phrases.all;
}
