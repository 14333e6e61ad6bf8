import { spellingOf } from "#lib/arabic/search/spelling";

/** A word as the list has it, and its spelling key. */
export type Written = { text: string; key: string };

/**
 * Returns how a word is written as far as that tells it from others of its key: «إعلام», «أعلام»; «ثأر», «ثار»; «قوى», «قوي».
 */
export function writingOf(text: string, key: string): string {
  if (text === key || !/[أإآؤ]|ى$/.test(text)) return key;
  return /[أإآؤ]/.test(text) ? text.replace(/ى$/, "ي").replace(/ة$/, "ه") : `${key.slice(0, -1)}ى`;
}

/** Returns the rows of a list. The keys of all its words are made at once, which is much faster than one by one. */
export function rowsOf(list: string): Written[][] {
  const text = list.trim().replace(/\n/g, " \n ");
  const words = text.split(" ");
  const keys = spellingOf(text).split(" ");
  let row: Written[] = [];
  const rows = [row];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? "";
    if (word !== "\n") row.push({ text: word, key: keys[index] ?? "" });
    else {
      row = [];
      rows.push(row);
    }
  }
  return rows;
}
