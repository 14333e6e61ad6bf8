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

/** A word that is looked for, and the forms under which the index may have it. */
export type Wanted = SearchWord & { forms: string[] };

const mostWords = 8;

/** The words of a query that can be looked for, each once. */
export function readQuery(query: string): Wanted[] {
  const wanted: Wanted[] = [];
  for (const { text } of findWords(query)) {
    const word = toSearchWord(text);
    if (word === undefined || wanted.some(({ exact }) => exact === word.exact)) continue;
    wanted.push({ exact: word.exact, folded: word.folded, forms: queryForms(word) });
  }
  return wanted.slice(0, mostWords);
}

/** Letters that `search` folds into one. */
const folded: Record<string, string> = { ا: "[اأإآٱ]", ي: "[يىئؤو]", و: "[وؤ]", ه: "[هة]" };

/** Says quickly of most words that they cannot have one of the forms. */
function sieve(forms: readonly string[]): RegExp {
  const patterns = forms.map((form) =>
    form.replace(/[.]|[اويه]/g, (letter) => folded[letter] || `\\${letter}`),
  );
  return new RegExp(patterns.join("|"));
}

/** Says of words in their exact form whether one of them is what is looked for. */
export function matcher({ forms }: Wanted): (exact: string) => boolean {
  const couldBe = sieve(forms);
  return (exact) => {
    if (!couldBe.test(exact)) return false;
    const word = toSearchWord(exact);
    return word !== undefined && indexForms(word).some((form) => forms.indexOf(form) !== -1);
  };
}

/**
 * How well an article answers: the place of the word (2 headline, 1 about it, 0 text) first, then how near the word is
 * (2 the same, 1 but for hamza, tashkeel or article, 0 with a letter before it).
 */
export type Answer = { place: number; near: number };

export function isBetter(a: Answer, b: Answer): boolean {
  return a.place - b.place > 0 || (a.place === b.place && a.near > b.near);
}

/** The articles of a segment, by their ordinals, that have a word in one of the segment's files. */
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
