import { type Ending, endingsOf } from "#lib/arabic/search/endings";

/**
 * A way to read a word: as `stem` with letters joined before and behind it. `prefix` is what stands before the stem, `suffix`
 * what is joined to it first («ات» in «سياراتها»). A match by this reading is in `tier` at best.
 */
export type Reading = Ending & { prefix: string };

/** Whether an article can begin there: the alef of «ألماني» and «إلغاء» has a hamza. */
const ownHamza = /^[وف]?[بلك]?[أإآ]ل/;

/** Returns the readings of the first letters: what is joined (و ف, then ب ل ك س, then ال) and the rest. */
function startsOf(word: string, exact: string): [prefix: string, rest: string][] {
  const starts: [string, string][] = [["", word]];
  const add = (prefix: string, rest: string) => {
    if (rest.length > 1) starts.push([prefix, rest]);
  };
  const conjunctions = /^[وف]/.test(word) ? ["", word.charAt(0)] : [""];
  for (const first of conjunctions) {
    const rest = word.slice(first.length);
    if (first !== "") add(first, rest);
    // «لله», «بالله»: the name is one word.
    if (/^[بلكت]?ا?لله$/.test(rest)) {
      add(first + rest.charAt(0), "الله");
      continue;
    }
    const article = ownHamza.test(exact) ? null : /^[بك]?ال/.exec(rest);
    if (article !== null) add(first + article[0], rest.slice(article[0].length));
    if (/^لل/.test(rest)) add(`${first}لل`, rest.slice(2));
    if (/^[بلك]/.test(rest) || /^س[يتنا]/.test(rest)) add(first + rest.charAt(0), rest.slice(1));
  }
  return starts;
}

/**
 * Returns all readings of a word by its letters alone, the word as it is first. Many are wrong: only the index knows which
 * («فيلم» is not «ف» and «يلم»).
 *
 * @param word The spelling key.
 * @param exact The exact form, which still has its hamzas and its ة.
 */
export function readingsOf(word: string, exact: string): Reading[] {
  const readings: Reading[] = [];
  for (const [prefix, rest] of startsOf(word, exact)) {
    for (const ending of endingsOf(rest, exact)) {
      const { stem, suffix, form } = ending;
      if (stem.length < 2 && stem !== word) continue;
      readings.push({ stem, suffix, form, prefix, tier: prefix === "" || ending.tier > 2 ? ending.tier : 2 });
    }
  }
  return readings;
}
