import { exchange } from "#lib/arabic/search/exchange";

/** The keys of the common Arabic keyboard (IBM Arabic 101) and of the Latin one. The key `b` writes لا, here as `*`. */
const latin = "qwertyuiop[]asdfghjkl;'zxcvbnm,./`";
const arabic = "ضصثقفغعهخحجدشسيبلاتنمكطئءؤر*ىةوزظذ";

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
  return Array.from(new Set(results));
}

/** Letters that never stand at that place in Arabic: ة and ى inside a word, ء ئ ؤ ة ى at its start. */
const notArabic = /[ةى][\u0621-\u064a]|(?:^| )[ءئؤةى]/;

/** Words of Latin letters that can be pronounced: at most two consonants before and between the vowels, and usual ones at the end. */
const latinWords =
  /^(?:[^aeiouy ]{0,2}[aeiouy]+(?:[^aeiouy ]{1,2}[aeiouy]+)*(?:[^aeiouy ]|[clnrs][dkst]|[cgst]h|ng|ll|mp|ft)?(?: |$))+$/;

/**
 * Returns whether a text that was typed on one keyboard is more likely meant on the other.
 *
 * @param typed What was typed.
 * @param other What the same keys write on the other keyboard.
 */
export function isLikelyOther(typed: string, other: string): boolean {
  if (/[a-z]/i.test(other)) return /^[a-z ]{4,}$/.test(other) && latinWords.test(other);
  // Capitals are an abbreviation: FBI.
  if (latinWords.test(typed.toLowerCase()) || typed === typed.toUpperCase()) return false;
  return /^[\u0621-\u064a0-9 ]{3,}$/.test(other) && !notArabic.test(other);
}
