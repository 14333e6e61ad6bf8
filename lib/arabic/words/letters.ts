/**
 * Letters, marks and digits of Arabic as the content of regular expression classes (Unicode 17). They exclude presentation
 * forms, mathematical letters and Quran signs.
 */

/** Letters of the Arabic script, tatweel excepted. */
export const letters =
  "\\u0620-\\u063F\\u0641-\\u064A\\u066E\\u066F\\u0671-\\u0673\\u0679-\\u06D3\\u06D5\\u06EE\\u06EF" +
  "\\u06FA-\\u06FC\\u06FF\\u0750-\\u077F\\u08A0-\\u08C7";

/** Tashkeel and the small signs above and below letters. Hamza and madda are excluded, because they are letters. */
export const tashkeel =
  "\\u0610-\\u061A\\u064B-\\u0652\\u0656-\\u065F\\u0670\\u06D6-\\u06DC\\u06DF-\\u06E4\\u06E7\\u06E8" +
  "\\u06EA-\\u06ED\\u0897-\\u089F\\u08CA-\\u08E1\\u08E3-\\u08FF";

/** Combining madda above, hamza above and hamza below. */
export const looseHamza = "\\u0653-\\u0655";

/** All characters of an Arabic word: letters and their marks. */
export const wordParts = `${letters}${tashkeel}${looseHamza}`;

export const tatweel = "\\u0640";

/** ٠-٩ and the ۰-۹ of Persian and Urdu. */
export const arabicDigits = "\\u0660-\\u0669\\u06F0-\\u06F9";

/** Characters without width: soft hyphen, joiners, direction marks, the byte order mark. */
export const zeroWidth =
  "\\u00AD\\u034F\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF";
