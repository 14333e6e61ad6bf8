import { letters, tashkeel, wordParts } from "#lib/arabic/words/letters";
import { findMatches, type ProofreadingRule } from "#lib/arabic/words/typography";

const stretched = new RegExp(`(?<=(^|[^${wordParts}])([${wordParts}]{1,20}))ـ+(?=[${letters}])`, "g");
const marks = new RegExp(`[${tashkeel}]`, "g");

/** Words that lean on the next one: a tatweel after them is how they are written before quotes and digits. */
const proclitic = /^[وف]?(?:[بكلسأ]?|[بك]?ال|لل|ول|وب)$/;

/** Letters that join nothing after them: the stroke behind them stands for a dash. */
const endsApart = /[ءآأؤإاةدذرزوىٱڈڑژ]$/;

/**
 * A tatweel that stretches a word («محـمد»). Right ones are left alone: at the end of a word (هـ), before
 * quotes and digits (لـ«», بـ150, الـ20), after a proclitic, and where it stands for a dash.
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
