import { letters } from "#lib/arabic/words/letters";
import type { ParagraphLine } from "#lib/proofreading/markdown/paragraph-lines";

/** The place where a page shows two typed lines as one. */
export type Joint = {
  before: ParagraphLine;
  after: ParagraphLine;
  /** Whether one sentence ends here and the next one begins. */
  isBetweenSentences: boolean;
  /** Whether quotation marks or brackets that opened before the joint close after it. */
  isInPair: boolean;
};

/** A word of two letters or more, a number or a closing mark, and then one stop. «د.» is an abbreviation, «..» no end. */
const sentenceEnd = /(?:\p{L}\p{M}*\p{L}\p{M}*|[\p{N}»”")\]٪%\uFFFC])(?:[.۔]|[؟?!]+)[»”")\]]*\s*\uFFFC?$/u;
const sentenceStart = new RegExp(`^[«"“([﴿]*(?:[${letters}]|\\p{Lu}|\\p{N}+ \\p{L})`, "u");

const pairs: Readonly<Record<string, number>> = { "«": 1, "»": -1, "(": 1, ")": -1, "“": 1, "”": -1 };

/** Counts the open quotation marks and brackets of a paragraph. */
class OpenPairs {
  #depth = 0;
  #isQuoted = false;

  add(text: string): void {
    for (const char of text) {
      this.#depth = Math.max(0, this.#depth + (pairs[char] ?? 0));
      if (char === '"') this.#isQuoted = !this.#isQuoted;
    }
  }

  isOpen(): boolean {
    return this.#isQuoted || this.#depth > 0;
  }
}

/** Returns the joints of a paragraph. */
export function jointsOf(lines: readonly ParagraphLine[]): Joint[] {
  const open = new OpenPairs();
  return lines.flatMap((after, index): Joint[] => {
    const before = lines[index - 1];
    open.add(before?.shown ?? "");
    if (before === undefined || before.end === "hard" || before.shown === "" || after.shown === "") return [];
    // `3.` and `5` may be one number.
    const isNumber = /\p{N}\.$/u.test(before.shown) && /^\p{N}/u.test(after.shown);
    const isBetweenSentences = !isNumber && sentenceEnd.test(before.shown) && sentenceStart.test(after.shown);
    return [{ before, after, isBetweenSentences, isInPair: open.isOpen() }];
  });
}

/** No editor breaks Arabic lines at fewer characters than this. */
const leastWidth = 60;

/** Returns whether the line before a joint is full: the next word would make it the longest of its paragraph. */
function isFull({ before, after }: Joint, width: number): boolean {
  return before.typed.length + 1 + (/^\S+/.exec(after.typed)?.[0].length ?? 0) > width;
}

/**
 * Returns whether an editing program has broken the lines of a text at a certain width. Then most lines are full, and end
 * within a sentence.
 */
export function isWrapped(paragraphs: readonly (readonly ParagraphLine[])[]): boolean {
  let count = 0;
  let full = 0;
  let within = 0;
  for (const lines of paragraphs) {
    const width = lines.reduce((longest, { typed }) => Math.max(longest, typed.length), leastWidth);
    for (const joint of jointsOf(lines)) {
      count++;
      if (isFull(joint, width)) full++;
      if (!joint.isBetweenSentences) within++;
    }
  }
  return count > 0 && full >= count * 0.75 && within >= count / 2;
}

/** The least length of a line that could be a paragraph, in characters. */
const leastParagraph = 40;

/** Returns whether a joint without a stop probably parts two paragraphs: both lines are long and could be sentences. */
function isProbable({ before, after }: Joint): boolean {
  const isLong = before.shown.length >= leastParagraph && after.shown.length >= leastParagraph;
  return isLong && /[\p{L}\p{N}»).…]$/u.test(before.shown) && sentenceStart.test(after.shown);
}

/** Returns whether a short line is followed by one that is too long to be its rest. */
function isNewLine({ before, after }: Joint): boolean {
  const isLonger = before.shown.length < leastParagraph && after.shown.length >= leastWidth;
  return isLonger && /[\p{L}\p{N}»)]$/u.test(before.shown) && sentenceStart.test(after.shown);
}

/**
 * Returns the first joint at which a line without an indent or `>` follows a list item, quotation or note. Markdown takes it for
 * their rest (CommonMark 5.1, laziness), so that words of the article become part of a quotation or note.
 *
 * @param mark The mark that the line would need: `>` in quotations; empty for an indent.
 */
export function findLazyLine(lines: readonly ParagraphLine[], mark: string): Joint | undefined {
  return jointsOf(lines).find((joint) => {
    const { lead } = joint.after;
    const isLazy = mark === "" ? lead === "" : !lead.includes(mark);
    return isLazy && (joint.isBetweenSentences || isNewLine(joint));
  });
}

/** Returns the first joint of a paragraph at which readers miss a new paragraph. */
export function findJoinedLines(lines: readonly ParagraphLine[]): Joint | undefined {
  return jointsOf(lines).find((joint) => joint.isBetweenSentences || isProbable(joint));
}
