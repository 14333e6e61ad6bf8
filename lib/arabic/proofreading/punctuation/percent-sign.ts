import { arabicDigits, wordParts, zeroWidth } from "#lib/arabic/words/letters";
import { findMatches, markUnsure, type ProofreadingRule } from "#lib/arabic/words/typography";

const digit = `0-9${arabicDigits}`;
const decimal = `[${digit}]+(?:[.,٫٬][${digit}]+)*`;
const number = `[-−+]?${decimal}(?:[-–]${decimal})?`;
/** The sign may belong to what stands before it: `50% 30`, `٢٢ ٪ ٣`. Signs in escapes and words do not match (`%20`, `%d`). */
const before = `(?<![A-Za-z${digit}%٪.,=&/\\\\+*_)\\]»-]|[${wordParts}]{2}|[${digit})\\]][ \\t\\u00A0]{1,3})`;
/** More of the number, perhaps after an invisible mark: the sign is never written inside a number. */
const after = `(?![${zeroWidth}]*(?:[-–.,٫٬:/]?[${zeroWidth}]*[\\p{L}\\p{M}${digit}]|[%٪°_±×÷*^=]))`;
const sign = new RegExp(`${before}[%٪][ \\u00A0]?(${number})([-+−]?)${after}`, "gu");

function isMixed(value: string): boolean {
  return /[0-9]/.test(value) && new RegExp(`[${arabicDigits}]`).test(value);
}

/**
 * Moves the sign after the number: `%50` → `50%`, `%٥٠` → `٥٠٪`. With a space between them, the correction is only suggested.
 * There is none for `%12.5+`, whose other sign may mean «more than», nor for a number in two kinds of digits.
 */
export const percentSign: ProofreadingRule = {
  id: "percent-sign",
  fixable: true,
  find: (text) => {
    if (!/[%٪]/.test(text)) return [];
    const findings = findMatches(text, sign, ([, value = "", end]) =>
      end !== "" || isMixed(value) ? undefined : `${value}${/[0-9]/.test(value) ? "%" : "٪"}`,
    );
    return markUnsure(findings, ({ index }) => /\s/.test(text.charAt(index + 1)));
  },
};
