import type { ProofreadingRule } from "#lib/arabic/words/typography";

/** All C0 controls except tab and line feed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern must match control characters
const control = /[\u0000-\u0008\u000B-\u001F]+/g;
/** Vertical tab and form feed, with which word processors break lines and pages, and the separators of old data files. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern must match control characters
const separator = /[\u000B\u000C\u001C-\u001F]/;

/** Removes control characters. One that breaks a line becomes a space between two words. */
export const controlCharacters: ProofreadingRule = {
  id: "control-character",
  fixable: true,
  once: "line",
  find: (text) =>
    [...text.matchAll(control)].map(({ index, 0: { length }, 0: found }) => {
      const around = text.charAt(index - 1) + text.charAt(index + length);
      const replacement = separator.test(found) && /^\S\S$/.test(around) ? " " : "";
      return { index, length, replacement };
    }),
};
