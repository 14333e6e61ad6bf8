import type { Noun } from "./words";

/** With the article: «الكتاب». */
export function definite(word: string): string {
  return `ال${word}`;
}

/** «بالكتاب», «كالكتاب». */
export function withLetter(letter: "ب" | "ك", word: string): string {
  return `${letter}${definite(word)}`;
}

/** «للكتاب», and «للجنة» for «لجنة». */
export function forWord(word: string): string {
  return word.startsWith("ل") ? `ل${word}` : `لل${word}`;
}

/** «كتابها», «مكتبتهم». */
export function possessed({ text }: Noun, pronoun: "ه" | "ها" | "هم"): string {
  return `${text.replace(/ة$/, "ت")}${pronoun}`;
}
