/** Characters of left-to-right runs as the content of regular expression classes. */

/** Letters of scripts that run left to right, with their accents, and the micro sign. */
export const latinLetters =
  "\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{Script=Armenian}\\p{Script=Georgian}" +
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Devanagari}" +
  "\\u0300-\\u036F\\u00B5";

/** Raised and lowered digits and signs: ² ³ ⁻ ₂. */
export const raisedDigits = "\\u00B2\\u00B3\\u00B9\\u2070\\u2074-\\u207E\\u2080-\\u208E";

/** Fractions: ¼ ½ ⅔. */
export const fractions = "\\u00BC-\\u00BE\\u2150-\\u215E";

/** Currency signs. ﷼ and ؋ are Arabic letters to a browser (UAX #9, class AL), so they are excluded. */
export const currencies = "$\\u00A2-\\u00A5\\u0E3F\\u20A0-\\u20CF";

/** What words and numbers of a left-to-right run consist of. */
export const alphanumeric = `[${latinLetters}0-9_${raisedDigits}${fractions}]`;

/** A range of a text in UTF-16 units. */
export type Span = { start: number; end: number };
