import { parseDate } from "#lib/arabic/dates/dates";
import { readHijri } from "#lib/arabic/dates/hijri";
import { clean, same } from "#lib/arabic/words/normalise";

/** The earliest valid year. An earlier one is a typing error, or from another calendar. */
const firstYear = 1600;

/** Parses a date in front matter; see {@link parseDate}. Undefined for Hijri years and other years before 1600. */
export function readDate(text: string, timeZone: string): Date | undefined {
  const date = parseDate(clean(text).trim(), timeZone);
  return date !== undefined && date.getUTCFullYear() >= firstYear ? date : undefined;
}

/**
 * Suggests a valid date for one that cannot be read: Arabic digits become 0-9, slashes become hyphens if the year comes
 * first, and a Hijri date becomes Gregorian. Undefined if the date is ambiguous (`01/12/2016`).
 */
export function suggestDate(text: string): string | undefined {
  const hijri = readHijri(text);
  if (hijri !== undefined) return hijri;
  const [, year, month = "", day = "", rest = ""] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(.*)$/.exec(same(text).trim()) ?? [];
  if (year === undefined) return undefined;
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}${rest}`;
  return readDate(written, "UTC") === undefined ? undefined : written;
}
