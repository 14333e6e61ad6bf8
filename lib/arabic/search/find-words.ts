import { letters, tatweel, wordParts, zeroWidth } from "#lib/arabic/words/letters";

/*
 * The index and the search in the browser share this folder's modules (all but `analyse.ts`, `analysis/` and the lexicon), so they must run
 * in browsers of 2017: no lookbehind, no Unicode property classes.
 */

const latin = "A-Za-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F";
const digit = "[0-9\\u0660-\\u0669\\u06F0-\\u06F9]";
/** Presentation forms, from old files and PDFs. */
const oldForms = "\\uFB50-\\uFDC7\\uFE70-\\uFEFC";
const inside = `${wordParts}${tatweel}${zeroWidth}${oldForms}`;

const word = new RegExp(
  [
    `[${letters}${oldForms}][${inside}]*`,
    // «U.S.», «C++», «C#».
    `[A-Za-z](?:\\.[A-Za-z])+(?![${latin}])`,
    `[A-Za-z](?:\\+\\+|#)(?![${latin}])`,
    `[${latin}][${latin}\\u0300-\\u036F]*`,
    // «15 700» with a space of any width or an apostrophe, then «15,700» and «37.5».
    `${digit}{1,3}(?:[ \\u00A0\\u2009\\u202F'’]${digit}{3})+(?:[.,٫]${digit}+)?(?!${digit})`,
    `${digit}+(?:[.,٬٫]${digit}+)*`,
  ].join("|"),
  "g",
);

/** A word of a text. `start` and `end` are offsets in UTF-16 units. */
export type FoundWord = { text: string; start: number; end: number };

/** Names that are written as one word or as two: the first word with what must follow it. «أباريق» and «أباطرة» are one word. */
const joinedName =
  /^(?:[وفبلك]?(?:عبد(?=ال..)|[أا]ب(?:و|ا(?!.ي.$|..[ةه]$))(?=(?:ال..|[^اةهنكيت ى].).))|(?![وفبك]?ال|[وف]?لل)..+[^و ](?=(?:الله|الدين)$))/;

/** Returns where the second word of a joined name begins («عبدالله», «نورالدين», «أبوظبي»), or 0. */
function secondWord(text: string): number {
  const first = text.length < 6 ? null : joinedName.exec(text);
  return first === null ? 0 : first[0].length;
}

/**
 * Returns all words and numbers of a text in order. A word ends where Arabic letters, Latin letters and digits change, so that
 * «F16» and «F-16» are the same two words.
 */
export function findWords(text: string): FoundWord[] {
  const found: FoundWord[] = [];
  text.replace(word, (written, start) => {
    const middle = start + secondWord(written);
    const end = start + written.length;
    if (middle > start) found.push({ text: text.slice(start, middle), start, end: middle });
    found.push({ text: text.slice(middle, end), start: middle, end });
    return written;
  });
  return found;
}
