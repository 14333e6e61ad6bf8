import { letters, tatweel, wordParts, zeroWidth } from "#lib/arabic/words/letters";
import { alike, same, search } from "#lib/arabic/words/normalise";
import { isStopWord } from "#lib/arabic/words/stop-words";

/**
 * Words and their search forms. The index and the search in the browser share this module, so it must run in browsers of
 * 2017: no lookbehind, no Unicode property classes.
 */
const latin = "A-Za-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F";
const digits = "0-9\\u0660-\\u0669\\u06F0-\\u06F9";
/** Presentation forms, from old files and PDFs. */
const oldForms = "\\uFB50-\\uFDC7\\uFE70-\\uFEFC";
const inside = `${wordParts}${tatweel}${zeroWidth}${oldForms}`;

const word = new RegExp(
  [
    `[${letters}${oldForms}][${inside}]*`,
    `[${latin}][${latin}0-9\\u0300-\\u036F]*`,
    `[${digits}]+(?:[.,٬٫][${digits}]+)*`,
  ].join("|"),
  "g",
);

/** A word of a text. `start` and `end` are offsets in UTF-16 units. */
type FoundWord = { text: string; start: number; end: number };

/** Returns all words and numbers of a text in order. A word ends where Arabic, Latin letters or digits change. */
export function findWords(text: string): FoundWord[] {
  const found: FoundWord[] = [];
  word.lastIndex = 0;
  for (let match = word.exec(text); match !== null; match = word.exec(text)) {
    found.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return found;
}

const startsLatin = new RegExp(`^[${latin}]`);
const accents = /[\u0300-\u036F]/g;
const groups = /[,٬](?=[0-9]{3}(?![0-9]))/g;

/**
 * Returns the exact form of a word: its {@link same} key, Latin letters in lower case without accents, numbers without
 * thousands separators. Results with the exact form of a query come first.
 */
export function exactForm(text: string): string {
  const form = same(text);
  if (/^[0-9]/.test(form)) return form.replace(groups, "").replace(/٫/g, ".");
  if (!startsLatin.test(form)) return form;
  return form.toLowerCase().normalize("NFD").replace(accents, "").normalize("NFC");
}

/**
 * Removes the article ال if two letters remain: «القاهرة», «الحج». It is removed repeatedly, because «ألماني» without its
 * hamza looks as if it had an article: «الألماني» and «ألماني» then have one form.
 */
function withoutArticle(word: string): string {
  return word.replace(/^(?:ال(?=..))+/, "");
}

/**
 * Returns the word after a particle and the article: «بالقاهرة», «كالقاهرة», «للقاهرة». After لل there are two readings:
 * in «للقاهرة» the word is «قاهرة», in «للغة» it is «لغة».
 */
function behindArticle(word: string): string[] {
  if (/^[بك]ال.../.test(word)) return [word.slice(3)];
  return /^لل../.test(word) ? [word.slice(2), word.slice(1)] : [];
}

/** Returns a word without its first letter, if at least three letters remain. */
function withoutFirst(word: string, pattern: RegExp): string[] {
  return word.length > 3 && pattern.test(word) ? [word.slice(1)] : [];
}

/**
 * Returns the forms under which a word is indexed, its own first. Joined particles (و ف ب ل) are removed if three letters
 * remain. ك is removed only before an article: of the words in our articles that are another word after their ك, more than
 * half are «كبير» and «كامل», in which ك is no particle.
 */
function partsOf(word: string): string[] {
  const starts = [word, ...withoutFirst(word, /^[وف]/)];
  return starts.concat(...starts.map((start) => [...behindArticle(start), ...withoutFirst(start, /^[بل]/)]));
}

/** Returns the search keys of words without their article, each once. `search` comes last: it folds وو, which may begin a word. */
function toForms(words: readonly string[]): string[] {
  return Array.from(new Set(words.map((word) => search(withoutArticle(word)))));
}

/** A word of a query or of a text. */
export type SearchWord = {
  /** The result of {@link exactForm}. */
  exact: string;
  /** The `alike` key of the exact form, in lower case. */
  folded: string;
};

/** @returns undefined for stop words and single Arabic letters. */
export function toSearchWord(text: string): SearchWord | undefined {
  const exact = exactForm(text);
  if (exact === "" || isStopWord(exact)) return undefined;
  // A single Arabic letter is a list mark or an initial. A Latin one may be a name, such as the language C.
  if (exact.length < 2 && !/[a-z0-9]/.test(exact)) return undefined;
  return { exact, folded: alike(exact).toLowerCase() };
}

/** Returns the forms under which the index keeps a word; see {@link partsOf}. */
export function indexForms({ folded }: SearchWord): string[] {
  return toForms(partsOf(folded));
}

/**
 * Returns the forms to look up for a query word: without its article, and without a particle and its article («بالقاهرة»).
 * A particle alone is not removed, because «وزير» is not «زير».
 */
export function queryForms({ folded }: SearchWord): string[] {
  const start = /^[وف](?:[بك]?ال...|لل..)/.test(folded) ? folded.slice(1) : folded;
  return toForms([folded, start, ...behindArticle(start)]);
}

/** Returns how close a word of a text is to a query word: 2 is equal, 1 differs in hamza, tashkeel or article, 0 differs more. */
export function nearness(wanted: SearchWord, exact: string): 0 | 1 | 2 {
  if (wanted.exact === exact) return 2;
  return search(withoutArticle(wanted.folded)) === search(withoutArticle(alike(exact))) ? 1 : 0;
}
