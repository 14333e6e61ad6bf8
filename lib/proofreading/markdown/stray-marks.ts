import type { Nodes, Parents } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import { arabicDigits, letters } from "#lib/arabic/words/letters";
import type { Body, Finding } from "#lib/proofreading/markdown/tree-finding";

/** Marks of emphasis with a space or an edge on one side. Marks between brackets are signs and do not match. */
const opener = /(?<=^|[\s«([])(\*{2,3}|_{2,3}|~~)(?=[^\s*_~)\]»])/u;
const loosePair = /(?<=^|\s)(\*\*|__|~~)[ \t]+[^\s*_~][^*_~\n]*[ \t]+\1(?=$|\s)/u;
const withinWord = new RegExp(`(?<=[${letters}])(__)(?=[${letters}«])[^_\\n]+__(?![${letters}\\p{N}_])`, "u");
const closer = /(?<=[^\s*_~([«])(\*{2,3}|_{2,3}|~~)(?=$|[\s\p{P}])/u;

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

function firstMark(value: string, isMarked: boolean): { index: number; mark: string } | undefined {
  const clear = value.replace(/\\[*_~]/g, "\uFFFC\uFFFC");
  for (const pattern of [opener, loosePair, withinWord, ...(isMarked ? [closer] : [])]) {
    const match = pattern.exec(clear);
    if (match !== null) return { index: match.index, mark: match[1] ?? "" };
  }
  return undefined;
}

function wordsAfter(text: string, mark: string): string {
  const words = text.replaceAll(mark, "").replace(/\s+/g, " ").trim();
  return words.length > 30 ? `${words.slice(0, 30).replace(/\s\S*$/, "")}…` : words;
}

/** Returns the words that marks were meant for: those up to the next mark, if the first mark is the opening one of a pair. */
function wordsMeant(text: string, mark: string): string {
  const [, inside = ""] = text.split(mark);
  const isPair = text.indexOf(mark, mark.length) !== -1 && inside.trim() !== "";
  return wordsAfter(isPair ? inside : text, mark);
}

/** Finds marks of emphasis that are shown as text. Only one per block: the others are mostly its effects. */
export function findStrayEmphasis(block: Parents, { text: source }: Body): Finding[] {
  if (!/\*\*|__|~~/.test(source.slice(block.position?.start.offset, block.position?.end.offset))) return [];
  const isMarked = block.children.some(({ type }) => type === "strong" || type === "emphasis");
  for (const { value, offset } of runsOf(block, source)) {
    if (!/\*\*|__|~~/.test(value)) continue;
    const found = firstMark(value, isMarked);
    if (found === undefined) continue;
    const { index, mark } = found;
    const words = wordsMeant(value.slice(index), mark);
    return [{ offset: offset + index, rule: "stray-emphasis", fix: `${mark}${words || "…"}${mark}` }];
  }
  return [];
}

const glued = new RegExp(`^([0-9]{1,3}|[${arabicDigits}]{1,3})([.)])(?=[${letters}])`, "u");

const mayBeGlued = new RegExp(`[0-9${arabicDigits}][.)][${letters}]`);

/** Finds `1.نص` at the start of a line, which is probably a list number. */
export function findGluedNumbers(block: Nodes, { text: source }: Body): Finding[] {
  const start = block.position?.start.offset ?? 0;
  const written = source.slice(start, block.position?.end.offset);
  if (!mayBeGlued.test(written)) return [];
  let offset = start;
  return written.split("\n").flatMap((line): Finding[] => {
    const words = line.replace(/^[\s>]*/, "");
    const at = offset + line.length - words.length;
    offset += line.length + 1;
    const [number] = glued.exec(words) ?? [];
    if (number === undefined) return [];
    const rest = wordsAfter(words.slice(number.length), "**");
    return [{ offset: at, rule: "number-without-space", fix: `${number} ${rest}` }];
  });
}

/** The longest heading, in characters. */
const longestHeading = 80;

/** Finds text above `---` that the parser reads as a heading. `===` below a few words on one line is a heading of the first level. */
export function findTextAboveDivider(heading: Nodes, { text: source }: Body): Finding[] {
  const offset = heading.position?.start.offset ?? 0;
  const written = source.slice(offset, heading.position?.end.offset);
  const [, line] = /\n[\s>]*(-+|=+)[ \t]*$/.exec(written) ?? [];
  if (line === undefined) return [];
  const words = textOf(heading);
  const isHeading = words.length <= longestHeading && !/\n|[.!]$/.test(words);
  if (line.startsWith("=") && isHeading) return [];
  return [{ offset, rule: "text-above-divider", fix: `## ${wordsAfter(words, "**")}` }];
}
