import type { LocaleSettings } from "#lib/config/site";

type Separators = { group: string; decimal: string };

const english: Separators = { group: ",", decimal: "." };
const french: Separators = { group: ".", decimal: "," };
const arabic: Separators = { group: "٬", decimal: "٫" };

/** The separators of each region for numbers in the digits 0-9 (CLDR 48). */
const latinSeparators: Record<LocaleSettings["region"], Separators> = {
  arab: english,
  levant: english,
  gulf: english,
  egypt: english,
  maghreb: french,
  "algeria-tunisia": french,
  mauritania: french,
};

/** At most three decimals, the limit of `Intl.PluralRules`, so that a number and its noun agree. */
const plain = new Intl.NumberFormat("en-US", { maximumFractionDigits: 3, signDisplay: "negative" });

/** Returns whether the publication uses the digits ٠-٩. The region decides if `digits` is not set. */
export function usesArabicDigits(settings: LocaleSettings): boolean {
  if (settings.digits) return settings.digits === "arabic";
  return settings.region === "egypt";
}

/** Returns the separators for numbers. Arabic digits always use the Arabic separators. */
export function getSeparators(settings: LocaleSettings): Separators {
  return usesArabicDigits(settings) ? arabic : latinSeparators[settings.region];
}

/** Replaces ٠-٩ and ۰-۹ by 0-9. */
export function toLatinDigits(text: string): string {
  // The last four bits of U+0660-0669 and U+06F0-06F9 are the value of the digit.
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** Replaces 0-9 by the publication's digits. */
export function toDigits(text: string, settings: LocaleSettings): string {
  if (!usesArabicDigits(settings)) return text;
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x0660 + Number(digit)));
}

/** Formats a number for the region: `1,234.5`, `١٬٢٣٤٫٥`, `1.234,5`. @throws {RangeError} if it is not finite. */
export function formatNumber(n: number, settings: LocaleSettings): string {
  if (!Number.isFinite(n)) throw new RangeError(`Not a number that can be written: ${n}`);
  const { group, decimal } = getSeparators(settings);
  const written = plain.format(n).replace(/[.,]/g, (mark) => (mark === "," ? group : decimal));
  return toDigits(written, settings);
}

/** Formats a percentage, 50 for a half. The sign follows the number: `50%`, `٥٠٪`. */
export function formatPercent(percent: number, settings: LocaleSettings): string {
  return `${formatNumber(percent, settings)}${usesArabicDigits(settings) ? "٪" : "%"}`;
}
