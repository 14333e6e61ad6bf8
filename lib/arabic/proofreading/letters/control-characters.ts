import { markUnsure, type ProofreadingRule } from "#lib/arabic/words/typography";

/** All C0 controls except tab and line feed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern must match control characters
const control = /[\u0000-\u0008\u000B-\u001F]+/g;
/** Vertical tab and form feed, with which word processors break lines and pages, and the separators of old data files. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern must match control characters
const separator = /[\u000B\u000C\u001C-\u001F]/;

/** In files of Word, U+001E is a hyphen and U+001F a place where a word may be broken. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern must match control characters
const mayBeHyphen = /[\u001C-\u001F]/;

/**
 * Removes control characters. One that breaks a line becomes a space between two words; for one that may have been a hyphen, that
 * is a suggestion.
 */
export const controlCharacters: ProofreadingRule = {
  id: "control-character",
  fixable: true,
  once: "line",
  find: (text) => {
    const findings = [...text.matchAll(control)].map(({ index, 0: { length }, 0: found }) => {
      const around = text.charAt(index - 1) + text.charAt(index + length);
      const replacement = separator.test(found) && /^[^ \t\n\u00A0]{2}$/.test(around) ? " " : "";
      return { index, length, replacement };
    });
    return markUnsure(
      findings,
      ({ index, length, replacement }) =>
        replacement === " " && mayBeHyphen.test(text.slice(index, index + length)),
    );
  },
};
