import { same } from "#lib/arabic/words/normalise";

/** Arabic letters in ASCII, in the common newspaper spelling: no macrons, dots or apostrophes. */
const latin = new Map(
  Object.entries({
    ا: "a",
    أ: "a",
    إ: "i",
    آ: "a",
    ٱ: "a",
    ى: "a",
    ب: "b",
    ت: "t",
    ث: "th",
    ج: "j",
    ح: "h",
    خ: "kh",
    د: "d",
    ذ: "dh",
    ر: "r",
    ز: "z",
    س: "s",
    ش: "sh",
    ص: "s",
    ض: "d",
    ط: "t",
    ظ: "z",
    ع: "a",
    غ: "gh",
    ف: "f",
    ق: "q",
    ك: "k",
    ل: "l",
    م: "m",
    ن: "n",
    ه: "h",
    ة: "a",
    و: "w",
    ي: "y",
    ؤ: "u",
    ئ: "i",
    پ: "p",
    چ: "ch",
    ژ: "zh",
    گ: "g",
    ڤ: "v",
    ڭ: "g",
    ڨ: "g",
  }),
);

/** و and ي between consonants, or at the end after one, are mostly long vowels: سوريا, موسكو, تركي. */
const longVowel = /(?<=[بتثجحخدذرزسشصضطظغفقكلمنهپچژگڤڭڨ])[وي](?![اأإآٱىةويؤئ])/g;

/** Returns a word in lower-case ASCII letters and digits. Other characters are dropped. */
export function transliterate(word: string): string {
  return same(word)
    .replace(longVowel, (letter) => (letter === "و" ? "u" : "i"))
    .replace(/[\u0600-\u06FF]/g, (letter) => latin.get(letter) ?? "")
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}
