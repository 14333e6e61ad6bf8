import { isBackwards, replacePresentationForms } from "#lib/arabic/words/presentation-forms";
import { findMatches, type ProofreadingRule } from "#lib/arabic/words/typography";

const run = /[\uFB50-\uFBB1\uFBD3-\uFD3D\uFD50-\uFDC7\uFE70-\uFEFC]+/g;

const wordPart = /[\p{L}\p{M}]/u;
const isolatedWaw = "\uFEED";

function isWhole(text: string, index: number, forms: string): boolean {
  return !wordPart.test(text.charAt(index - 1)) && !wordPart.test(text.charAt(index + forms.length));
}

/** Returns whether one form alone shows the shape of a letter: «ﻋ في أول الكلمة», `1436ﻫ`. A lone و or لا is a word. */
function isShape(text: string, index: number, forms: string, shown: string): boolean {
  if (forms.length > 1 || shown.length > 1 || forms === isolatedWaw) return false;
  return isWhole(text, index, forms);
}

/**
 * Replaces presentation forms from old editors and PDF files by letters. ﷲ to ﷽ stay, and so do forms that stand alone. Text that
 * a PDF has stored from its last letter to its first has no correction: it must be typed anew.
 */
export const presentationForms: ProofreadingRule = {
  id: "presentation-forms",
  fixable: true,
  once: "article",
  find: (text) => {
    let lineEnd = -1;
    let isLineBackwards = false;
    return findMatches(text, run, ({ 0: forms, index }, hidden) => {
      const shown = replacePresentationForms(forms);
      if (shown === forms || isShape(hidden, index, forms, shown)) return null;
      if (index > lineEnd) {
        const next = text.indexOf("\n", index);
        lineEnd = next === -1 ? text.length : next;
        isLineBackwards = isBackwards(text.slice(text.lastIndexOf("\n", index) + 1, lineEnd));
      }
      return isLineBackwards || (isWhole(hidden, index, forms) && isBackwards(forms)) ? undefined : shown;
    });
  },
};
