import { getHijriMonthName } from "#lib/arabic/dates/months";
import { alike, same } from "#lib/arabic/words/normalise";

const day = 24 * 60 * 60 * 1000;
/** 1 Muharram of year 1, within a few days (UTC). */
const epoch = Date.UTC(622, 6, 19);
const yearDays = 354.367;
const monthDays = 29.53;

const format = new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", {
  timeZone: "UTC",
  year: "numeric",
  month: "numeric",
  day: "numeric",
});

function hijriParts(time: number): string {
  const parts = format.formatToParts(time);
  const field = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? "";
  return `${field("year")}-${field("month")}-${field("day")}`;
}

/** Returns the Gregorian date (`2016-12-01`) of a day in the Umm al-Qura calendar; undefined if the day does not exist. */
export function fromHijri(year: number, month: number, dayOfMonth: number): string | undefined {
  const about = epoch + ((year - 1) * yearDays + (month - 1) * monthDays + dayOfMonth - 1) * day;
  const first = Math.floor(about / day) * day;
  const wanted = `${year}-${month}-${dayOfMonth}`;
  const offset = [0, 1, -1, 2, -2, 3, -3, 4, -4].find((step) => hijriParts(first + step * day) === wanted);
  return offset === undefined ? undefined : new Date(first + offset * day).toISOString().slice(0, 10);
}

const months = Array.from({ length: 12 }, (_, index) => alike(getHijriMonthName(index + 1)));
const otherNames = new Map(
  Object.entries({
    "ربيع الثاني": 4,
    "جمادى الاولى": 5,
    "جمادى الأول": 5,
    "جمادى الثانية": 6,
    "جمادى الثاني": 6,
    "ذو القعدة": 11,
    "ذو الحجة": 12,
  }).map(([name, month]) => [alike(name), month]),
);

function monthOf(name: string): number | undefined {
  const key = alike(name.trim());
  const index = months.indexOf(key);
  return index === -1 ? otherNames.get(key) : index + 1;
}

/** Returns whether a year of a news date must be Hijri: 1195 to 1500 AH is 1780 to 2077 CE. */
function isHijriYear(year: number): boolean {
  return year >= 1195 && year <= 1500;
}

/**
 * Converts a written Hijri date to its Gregorian date: «2 ربيع الأول 1438 هـ», `1438-03-02`, `1438/3/2`. Undefined for any
 * other text.
 */
export function readHijri(written: string): string | undefined {
  const text = same(written)
    .replace(/\s*ه\s*$/, "")
    .trim();
  const numbers = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  const named = /^(\d{1,2})\s+([^\d]+?)\s+(\d{4})$/.exec(text);
  const [year, month, dayOfMonth] =
    named === null
      ? [Number(numbers?.[1]), Number(numbers?.[2]), Number(numbers?.[3])]
      : [Number(named[3]), monthOf(named[2] ?? ""), Number(named[1])];
  if (month === undefined || !isHijriYear(year)) return undefined;
  return fromHijri(year, month, dayOfMonth);
}
