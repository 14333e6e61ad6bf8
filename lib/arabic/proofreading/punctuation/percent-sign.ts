import { arabicDigits } from "#lib/arabic/words/letters";
import { findMatches, type ProofreadingRule } from "#lib/arabic/words/typography";

const digit = `0-9${arabicDigits}`;
const number = `[-−+]?[${digit}]+(?:[.,٫٬][${digit}]+)*(?:[-–][${digit}]+(?:[.,٫][${digit}]+)*)?`;
/** Excludes the sign of `50% 30`, and escapes (`%20`, `%d`). */
const sign = new RegExp(`(?<![A-Za-z${digit}%٪])[%٪][ \\u00A0]?(${number})(?![\\p{L}${digit}%٪])`, "gu");

/** Moves the sign after the number: `%50` → `50%`, `%٥٠` → `٥٠٪`. */
export const percentSign: ProofreadingRule = {
  id: "percent-sign",
  fixable: true,
  find: (text) =>
    /[%٪]/.test(text)
      ? findMatches(text, sign, ([, value = ""]) => `${value}${/[0-9]/.test(value) ? "%" : "٪"}`)
      : [],
};
