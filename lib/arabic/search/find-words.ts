import { letters, tatweel, wordParts, zeroWidth } from "#lib/arabic/words/letters";

/*
 * The index and the search in the browser share this folder's modules (all but `analyse.ts` and the lexicon), so they must run
 * in browsers of 2017: no lookbehind, no Unicode property classes.
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
export type FoundWord = { text: string; start: number; end: number };

/** Returns all words and numbers of a text in order. A word ends where Arabic, Latin letters or digits change. */
export function findWords(text: string): FoundWord[] {
  const found: FoundWord[] = [];
  word.lastIndex = 0;
  for (let match = word.exec(text); match !== null; match = word.exec(text)) {
    found.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return found;
}
