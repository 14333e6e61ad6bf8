import { replacePresentationForms } from "#lib/arabic/words/presentation-forms";
import { findMatches, type ProofreadingRule } from "#lib/arabic/words/typography";

const run = /[\uFB50-\uFBB1\uFBD3-\uFD3D\uFD50-\uFDC7\uFE70-\uFEFC]+/g;

/** Replaces presentation forms from old editors and PDF files by letters. ﷲ to ﷽ stay. */
export const presentationForms: ProofreadingRule = {
  id: "presentation-forms",
  fixable: true,
  once: "article",
  find: (text) =>
    findMatches(text, run, ([forms]) => {
      const shown = replacePresentationForms(forms);
      return shown === forms ? null : shown;
    }),
};
