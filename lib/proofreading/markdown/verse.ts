import { letters } from "#lib/arabic/words/letters";
import type { ParagraphLine } from "#lib/proofreading/markdown/paragraph-lines";

/** The two halves of a line of verse, and what parts them: `***`, an ellipsis, or three spaces and more. */
const halves = /^(.{6,50}?)(\s*\*{3}\s*|\s*(?:…|\.{3,4})\s*|[ \u00A0]{3,}|\s*\t\s*|\s+\/{1,2}\s+)(.{6,50})$/u;
/** The longest line of verse, in characters. */
const maxLength = 140;
/** Marks of prose that no half of a verse has inside. */
const prose = /[.؟?!:؛«»"“”()|[\]\d٠-٩]/;
const arabicWord = new RegExp(`^[${letters}]`);

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => arabicWord.test(word)).length;
}

function isHalf(text: string): boolean {
  const words = wordsIn(text);
  const body = text.replace(/[.،؟!…]+$/, "");
  return words >= 2 && words <= 8 && words === text.trim().split(/\s+/).length && !prose.test(body);
}

/** Splits a line of verse into its halves. */
function splitHalves(typed: string): { halves: [string, string]; isClear: boolean } | undefined {
  if (typed.length > maxLength) return undefined;
  const [, first = "", sign = "", second = ""] = halves.exec(typed.replace(/\\$/, "")) ?? [];
  if (!isHalf(first) || !isHalf(second)) return undefined;
  const ratio = first.length / second.length;
  if (ratio < 0.5 || ratio > 2) return undefined;
  return { halves: [first.trim(), second.trim()], isClear: !/[….]/.test(sign) };
}

/** The longest line that is short, in characters. Lines of prose are longer when a program breaks them. */
const shortLength = 55;

/** «الهاتف: 0123456» */
const label = new RegExp(`^[${letters}]{2,}(?: [${letters}]+)?: \\S`);

function isShort({ shown }: ParagraphLine, leastWords: number): boolean {
  if (shown.length > shortLength || /[:|]$|\uFFFC|https?:/.test(shown)) return false;
  if (label.test(shown)) return true;
  return wordsIn(shown) >= leastWords && wordsIn(shown) > shown.split(/\s+/).length / 2;
}

function endsSentence({ shown }: ParagraphLine): boolean {
  return /[.؟?!][»”")\]]*$/.test(shown);
}

const letter = /\p{L}/u;

/** Returns the last letter of a line, without tashkeel. */
function rhymeOf({ shown }: ParagraphLine): string | undefined {
  for (let index = shown.length - 1; index >= 0; index--) {
    if (letter.test(shown.charAt(index))) return shown.charAt(index);
  }
  return undefined;
}

/** Returns whether three lines or more end with one letter, which lines that a program has broken hardly do. */
export function isRhymed(lines: readonly ParagraphLine[]): boolean {
  const [first] = lines;
  if (first === undefined || lines.length < 3) return false;
  const rhyme = rhymeOf(first);
  const isLine = (line: ParagraphLine) =>
    rhymeOf(line) === rhyme && line.shown.length <= maxLength && !/[.؟?!:|]./.test(line.shown);
  if (!lines.every(isLine)) return false;
  return lines.slice(0, -1).every((line) => line.end !== "hard" && !endsSentence(line));
}

/** Returns the longest parts of a paragraph in which all lines are short and the page joins them. */
function shortRuns(lines: readonly ParagraphLine[]): ParagraphLine[][] {
  const runs: ParagraphLine[][] = [];
  let isJoined = false;
  for (const line of lines) {
    const isRunning = isShort(line, 2);
    if (isRunning && isJoined) runs.at(-1)?.push(line);
    else if (isRunning) runs.push([line]);
    isJoined = isRunning && line.end === "soft";
  }
  return runs;
}

/** A word that needs the next one. A line that ends with it was broken by a program, as a PDF breaks lines. */
const needsNext =
  /(?:^|\s)(?:[وف]?(?:من|عن|في|إلى|على|بين|حتى|أن|إن|الذي|التي|الذين|كما|قد|لم|لن|أو|ثم|مع|خلال|نحو|منذ|هذا|هذه|عبر|لدى|ضد|سوف))$/u;

/** Returns whether short lines are verse, or lines of their own like it. Sentences are none. */
function isVerse(run: readonly ParagraphLine[]): boolean {
  if (run.length < 2 || (run.length === 2 && !run.every((line) => isShort(line, 3)))) return false;
  const inner = run.slice(0, -1);
  if (inner.some(({ shown }) => needsNext.test(shown))) return false;
  return inner.filter(endsSentence).length <= inner.length / 2;
}

/** Lines that a page joins or shows as prose, and how to write them. */
export type Verse = { first: ParagraphLine; count: number; fix: string };

/**
 * Finds verse: lines of two halves, lines that rhyme, or consecutive short lines.
 *
 * @param isBroken Whether a program has broken the lines of the text, so that short lines mean nothing.
 */
export function findVerse(lines: readonly ParagraphLine[], isBroken: boolean): Verse | undefined {
  const split = lines.map((line) => ({ line, found: splitHalves(line.typed) }));
  const parted = split.filter(({ found }) => found !== undefined);
  const [first] = parted;
  const isOnly = lines.length === 1 && first?.found?.isClear === true;
  if (first?.found !== undefined && (isOnly || (parted.length > 1 && parted.length >= lines.length / 2))) {
    return { first: first.line, count: parted.length, fix: first.found.halves.join("\\ ⏎ ") };
  }
  const short = isBroken ? undefined : shortRuns(lines).find(isVerse);
  const run = isRhymed(lines) && lines.length >= (isBroken ? 5 : 3) ? lines : short;
  const [one, two] = run ?? [];
  if (run === undefined || one === undefined || two === undefined) return undefined;
  return { first: one, count: run.length, fix: `${one.typed}\\ ⏎ ${two.typed}` };
}
