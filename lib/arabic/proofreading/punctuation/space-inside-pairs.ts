import { findMatches, type ProofreadingRule } from "#lib/arabic/words/typography";

/** A pair of brackets or quotes. The brackets of smileys do not match. */
const pair = /(?<![:;=][-'^]?)\([^()\n]+(?<![:;=][-'^]?)\)|«[^«»\n]+»/g;
/** French has spaces inside its quotes, so quotations in Latin letters are not changed. */
const latin = /\p{Script=Latin}/u;

function trimInside(inside: string, opener: string): string | null {
  const words = inside.trim();
  if (words === "" || words === inside) return null;
  return opener === "«" && latin.test(words.charAt(0)) ? null : words;
}

/** Removes spaces just inside () or «», if the pair is on one line. */
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
