import type { LocaleSettings } from "#lib/config/site";

type Separators = { group: string; decimal: string };

const english: Separators = { group: ",", decimal: "." };
const french: Separators = { group: ".", decimal: "," };
const arabic: Separators = { group: "٬", decimal: "٫" };

/** How each region separates a number written with the digits 0-9 (CLDR 48). */
const latinSeparators: Record<LocaleSettings["region"], Separators> = {
  arab: english,
  levant: english,
  gulf: english,
  egypt: english,
  maghreb: french,
  "algeria-tunisia": french,
  mauritania: french,
};

/** Three decimals at most, as `Intl.PluralRules` counts, so that a number and its noun agree. */
const plain = new Intl.NumberFormat("en-US", { maximumFractionDigits: 3, signDisplay: "negative" });

/** Whether the publication writes ٠-٩: `digits` decides, or else the region. */
export function usesArabicDigits(settings: LocaleSettings): boolean {
  if (settings.digits) return settings.digits === "arabic";
  return settings.region === "egypt";
}

/** The separators of the publication. Arabic digits always take the Arabic ones. */
export function getSeparators(settings: LocaleSettings): Separators {
  return usesArabicDigits(settings) ? arabic : latinSeparators[settings.region];
}

/** The text with its 0-9 written in the publication's digits; everything else is left as it is. */
export function toDigits(text: string, settings: LocaleSettings): string {
  if (!usesArabicDigits(settings)) return text;
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x0660 + Number(digit)));
}

/** A number as the region writes it: `1,234.5`, `١٬٢٣٤٫٥`, `1.234,5`. Throws on what is not finite. */
export function formatNumber(n: number, settings: LocaleSettings): string {
  if (!Number.isFinite(n)) throw new RangeError(`Not a number that can be written: ${n}`);
  const { group, decimal } = getSeparators(settings);
  const written = plain.format(n).replace(/[.,]/g, (mark) => (mark === "," ? group : decimal));
  return toDigits(written, settings);
}

/** A percentage in hundredths, 50 for a half, its sign after the number: `50%`, `٥٠٪`. */
export function formatPercent(percent: number, settings: LocaleSettings): string {
  return `${formatNumber(percent, settings)}${usesArabicDigits(settings) ? "٪" : "%"}`;
}
