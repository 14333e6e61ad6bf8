import { getSeparators, toDigits, usesArabicDigits } from "#lib/arabic/numbers/digits";
import { arabicDigits } from "#lib/arabic/words/letters";
import { findMatches, type ProofreadingRule } from "#lib/arabic/words/typography";
import type { LocaleSettings } from "#lib/config/site";

/** Quotations, verses with the reference behind them, telephone numbers. */
const exempt = /«[^«»]*»|﴿[^﴿﴾]*﴾(?:\s?[[(][^\])\n]*[\])])?|\+[0-9٠-٩][0-9٠-٩ .-]*/g;

/** How much of a word is looked at on either side of its digits, in characters. */
const reach = 40;

/** Whether the word around a number has Latin letters, as F-16, or the sign of a mail address or a handle. */
function isInLatinWord(text: string, start: number, end: number): boolean {
  const before = text
    .slice(Math.max(0, start - reach), start)
    .split(/[\s،؛؟(«]/)
    .at(-1);
  const [after] = text.slice(end, end + reach).split(/[\s،؛؟)»]/);
  return /[A-Za-z@\\]/.test(`${before}${after}`);
}

/** The digits are the last four bits of both 0660 and 06F0. */
function toLatin(number: string, settings: LocaleSettings): string {
  const { group, decimal } = getSeparators(settings);
  return number
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/٬/g, group)
    .replace(/٫/g, decimal);
}

function toArabic(number: string, settings: LocaleSettings): string {
  const isPlain = /^\d{1,3}(?:,\d{3})*(?:\.\d+)?$|^\d+(?:\.\d+)?$/.test(number);
  const separated = isPlain ? number.replace(/,/g, "٬").replace(/\./g, "٫") : number;
  return toDigits(separated, settings);
}

/**
 * Digits against the site's setting → the site's own. Not in names such as F-16, in quotations, verses and
 * addresses.
 */
export function mixedDigits(settings: LocaleSettings): ProofreadingRule {
  const isArabic = usesArabicDigits(settings);
  const against = isArabic ? "0-9" : arabicDigits;
  const number = new RegExp(`[${against}]+(?:[.,:/٫٬-][${against}]+)*`, "g");
  return {
    id: "mixed-digits",
    fixable: true,
    find: (text) => {
      const open = text.replace(exempt, (part) => "\uFFFC".repeat(part.length));
      return findMatches(open, number, ({ 0: found, index }) => {
        if (isInLatinWord(open, index, index + found.length)) return null;
        return isArabic ? toArabic(found, settings) : toLatin(found, settings);
      });
    },
  };
}
