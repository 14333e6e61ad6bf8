import { letters, tashkeel, wordParts } from "#lib/arabic/words/letters";
import { findMatches, type ProofreadingRule } from "#lib/arabic/words/typography";

const stretched = new RegExp(`(?<=(^|[^${wordParts}])([${wordParts}]{1,20}))ـ+(?=[${letters}])`, "g");
const marks = new RegExp(`[${tashkeel}]`, "g");

/** Particles that join the next word. Before quotes and digits they are written with a tatweel. */
const proclitic = /^[وف]?(?:[بكلسأ]?|[بك]?ال|لل|ول|وب)$/;

/** Letters that never join the next one. A tatweel after them replaces a dash. */
const endsApart = /[ءآأؤإاةدذرزوىٱڈڑژ]$/;

/**
 * Finds a tatweel that stretches a word («محـمد»). It is correct at the end of a word (هـ), before quotes and digits
 * (لـ«», بـ150, الـ20), after a proclitic, and in place of a dash.
 */
export const tatweelInside: ProofreadingRule = {
  id: "tatweel",
  fixable: true,
  find: (text) =>
    text.includes("ـ")
      ? findMatches(text, stretched, ([, before = "", written = ""]) => {
          const part = written.replace(marks, "");
          if (endsApart.test(part)) return null;
          return before !== "ـ" && proclitic.test(part) ? null : "";
        })
      : [],
};
