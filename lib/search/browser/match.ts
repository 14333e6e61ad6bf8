import {
  findWords,
  indexForms,
  nearness,
  queryForms,
  type SearchWord,
  toSearchWord,
} from "#lib/arabic/words/search-words";
import type { WordsFile } from "#lib/search/formats";
import { unpackPostings } from "#lib/search/postings";

/** A word of the query, with the forms under which the index can have it. */
export type Wanted = SearchWord & { forms: string[] };

const mostWords = 8;

/** Returns the words of a query that can be searched, each once, at most eight. */
export function readQuery(query: string): Wanted[] {
  const wanted: Wanted[] = [];
  for (const { text } of findWords(query)) {
    const word = toSearchWord(text);
    if (word === undefined || wanted.some(({ exact }) => exact === word.exact)) continue;
    wanted.push({ exact: word.exact, folded: word.folded, forms: queryForms(word) });
  }
  return wanted.slice(0, mostWords);
}

/** The letters that the normalisation `search` replaces with each key. */
const folded: Record<string, string> = { ا: "[اأإآٱ]", ي: "[يىئؤو]", و: "[وؤ]", ه: "[هة]" };

/** Returns a pattern that rules out most words quickly: a word that does not match it has none of the forms. */
function prefilter(forms: readonly string[]): RegExp {
  const patterns = forms.map((form) =>
    form.replace(/[.]|[اويه]/g, (letter) => folded[letter] || `\\${letter}`),
  );
  return new RegExp(patterns.join("|"));
}

/** Returns a function that tests whether a word in its exact form matches a query word. */
export function matcher({ forms }: Wanted): (exact: string) => boolean {
  const couldBe = prefilter(forms);
  return (exact) => {
    if (!couldBe.test(exact)) return false;
    const word = toSearchWord(exact);
    return word !== undefined && indexForms(word).some((form) => forms.indexOf(form) !== -1);
  };
}

/**
 * How well an article matches a word. `place` counts first: 2 headline, 1 standfirst and names, 0 text. Then `near`: 2 the same
 * word, 1 the same except for hamza, tashkeel or the definite article, 0 with a prefixed letter.
 */
export type Answer = { place: number; near: number };

export function isBetter(a: Answer, b: Answer): boolean {
  return a.place - b.place > 0 || (a.place === b.place && a.near > b.near);
}

/** Returns the articles that have a word in one file of a segment, by their ordinals. */
export function findAnswers(file: WordsFile, wanted: Wanted): Map<number, Answer> {
  const answers = new Map<number, Answer>();
  const matches = matcher(wanted);
  for (const exact of Object.keys(file)) {
    if (!matches(exact)) continue;
    const near = nearness(wanted, exact);
    for (const { ordinal, place } of unpackPostings(file[exact] || [])) {
      const answer = { place, near };
      const known = answers.get(ordinal);
      if (known === undefined || isBetter(answer, known)) answers.set(ordinal, answer);
    }
  }
  return answers;
}
