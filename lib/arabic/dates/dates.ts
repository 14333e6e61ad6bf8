import { format } from "date-fns";
import { getDateLocale } from "#lib/arabic/dates/date-locale";
import { getHijriMonthName, getLongMonthName } from "#lib/arabic/dates/months";
import { getInstant, getOffset, WallClock } from "#lib/arabic/dates/time-zone";
import { toDigits } from "#lib/arabic/numbers/digits";
import type { LocaleSettings } from "#lib/config/site";

/** ISO 8601, extended form: a date, or a date and a time with or without seconds, fraction and offset. */
const iso =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,](\d+))?)?(Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?)?$/;

function readOffset(offset: string): number {
  if (offset === "Z") return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2));
  return (offset.startsWith("-") ? -minutes : minutes) * 60_000;
}

/**
 * Parses an ISO 8601 date or date-time; undefined if it does not exist (`2016-02-30`). Without an offset it is local time
 * in `timeZone`, and a date alone is its midnight. Offsets up to ±14:59 are valid. Fractions are cut to milliseconds.
 */
export function parseDate(text: string, timeZone: string): Date | undefined {
  const match = iso.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour = "00", minute = "00", second = "00", fraction = "", offset] = match;
  const written = `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, "0").slice(0, 3)}Z`;
  const asUtc = new Date(written);
  if (Number.isNaN(asUtc.getTime()) || asUtc.toISOString() !== written) return undefined;
  if (offset) return new Date(asUtc.getTime() - readOffset(offset));
  return new Date(getInstant(asUtc.getTime(), timeZone));
}

/** Returns an instant as ISO 8601 in the zone's local time, to the second: `2016-12-01T21:40:00+02:00`. */
export function isoInZone(date: Date, timeZone: string): string {
  const minutes = getOffset(date.getTime(), timeZone) / 60_000;
  const distance = Math.abs(minutes);
  const hours = String(Math.floor(distance / 60)).padStart(2, "0");
  const rest = String(distance % 60).padStart(2, "0");
  const clock = WallClock.at(date, timeZone)
    .toISOString()
    .replace(/\.\d+Z$/, "");
  return `${clock}${minutes < 0 ? "-" : "+"}${hours}:${rest}`;
}

/** Returns year and month of an instant in the zone's local time, as in addresses: "2016", "12". */
export function yearMonth(date: Date, timeZone: string): { year: string; month: string } {
  const clock = WallClock.at(date, timeZone);
  return {
    year: String(clock.getFullYear()).padStart(4, "0"),
    month: String(clock.getMonth() + 1).padStart(2, "0"),
  };
}

function write(date: Date, pattern: string, settings: LocaleSettings): string {
  const clock = WallClock.at(date, settings.timeZone);
  return toDigits(format(clock, pattern, { locale: getDateLocale(settings) }), settings);
}

/** The date as lists show it, without a second month name or calendar: «1 ديسمبر 2016». */
export function formatDate(date: Date, settings: LocaleSettings): string {
  return write(date, "d MMM y", settings);
}

/** The date as an article shows it: «1 ديسمبر 2016»; with `hijri` also «الموافق 2 ربيع الأول 1438 هـ». */
export function formatLongDate(date: Date, settings: LocaleSettings): string {
  const written = write(date, "d MMMM y", settings);
  return settings.hijri ? `${written} الموافق ${hijriDate(date, settings)}` : written;
}

const regionsOf24Hours: ReadonlySet<LocaleSettings["region"]> = new Set([
  "maghreb",
  "algeria-tunisia",
  "mauritania",
]);

/** «3:30 م», and «12:00 ظهراً» at noon; in the Maghreb, Algeria, Tunisia and Mauritania «15:30». */
export function formatTime(date: Date, settings: LocaleSettings): string {
  if (regionsOf24Hours.has(settings.region)) return write(date, "HH:mm", settings);
  return write(date, "H:mm", settings) === toDigits("12:00", settings)
    ? `${toDigits("12:00", settings)} ظهراً`
    : write(date, "h:mm a", settings);
}

/** «1 ديسمبر 2016، 3:30 م». Midnight is not written: a date without a time is stored as midnight. */
export function formatDateTime(date: Date, settings: LocaleSettings): string {
  const day = formatLongDate(date, settings);
  const isMidnight = write(date, "H:mm:ss", settings) === toDigits("0:00:00", settings);
  return isMidnight ? day : `${day}، ${formatTime(date, settings)}`;
}

/** A month of the archive: «ديسمبر 2016». @throws {RangeError} if `month` is not 1 to 12. */
export function formatMonth(year: number, month: number, settings: LocaleSettings): string {
  return `${getLongMonthName(month, settings)} ${toDigits(String(year), settings)}`;
}

const hijriFormat = new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", {
  timeZone: "UTC",
  year: "numeric",
  month: "numeric",
  day: "numeric",
});

/** The same day in the Umm al-Qura calendar: «2 ربيع الأول 1438 هـ». */
export function hijriDate(date: Date, settings: LocaleSettings): string {
  const parts = hijriFormat.formatToParts(WallClock.at(date, settings.timeZone));
  const field = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? "";
  const month = getHijriMonthName(Number(field("month")));
  return toDigits(`${field("day")} ${month} ${field("year")} هـ`, settings);
}
