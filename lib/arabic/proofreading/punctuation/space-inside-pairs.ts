import { tatweel, wordParts } from "#lib/arabic/words/letters";
import { findMatches, type ProofreadingRule } from "#lib/arabic/words/typography";

/** A pair of brackets or quotes. The brackets of smileys do not match. */
const pair = /(?<![:;=؛][-'^]?)\([^()\n]+(?<![:;=؛][-'^]?)\)|«[^«»\n]+»/g;
const brackets = /\(([^()\n]+)\)/g;
/** French has spaces inside its quotes, so quotations in Latin letters are not changed. */
const latin = /\p{Script=Latin}/u;

/** The text before an opening mark: an edge, a space, a mark that may stand there, or a particle that joins the next word. */
const opens = new RegExp(`(?:^|[\\s([{«“":،؛/–—\\-\uFFFC]|(?:^|[^${wordParts}])[وفبلك]{1,2}|${tatweel})$`);
/** The text after a closing mark. */
const closes = /^(?:$|[\s)\]}»”".,:;!?،؛؟…/–—\-%\uFFFC])/;

function trimInside(inside: string, opener: string): string | null {
  const words = inside.trim();
  if (words === "" || words === inside) return null;
  if (opener === "«" && latin.test(words.charAt(0))) return null;
  return words.replace(brackets, (found: string, within: string) =>
    within.trim() === "" ? found : `(${within.trim()})`,
  );
}

/**
 * Removes spaces just inside () or «», if the pair is on one line. Where a mark touches a word outside, it may belong to another
 * pair, as in `»نعم« ثم »لا«`.
 */
export const spaceInsidePairs: ProofreadingRule = {
  id: "space-inside-pairs",
  fixable: true,
  find: (text) =>
    findMatches(text, pair, ({ 0: found, index }, hidden) => {
      const opener = found.charAt(0);
      const inside = trimInside(found.slice(1, -1), opener);
      if (inside === null) return null;
      const end = index + found.length;
      if (!opens.test(hidden.slice(Math.max(0, index - 4), index)) || !closes.test(hidden.charAt(end)))
        return null;
      return `${opener}${inside}${found.slice(-1)}`;
    }),
};
