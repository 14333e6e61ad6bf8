import { letters, wordParts } from "#lib/arabic/words/letters";
import { findMatches, type ProofreadingRule } from "#lib/arabic/words/typography";

/** `?` or `;` directly after an Arabic word or its closing quote; not in a smiley, an HTML entity or an address (`?ص=3`). */
const mark = new RegExp(
  `(?<=[${wordParts}»])(?:!{0,3}\\?[?!]*|(?<!&[^\\s&;]{1,12});(?!;|[-']?[)(DPp|/\\\\*\\]]))(?![A-Za-z0-9=&]|[${wordParts}]{1,40}=)`,
  "g",
);
const question = new RegExp(
  `(?<![${wordParts}])[وف]?(?:هل|ماذا|ما|لماذا|لم|كيف|أين|متى|من|كم|أي|أية|أليس|ألا|ألم)(?![${wordParts}])[^.؟?!\\n]*$`,
);
const letter = new RegExp(`[${letters}]`);
const longWordBefore = new RegExp(`[${wordParts}]{3}$`);
const longWordAfter = new RegExp(`^[${wordParts}]{2}`);

/** The most characters of a sentence in which a word that asks is looked for. */
const reach = 120;

/** Returns whether a `?` between two letters may stand for a lost letter: `الم?ينة`. */
function isInWord(text: string, start: number, end: number): boolean {
  return text.charAt(start) === "?" && letter.test(text.charAt(end));
}

function isQuestion(text: string, index: number): boolean {
  return question.test(text.slice(Math.max(0, index - reach), index));
}

/**
 * Replaces `?` and `;` after an Arabic word by ؟ and ؛. A `?` between two letters may be a letter that an old program has lost,
 * so it has a correction only after a whole word of a question.
 */
export const latinMarks: ProofreadingRule = {
  id: "latin-marks",
  fixable: true,
  find: (text) => {
    if (!/[?;]/.test(text)) return [];
    return findMatches(text, mark, ({ 0: typed, index }) => {
      const end = index + typed.length;
      if (!isInWord(text, index, end)) return typed === ";" ? "؛" : typed.replaceAll("?", "؟");
      const isWhole =
        longWordBefore.test(text.slice(Math.max(0, index - 3), index)) &&
        longWordAfter.test(text.slice(end, end + 2));
      return isWhole && isQuestion(text, index) ? typed.replaceAll("?", "؟") : undefined;
    });
  },
};
