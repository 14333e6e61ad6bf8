/** The keys of the common Arabic keyboard (IBM Arabic 101) and of the Latin one. The key `b` writes لا, here as `*`. */
const latin = "qwertyuiop[]asdfghjkl;'zxcvbnm,./`";
const arabic = "ضصثقفغعهخحجدشسيبلاتنمكطئءؤر*ىةوزظذ";

function exchange(text: string, from: string, to: string): string {
  return text.replace(/./g, (key) => (from.indexOf(key) === -1 ? key : to.charAt(from.indexOf(key))));
}

/** Folds the letters that are typed with Shift or with two keys of the same letter. */
function unshifted(text: string): string {
  return text.replace(/[أإآ]/g, "ا");
}

/**
 * Returns what the same keys write on the other keyboard: «google» for «لخخلمث», «الحم» for `hgpl`. There are two results where
 * لا is typed, by one key or by two. The list is empty if the text has letters of both scripts or of neither.
 */
export function onOtherKeyboard(text: string): string[] {
  const isLatin = /[a-z]/i.test(text);
  const isArabic = /[\u0621-\u064a]/.test(text);
  if (isLatin === isArabic) return [];
  if (isLatin) return [exchange(text.toLowerCase(), latin, arabic).replace(/\*/g, "لا")];
  const typed = unshifted(text);
  const results = [typed.replace(/لا/g, "*"), typed].map((keys) => exchange(keys, arabic, latin));
  return results[0] === results[1] ? results.slice(1) : results;
}

/** Words of letters that never stand at that place in Arabic: ة and ى inside, ء ئ ؤ ة ى at the start. */
const notArabic = /[ةى][\u0621-\u064a]|(?:^| )[ءئؤةى]/;

/** Four consonants or three vowels in a row, or a word without any vowel. */
const notLatin = /[^aeiouy ]{4}|[aeiou]{3}|(?:^| )[^aeiouy ]+(?: |$)/;

/** Returns whether a text could be words of its language. It is asked only about what was typed on the other keyboard. */
export function looksLikeWords(text: string): boolean {
  if (/^[a-z]{2,}(?: [a-z]{2,})*$/.test(text)) return !notLatin.test(text);
  return /^[\u0621-\u064a]{2,}(?: [\u0621-\u064a]{2,})*$/.test(text) && !notArabic.test(text);
}
