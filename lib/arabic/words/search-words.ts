import { letters, tatweel, wordParts, zeroWidth } from "#lib/arabic/words/letters";
import { alike, same, search } from "#lib/arabic/words/normalise";
import { isStopWord } from "#lib/arabic/words/stop-words";

/**
 * The words of a text as a search knows them. The index and the search in the browser share it, so it is written for
 * browsers of 2017: no lookbehind, no classes of Unicode's properties.
 */
const latin = "A-Za-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F";
const digits = "0-9\\u0660-\\u0669\\u06F0-\\u06F9";
/** The presentation forms that old files and PDFs bring, but the signs of one code point. */
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

/** A word as it stands in a text; `start` and `end` count UTF-16 units. */
export type FoundWord = { text: string; start: number; end: number };

/** Every word and number of a text in its order; Arabic, Latin and digits that touch are words of their own. */
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
 * A word as a reader would write it again: as readers compare words, Latin in small letters without accents, numbers without what
 * sets their thousands apart. The exact form, by which a result comes first.
 */
export function exactForm(text: string): string {
  const form = same(text);
  if (/^[0-9]/.test(form)) return form.replace(groups, "").replace(/٫/g, ".");
  if (!startsLatin.test(form)) return form;
  return form.toLowerCase().normalize("NFD").replace(accents, "").normalize("NFC");
}

/**
 * «القاهرة» is looked for under «قاهره», and two letters are enough of a word: «الحج», «السد». Both of «الألماني» go,
 * as «ألماني» and «الماني» look as if they had one.
 */
function withoutArticle(word: string): string {
  return word.replace(/^(?:ال(?=..))+/, "");
}

/**
 * The word behind what was joined to its article, which is the surest sign of it: «بالقاهرة», «كالقاهرة», «للقاهرة».
 * «للغة» may be both: the article of «غة», and «لغة» whose own ل has swallowed one.
 */
function behindArticle(word: string): string[] {
  if (/^[بك]ال.../.test(word)) return [word.slice(3)];
  return /^لل../.test(word) ? [word.slice(2), word.slice(1)] : [];
}

/** What is left of a word without its first letter, if three letters are. */
function withoutFirst(word: string, pattern: RegExp): string[] {
  return word.length > 3 && pattern.test(word) ? [word.slice(1)] : [];
}

/**
 * Under which forms a word is found, its own first: without the article, and without what is joined to the front of it
 * (و ف ب ل, and ك only with an article: of the words of our articles that begin with ك and go on as another word, more
 * than half are «كبير» and «كامل») where three letters are left.
 */
function partsOf(word: string): string[] {
  const starts = [word, ...withoutFirst(word, /^[وف]/)];
  return starts.concat(...starts.map((start) => [...behindArticle(start), ...withoutFirst(start, /^[بل]/)]));
}

/** Words in the form of `search`, without the article, each once; وو is folded last, as a word may begin with it. */
function toForms(words: readonly string[]): string[] {
  return Array.from(new Set(words.map((word) => search(withoutArticle(word)))));
}

/** A word that is looked for, or under which a text is found. */
export type SearchWord = {
  /** As a reader would write it again. */
  exact: string;
  /** In the form of `alike`. */
  folded: string;
};

/** @returns nothing for a word that nobody looks for. */
export function toSearchWord(text: string): SearchWord | undefined {
  const exact = exactForm(text);
  if (exact === "" || isStopWord(exact)) return undefined;
  // A single letter of Arabic is a list's mark or an initial; «C» is a language.
  if (exact.length < 2 && !/[a-z0-9]/.test(exact)) return undefined;
  return { exact, folded: alike(exact).toLowerCase() };
}

/** Under which forms the index keeps a word; see {@link partsOf}. */
export function indexForms({ folded }: SearchWord): string[] {
  return toForms(partsOf(folded));
}

/**
 * Under which forms a word is looked for: as it is without its article, and, where the article is joined to another
 * letter («بالقاهرة»), without both. A single letter is not taken off, as «وزير» is not «زير».
 */
export function queryForms({ folded }: SearchWord): string[] {
  const start = /^[وف](?:[بك]?ال...|لل..)/.test(folded) ? folded.slice(1) : folded;
  return toForms([folded, start, ...behindArticle(start)]);
}

/** How near a word of a text is to the one that is looked for: 2 the same, 1 but for hamza, tashkeel or article, 0 else. */
export function nearness(wanted: SearchWord, exact: string): 0 | 1 | 2 {
  if (wanted.exact === exact) return 2;
  return search(withoutArticle(wanted.folded)) === search(withoutArticle(alike(exact))) ? 1 : 0;
}
