import { arabicDigits, wordParts, zeroWidth } from "#lib/arabic/words/letters";
import { findMatches, markUnsure, type ProofreadingRule } from "#lib/arabic/words/typography";

const digit = `0-9${arabicDigits}`;
const decimal = `[${digit}]+(?:[.,٫٬][${digit}]+)*`;
const number = `[-−+]?${decimal}(?:[-–][%٪]?${decimal})?`;
/** The sign may belong to what stands before it: `50% 30`, `٢٢ ٪ ٣`. Signs in escapes and words do not match (`%20`, `%d`). */
const before = `(?<![A-Za-z${digit}%٪=&/\\\\+*_)\\]»-]|[${digit}][.,]|[${wordParts}]{2}|[${digit})\\]][ \\t\\u00A0]{1,3})`;
/** More digits of the number, perhaps: thousands after a space, an Arabic comma for a decimal one, a fraction. */
const rest = `((?:[ \\u00A0][${digit}]{3})+(?![${digit}])|،[${digit}]|[ \\u00A0][${digit}]{1,2}/[${digit}])?`;
/** More of the number, perhaps after an invisible mark: the sign is never written inside a number. */
const after = `(?![${zeroWidth}]*(?:[-–.,٫٬:/]?[${zeroWidth}]*[\\p{L}\\p{M}${digit}]|[/–-]?[%٪]|[°_±×÷*^=]))`;
const sign = new RegExp(`${before}[%٪][ \\u00A0]?(${number})${rest}([-+−]?)${after}`, "gu");

/** An escape of an address or program: `%E9`. Then `%20` beside it is one too. */
const addressEscape = /%[0-9]?[A-Fa-f]/;

/** The most characters on either side of a sign in which an escape is looked for. */
const reach = 40;

function isBesideEscape(text: string, index: number): boolean {
  const before = text
    .slice(Math.max(0, index - reach), index)
    .split("\n")
    .at(-1);
  const [after] = text.slice(index, index + reach).split("\n");
  return addressEscape.test(`${before}${after}`);
}

function isMixed(value: string): boolean {
  return /[0-9]/.test(value) && new RegExp(`[${arabicDigits}]`).test(value);
}

/** `5-%10` → `5%-10%`, `5` → `5%` */
function withSign(value: string): string {
  const mark = /[0-9]/.test(value) ? "%" : "٪";
  return `${value.replace(/([-–])[%٪]/, `${mark}$1`)}${mark}`;
}

/**
 * Moves the sign after the number: `%50` → `50%`, `%٥٠` → `٥٠٪`. With a space between them, the correction is only suggested.
 * There is none for `%12.5+`, whose other sign may mean «more than», for a number whose end is uncertain (`%23 409`, `%3،5`),
 * nor for a number in two kinds of digits.
 */
export const percentSign: ProofreadingRule = {
  id: "percent-sign",
  fixable: true,
  find: (text) => {
    if (!/[%٪]/.test(text)) return [];
    const findings = findMatches(text, sign, ({ 1: value = "", 2: more, 3: end, index }, hidden) => {
      if (isBesideEscape(hidden, index)) return null;
      return more !== undefined || end !== "" || isMixed(value) ? undefined : withSign(value);
    });
    return markUnsure(findings, ({ index }) => /\s/.test(text.charAt(index + 1)));
  },
};
