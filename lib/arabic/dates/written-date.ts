import { parseDate } from "#lib/arabic/dates/dates";
import { readHijri } from "#lib/arabic/dates/hijri";
import { readTypedDay } from "#lib/arabic/dates/typed-day";
import { splitTime } from "#lib/arabic/dates/typed-time";
import { alike, clean } from "#lib/arabic/words/normalise";

/** The earliest valid year. An earlier one is a typing error, or from another calendar. */
const firstYear = 1600;

/** Parses a date in front matter; see {@link parseDate}. Undefined for Hijri years and other years before 1600. */
export function readDate(text: string, timeZone: string): Date | undefined {
  const date = parseDate(clean(text).trim(), timeZone);
  return date !== undefined && date.getUTCFullYear() >= firstYear ? date : undefined;
}

/**
 * Returns the dates to write for one that cannot be read, as ISO 8601. One date is certain: Arabic digits, a month in words, a
 * Hijri date. Two dates are possible if day and month could be exchanged (`01/12/2016`), or if the month is shorter
 * (`2016-11-31`). None if the text is no date.
 */
export function suggestDates(text: string): string[] {
  const hijri = readHijri(text);
  if (hijri !== undefined) return [hijri];
  const { day, time } = splitTime(alike(clean(text)).toLowerCase().trim());
  const hijriDay = readHijri(day);
  const days = hijriDay === undefined ? readTypedDay(day) : [hijriDay];
  return days.map((one) => one + time).filter((one) => readDate(one, "UTC") !== undefined);
}
