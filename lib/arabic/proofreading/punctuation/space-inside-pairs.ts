import { findMatches, type ProofreadingRule } from "#lib/arabic/words/typography";

/** The brackets of smileys are none. */
const pair = /(?<![:;=][-'^]?)\([^()\n]+(?<![:;=][-'^]?)\)|«[^«»\n]+»/g;
/** French sets spaces inside its quotes; nothing is to be said of words that are not Arabic. */
const latin = /\p{Script=Latin}/u;

function trimInside(inside: string, opener: string): string | null {
  const words = inside.trim();
  if (words === "" || words === inside) return null;
  return opener === "«" && latin.test(words.charAt(0)) ? null : words;
}

/** A space just inside () or «» is dropped, where both ends of the pair stand on one line. */
export const spaceInsidePairs: ProofreadingRule = {
  id: "space-inside-pairs",
  fixable: true,
  find: (text) =>
    findMatches(text, pair, ([found]) => {
      const opener = found.charAt(0);
      const inside = trimInside(found.slice(1, -1), opener);
      return inside === null ? null : `${opener}${inside}${found.slice(-1)}`;
    }),
};
