import { spellingOf } from "#lib/arabic/search/spelling";
import { isStopWord } from "#lib/arabic/search/stop-words";
import { same } from "#lib/arabic/words/normalise";

const startsLatin = /^[A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F]/;
const accents = /[\u0300-\u036F]/g;
/** «إذاً» is «إذن». Without its tanwin it would be «إذا». */
const then = /^([وف]?[إا]ذ)(?:ًا|اً)$/;
const groups = /[ \u00A0\u2009\u202F'’,٬](?=[0-9]{3}(?![0-9]))/g;

/**
 * Returns the exact form of a word: its `same` key, Latin letters in lower case without accents and dots, numbers without
 * thousands separators. Results with the exact form of a query come first.
 */
export function exactForm(text: string): string {
  const form = same(text.replace(then, "$1ن"));
  if (/^[0-9]/.test(form)) return form.replace(groups, "").replace(/٫/g, ".");
  if (!startsLatin.test(form)) return form;
  return form.replace(/\./g, "").toLowerCase().normalize("NFD").replace(accents, "").normalize("NFC");
}

/** A word of a query or of a text. */
export type SearchWord = {
  /** The result of {@link exactForm}. */
  exact: string;
  /** The key that the spelling variants of a word share; see `spelling.ts`. */
  spelling: string;
  /** Whether nearly every text has the word (see `stop-words.ts`), or it is a single Arabic letter. */
  isStopWord: boolean;
};

/** @returns undefined if nothing is left of the text in its exact form. */
export function toSearchWord(text: string): SearchWord | undefined {
  const exact = exactForm(text);
  if (exact === "") return undefined;
  // A single Arabic letter is a list mark or an initial. A Latin one may be a name, such as the language C.
  const isLetter = exact.length < 2 && !/[a-z0-9]/.test(exact);
  return { exact, spelling: spellingOf(exact), isStopWord: isLetter || isStopWord(exact) };
}
