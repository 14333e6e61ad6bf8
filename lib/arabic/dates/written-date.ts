import { parseDate } from "#lib/arabic/dates/dates";
import { readHijri } from "#lib/arabic/dates/hijri";
import { clean, same } from "#lib/arabic/words/normalise";

/** A year of a publication's dates; an earlier one is a slip, or of another calendar. */
const firstYear = 1600;

/** The instant that a date in an article's front matter names; see {@link parseDate}. Hijri years name none. */
export function readDate(text: string, timeZone: string): Date | undefined {
  const date = parseDate(clean(text).trim(), timeZone);
  return date !== undefined && date.getUTCFullYear() >= firstYear ? date : undefined;
}

/**
 * The date to write instead of one that is not read: Arabic digits as 0-9, slashes as hyphens where the year comes
 * first, a Hijri day as its Gregorian one. Undefined where more than one day could be meant (`01/12/2016`).
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
