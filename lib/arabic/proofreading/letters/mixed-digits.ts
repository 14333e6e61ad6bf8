import { getSeparators, toDigits, usesArabicDigits } from "#lib/arabic/numbers/digits";
import { arabicDigits } from "#lib/arabic/words/letters";
import { findMatches, type ProofreadingRule } from "#lib/arabic/words/typography";
import type { LocaleSettings } from "#lib/config/site";

/** Quotations, Quran verses with their reference, telephone numbers. */
const exempt =
  /«[^«»]*»|“[^“”\n]*”|"[^"\n]*"|﴿[^﴿﴾]*﴾(?:\s?[[(][^\])\n]*[\])])?|(?<![0-9٠-٩] ?)\+(?:[ .-]?[0-9٠-٩]){7,15}/g;

/** The limit of characters to examine on either side of the digits. */
const reach = 40;

/** Returns whether the word around a number has Latin letters (F-16), or is a mail address or a handle. */
function isInLatinWord(text: string, start: number, end: number): boolean {
  const before = text
    .slice(Math.max(0, start - reach), start)
    .split(/[\s،؛؟(«]/)
    .at(-1);
  const [after] = text.slice(end, end + reach).split(/[\s،؛؟)»]/);
  return /[A-Za-z@\\]/.test(`${before}${after}`);
}

/** The last four bits of U+0660-0669 and U+06F0-06F9 are the value of the digit. */
function toLatin(number: string, settings: LocaleSettings): string | undefined {
  // A comma that does not part thousands may be a decimal one. The digits alone would then be half of the correction.
  if (number.includes(",") && !/^[%٪]?[^.,]{1,3}(?:,[^.,]{3})+(?![^.,%٪ ])/.test(number)) return undefined;
  const { group, decimal } = getSeparators(settings);
  return number
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/٬/g, group)
    .replace(/٫/g, decimal)
    .replace(/٪/g, "%");
}

function toArabic(number: string, settings: LocaleSettings): string {
  const isPlain = /^\d{1,3}(?:,\d{3})*(?:\.\d+)?\s?[%٪]?$|^\d+(?:\.\d+)?\s?[%٪]?$/.test(number);
  const separated = isPlain ? number.replace(/,/g, "٬").replace(/\./g, "٫") : number;
  return toDigits(separated.replace(/%/g, "٪"), settings);
}

/**
 * Replaces digits that differ from the site's setting, with their separators and their percent sign: `١٢٫٥٪` becomes
 * `12.5%`. Names such as F-16, quotations, verses and addresses keep their digits.
 */
export function mixedDigits(settings: LocaleSettings): ProofreadingRule {
  const isArabic = usesArabicDigits(settings);
  const against = new RegExp(isArabic ? "[0-9]" : `[${arabicDigits}]`);
  const digit = `0-9${arabicDigits}`;
  const number = new RegExp(`[%٪]?[${digit}]+(?:[.,:/٫٬-][${digit}]+)*(?:[ \\u00A0]?[%٪])?`, "g");
  return {
    id: "mixed-digits",
    fixable: true,
    find: (text) => {
      if (!against.test(text)) return [];
      const open = text.replace(exempt, (part) => "\uFFFC".repeat(part.length));
      return findMatches(open, number, ({ 0: found, index }) => {
        if (!against.test(found) || isInLatinWord(open, index, index + found.length)) return null;
        return isArabic ? toArabic(found, settings) : toLatin(found, settings);
      });
    },
  };
}
