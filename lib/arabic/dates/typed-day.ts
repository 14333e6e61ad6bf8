import { findMonth } from "#lib/arabic/dates/months";

type Day = { year: number; month: number; day: number };

const yearFirst = /^(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})$/;
const yearLast = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})$/;
const compact = /^(\d{4})(\d\d)(\d\d)$/;
const dayAndName = /^(\d{1,2})(?:st|nd|rd|th)?\s*(?:من\s+)?(\D+?)\s*(\d{4})$/;
const nameAndDay = /^(\D+?)\s*(\d{1,2})(?:st|nd|rd|th)?\s+(\d{4})$/;
const yearAndName = /^(\d{4})\s*(\D+?)\s*(\d{1,2})$/;

/** Returns the days that the text can mean, though they may not exist. A day and a month in numbers can be either. */
function readDays(text: string): Day[] {
  const toDay = (year = "", month: string | number | undefined = "", day = ""): Day => ({
    year: Number(year),
    month: Number(month),
    day: Number(day),
  });
  const first = yearFirst.exec(text) ?? compact.exec(text);
  if (first !== null) return [toDay(first[1], first[2], first[3])];
  const last = yearLast.exec(text);
  if (last !== null) return [toDay(last[3], last[2], last[1]), toDay(last[3], last[1], last[2])];
  const named = dayAndName.exec(text);
  if (named !== null) return [toDay(named[3], findMonth(named[2] ?? ""), named[1])];
  const english = nameAndDay.exec(text);
  if (english !== null) return [toDay(english[3], findMonth(english[1] ?? ""), english[2])];
  const large = yearAndName.exec(text);
  return large === null ? [] : [toDay(large[1], findMonth(large[2] ?? ""), large[3])];
}

function written({ year, month, day }: Day): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

function daysInMonth({ year, month }: Day): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const weekday =
  /^(?:يوم\s+)?(?:السبت|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)(?![\p{L}])/u;

/** Removes what stands around a date: weekday, commas, «م» after the year, «الموافق …». */
function core(text: string): string {
  return text
    .replace(/\s*(?:الموافق|الموافق ل).*$/, "")
    .replace(weekday, "")
    .replace(/[,،]/g, " ")
    .replace(/(\d)\s*(?:م|ميلادي|ميلاديه)\.?$/, "$1")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * Returns the dates (`2016-12-01`) that a typed day can mean: one if it is certain, two if day and month could be exchanged.
 * For a day that its month does not have (31 November) these are the last day of the month and the first of the next.
 *
 * @param text In small letters, with Latin digits, without hamza and tashkeel.
 */
export function readTypedDay(text: string): string[] {
  const days = readDays(core(text)).filter(({ month, day }) => month >= 1 && month <= 12 && day >= 1);
  const existing = days.filter((one) => one.day <= daysInMonth(one));
  if (existing.length > 0) return [...new Set(existing.map(written))];
  const beyond = days.find(({ day }) => day <= 31);
  if (beyond === undefined) return [];
  return [
    written({ ...beyond, day: daysInMonth(beyond) }),
    written({ ...beyond, month: beyond.month + 1, day: 1 }),
  ];
}
