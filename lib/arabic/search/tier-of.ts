import type { QueryWord } from "#lib/arabic/search/query-word";
import { indexForms } from "#lib/arabic/search/readings";
import { toSearchWord } from "#lib/arabic/search/search-word";
import { alike } from "#lib/arabic/words/normalise";

/**
 * How near a word of a text is to a query word. A lower number is nearer: 0 as typed; 1 another spelling; 2 with joined words or
 * pronouns; 3 another inflection; 4 a foreign name in other letters; 5 only similar.
 */
export type Tier = 0 | 1 | 2 | 3 | 4 | 5;

/**
 * Returns how a word of the index matches a query word, or undefined if it does not.
 *
 * @param exact The word's exact form.
 * @param analysis What the index says about the word; see `analyse.ts`. It is empty if the shared rules say all.
 */
export function tierOf(query: QueryWord, exact: string, _analysis: string): Tier | undefined {
  if (exact === query.exact) return 0;
  const spelling = alike(exact).toLowerCase();
  if (spelling === query.spelling) return 1;
  const word = toSearchWord(exact);
  if (word === undefined) return undefined;
  const forms = indexForms(word);
  const reading = query.readings.find(({ stem }) => forms.indexOf(stem) !== -1);
  return reading === undefined ? undefined : 2;
}
