import type { Parents } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import { letters } from "#lib/arabic/words/letters";
import { startOfWords } from "#lib/proofreading/markdown/nodes/written";
import type { Body, Finding } from "#lib/proofreading/markdown/tree-finding";

/** The first character of words that can be strong: `___.` is a blank to fill in, and *** are the stars of a hotel. */
const wordStart = '[\\p{L}\\p{N}«“"([#@]';
/**
 * Marks of emphasis with a space or an edge on one side. Marks between brackets are signs and do not match; `~~50` is about 50,
 * `**kwargs` a name in a program, and `__x**9` a password.
 */
const opener = new RegExp(
  `(?<=^|[\\s«([])(\\*{2,3}|_{2,3}|~~(?![\\d٠-٩]))(?![a-z]+(?:[\\s_]|$)|(?=[!-~]*[*_@#$%])[!-~]+(?:[\\s،؛.]|$))(?=${wordStart})`,
  "u",
);
/** `5 ** 3 = 2 ** 4` are powers. */
const loosePair = /(?<=^|\s)(\*\*|__|~~)[ \t]+(?=[\p{L}«“"([])[^*_~\n]*[ \t]+\1(?=$|\s)/u;
const withinWord = new RegExp(`(?<=[${letters}])(__)(?=[${letters}«])[^_\\n]+__(?![${letters}\\p{N}_])`, "u");
/** Behind a word of three letters or more: stars behind one or two stand for letters that are not printed. */
const closer = /(?<=\p{L}\p{M}*\p{L}\p{M}*\p{L}\p{M}*[»”")\]:.،؟!]?)(\*{2,3}|_{2,3}|~~)(?=$|[\s\p{P}])/u;

const anyCloser = /(?<=[^\s*_~([«])(\*{2,3}|_{2,3}|~~)(?=$|[\s\p{P}])/u;

type Run = { value: string; offset: number };

function runsOf(block: Parents, source: string): Run[] {
  const runs: Run[] = [];
  visit(block, "text", ({ position }) => {
    const start = position?.start.offset;
    if (start === undefined) return;
    const typed = source.slice(start, position?.end.offset);
    // The source and not the parsed text, because only the source shows which marks are escaped.
    runs.push({ value: typed, offset: start });
  });
  return runs;
}

type Mark = { index: number; mark: string; isCloser: boolean };

function firstMark(value: string, closers: readonly RegExp[]): Mark | undefined {
  const clear = value.replace(/\\[*_~]/g, "\uFFFC\uFFFC");
  for (const pattern of [opener, loosePair, withinWord, ...closers]) {
    const match = pattern.exec(clear);
    if (match !== null)
      return { index: match.index, mark: match[1] ?? "", isCloser: closers.includes(pattern) };
  }
  return undefined;
}

const closing: Readonly<Record<string, string>> = { "»": "«", "”": "“", ")": "(", "]": "[" };

/** Returns the words before a closing mark whose opening one stands before them: `«**words» …`. */
function withinPair(words: string): string {
  const open: string[] = [];
  for (const [index, char] of [...words].entries()) {
    const opening = closing[char];
    if (opening === undefined) {
      if ("«“([".includes(char)) open.push(char);
    } else if (open.pop() !== opening) return [...words].slice(0, index).join("");
  }
  return words;
}

/** Returns the words that marks were meant for: those up to the next marks, or to the end of the quotation or the block. */
function wordsMeant(text: string, mark: string, isContinued: boolean): string {
  const rest = text.slice(mark.length);
  const [inside = ""] = rest.split(/\*{2,}|_{2,}|~~/);
  const words = withinPair(inside);
  // Emphasis or a link follows, which belongs to the words.
  const isCut = words.length === rest.length && isContinued;
  return `${startOfWords(words)}${isCut ? "…" : ""}`.replace("……", "…");
}

/** Returns the last words before marks that close nothing. Only the author knows the first one. */
function wordsBefore(text: string): string {
  const words = startOfWords(/\S*\s?\S+$/.exec(text)?.[0] ?? "");
  return words.length < text.trim().length ? `…${words}` : words;
}

/** Returns whether a link or other emphasis begins at an offset. Strong words there are those between two pairs of marks. */
function continues({ children }: Parents, offset: number, mark: string): boolean {
  const next = children.find(({ position }) => position?.start.offset === offset);
  return next !== undefined && next.type !== "strong" && mark !== "***";
}

/** For each text, the marks that stand behind a word or in brackets, with the first place. */
const raisedMarks = new WeakMap<Body, ReadonlyMap<string, number>>();

function raisedIn(body: Body): ReadonlyMap<string, number> {
  const known = raisedMarks.get(body);
  if (known !== undefined) return known;
  const found = new Map<string, number>();
  for (const { 1: mark = "", index } of body.text.matchAll(
    /(?<=[\p{L}\p{M}\p{N}»)(])(\*{2,3})(?=[\s.،؛:)]|$)/gu,
  ))
    if (!found.has(mark)) found.set(mark, index);
  raisedMarks.set(body, found);
  return found;
}

/** Returns whether stars at the start of a block belong to a note: the same stars stand behind a word above. */
function isNoteMark(mark: string, offset: number, block: Parents, body: Body): boolean {
  const isFirst = offset === block.position?.start.offset;
  return isFirst && (raisedIn(body).get(mark) ?? offset) < offset;
}

/** Returns the patterns of closing marks that a block can have: it needs other emphasis, and any word if that holds marks itself. */
function closersOf({ children }: Parents): readonly RegExp[] {
  const marked = children.filter(({ type }) => type === "strong" || type === "emphasis");
  const isBroken = marked.some((node) => /\*\*|__/.test(textOf(node)));
  if (isBroken) return [anyCloser];
  return marked.length > 0 ? [closer] : [];
}

/** Finds marks of emphasis that are shown as text. Only one per block: the others are mostly its effects. */
export function findStrayEmphasis(block: Parents, body: Body): Finding[] {
  const source = body.text;
  if (!/\*\*|__|~~/.test(source.slice(block.position?.start.offset, block.position?.end.offset))) return [];
  const closers = closersOf(block);
  for (const { value, offset } of runsOf(block, source)) {
    if (!/\*\*|__|~~/.test(value)) continue;
    const found = firstMark(value, closers);
    if (found === undefined || isNoteMark(found.mark, offset + found.index, block, body)) continue;
    const { index, mark, isCloser } = found;
    const isContinued = continues(block, offset + value.length, mark);
    const words = isCloser
      ? wordsBefore(value.slice(0, index))
      : wordsMeant(value.slice(index), mark, isContinued);
    return [{ offset: offset + index, rule: "stray-emphasis", fix: `${mark}${words || "…"}${mark}` }];
  }
  return [];
}
