import { describe, expect, test } from "vitest";
import {
  formatDate,
  formatDateTime,
  formatLongDate,
  formatMonth,
  formatTime,
  hijriDate,
  isoInZone,
  parseDate,
  yearMonth,
} from "#lib/arabic/dates/dates";
import type { LocaleSettings } from "#lib/config/site";

const damascus = "Asia/Damascus";
const arab: LocaleSettings = { timeZone: damascus, region: "arab" };
const day = new Date("2016-12-01T13:30:00Z");

describe("parseDate reads", () => {
  test.each([
    ["2016-12-01T21:40:00+03:00", "2016-12-01T18:40:00.000Z"],
    ["2016-12-01T21:40:00+0300", "2016-12-01T18:40:00.000Z"],
    ["2016-12-01 21:40:00-05:30", "2016-12-02T03:10:00.000Z"],
    ["2016-12-01T21:40Z", "2016-12-01T21:40:00.000Z"],
    ["2016-12-01T21:40:15.5Z", "2016-12-01T21:40:15.500Z"],
    ["2016-12-01T21:40:15,1239Z", "2016-12-01T21:40:15.123Z"],
    ["2016-12-01T21:40:00", "2016-12-01T19:40:00.000Z"],
    ["2016-12-01 21:40", "2016-12-01T19:40:00.000Z"],
    ["2016-12-01", "2016-11-30T22:00:00.000Z"],
    ["2024-12-01", "2024-11-30T21:00:00.000Z"],
    ["2016-02-29", "2016-02-28T22:00:00.000Z"],
    ["0099-01-01T00:00:00Z", "0099-01-01T00:00:00.000Z"],
  ])("%s as %s in Damascus", (text, instant) => {
    expect(parseDate(text, damascus)?.toISOString()).toBe(instant);
  });
});

test.each([
  "",
  "2016",
  "2016-12",
  "2016-02-30",
  "2015-02-29",
  "2016-13-01",
  "2016-00-10",
  "2016-12-00",
  "2016-12-1",
  "16-12-01",
  "2016/12/01",
  "20161201",
  "01-12-2016",
  "2016-12-01T",
  "2016-12-01T21",
  "2016-12-01T24:00",
  "2016-12-01T21:60",
  "2016-12-01T21:40:60",
  "2016-12-01T21:40:00.",
  "2016-12-01  21:40",
  "2016-12-01t21:40",
  "2016-12-01T21:40z",
  "2016-12-01T21:40+3",
  "2016-12-01T21:40+03",
  "2016-12-01T21:40+25:00",
  "2016-12-01T21:40 +03:00",
  "2016-12-01Z",
  "2016-12-01+03:00",
  " 2016-12-01",
  "2016-12-01\n",
  "2016-12-01T21:40:00+03:00 x",
  "+002016-12-01",
  "٢٠١٦-١٢-٠١",
  "1438-03-02 هـ",
  "1 ديسمبر 2016",
  "now",
])("parseDate knows no date in %j", (text) => {
  expect(parseDate(text, damascus)).toBeUndefined();
});

describe("where the clocks change", () => {
  test.each([
    ["Europe/Paris", "2016-03-27T02:30", "2016-03-27T03:30:00+02:00", "a skipped time moves on by the gap"],
    ["Europe/Paris", "2016-03-27T01:59", "2016-03-27T01:59:00+01:00", "the last minute before the gap"],
    ["Europe/Paris", "2016-03-27T03:00", "2016-03-27T03:00:00+02:00", "the first minute after the gap"],
    ["Europe/Paris", "2016-10-30T02:30", "2016-10-30T02:30:00+02:00", "a time that comes twice is the first"],
    ["Europe/Paris", "2016-10-30T03:00", "2016-10-30T03:00:00+01:00", "after the second time"],
    ["Asia/Damascus", "2012-03-30", "2012-03-30T01:00:00+03:00", "a day without midnight begins at one"],
    ["Africa/Cairo", "2014-05-16", "2014-05-16T01:00:00+03:00", "and in Cairo"],
    ["Pacific/Apia", "2011-12-30T12:00", "2011-12-31T12:00:00+14:00", "a day that never was"],
    ["America/New_York", "2016-11-06T01:30", "2016-11-06T01:30:00-04:00", "west of Greenwich too"],
  ])("%s %s is %s: %s", (timeZone, text, iso) => {
    const date = parseDate(text, timeZone);
    expect(date && isoInZone(date, timeZone)).toBe(iso);
  });
});

describe("isoInZone writes Latin digits and the zone's offset", () => {
  test.each([
    ["2016-12-01T19:40:00Z", damascus, "2016-12-01T21:40:00+02:00"],
    ["2024-12-01T18:40:00Z", damascus, "2024-12-01T21:40:00+03:00"],
    ["2016-12-01T19:40:00.999Z", "UTC", "2016-12-01T19:40:00+00:00"],
    ["2016-12-01T19:40:00Z", "America/St_Johns", "2016-12-01T16:10:00-03:30"],
    ["2016-12-01T19:40:00Z", "Asia/Kathmandu", "2016-12-02T01:25:00+05:45"],
    ["1890-01-01T00:00:00Z", damascus, "1890-01-01T02:25:00+02:25"],
  ])("%s in %s is %s", (instant, timeZone, written) => {
    const date = new Date(instant);
    expect(isoInZone(date, timeZone)).toBe(written);
    expect(parseDate(written, "UTC")?.getTime()).toBe(Math.floor(date.getTime() / 1000) * 1000);
  });
});

test("the year and the month of an address are those of the site's clocks", () => {
  const evening = new Date("2016-12-31T22:30:00Z");
  expect(yearMonth(evening, damascus)).toEqual({ year: "2017", month: "01" });
  expect(yearMonth(evening, "UTC")).toEqual({ year: "2016", month: "12" });
});

describe("the months of every region", () => {
  test.each([
    ["arab", "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"],
    ["gulf", "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"],
    ["maghreb", "يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر"],
    ["algeria-tunisia", "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر"],
    ["mauritania", "يناير فبراير مارس إبريل مايو يونيو يوليو أغشت شتمبر أكتوبر نوفمبر دجمبر"],
  ] as const)("%s: %s", (region, names) => {
    for (const [index, name] of names.split(" ").entries()) {
      const settings: LocaleSettings = { timeZone: "UTC", region };
      expect(formatMonth(2016, index + 1, settings)).toBe(`${name} 2016`);
      expect(formatDate(new Date(Date.UTC(2016, index, 1)), settings)).toBe(`1 ${name} 2016`);
    }
  });

  test.each([
    [1, "كانون الثاني"],
    [2, "شباط"],
    [3, "آذار"],
    [4, "نيسان"],
    [5, "أيار"],
    [6, "حزيران"],
    [7, "تموز"],
    [8, "آب"],
    [9, "أيلول"],
    [10, "تشرين الأول"],
    [11, "تشرين الثاني"],
    [12, "كانون الأول"],
  ])("levant: %d is %s", (month, name) => {
    expect(formatMonth(2016, month, { timeZone: "UTC", region: "levant" })).toBe(`${name} 2016`);
  });

  test("Egypt writes the common names with its own digits", () => {
    const settings: LocaleSettings = { timeZone: damascus, region: "egypt" };
    expect(formatDate(day, settings)).toBe("١ ديسمبر ٢٠١٦");
    expect(formatMonth(2016, 7, settings)).toBe("يوليو ٢٠١٦");
  });

  test.each([0, 13, 1.5, Number.NaN])("there is no month %d", (month) => {
    expect(() => formatMonth(2016, month, arab)).toThrow(RangeError);
  });
});

describe("both names of a month, the region's own first", () => {
  test.each([
    ["levant", "slash", "كانون الأول/ديسمبر 2016"],
    ["levant", undefined, "كانون الأول/ديسمبر 2016"],
    ["levant", "parens", "كانون الأول (ديسمبر) 2016"],
    ["arab", "parens", "ديسمبر (كانون الأول) 2016"],
    ["gulf", "slash", "ديسمبر/كانون الأول 2016"],
    ["maghreb", "slash", "دجنبر/ديسمبر 2016"],
    ["mauritania", "parens", "دجمبر (ديسمبر) 2016"],
    ["algeria-tunisia", "slash", "ديسمبر 2016"],
  ] as const)("%s, %s: %s", (region, monthsStyle, written) => {
    const settings: LocaleSettings = { timeZone: damascus, region, months: "both", monthsStyle };
    expect(formatMonth(2016, 12, settings)).toBe(written);
    expect(formatLongDate(day, settings)).toBe(`1 ${written}`);
  });

  test.each([
    ["maghreb", 11, "نونبر/نوفمبر 2016"],
    ["algeria-tunisia", 1, "جانفي/يناير 2016"],
    ["mauritania", 8, "أغشت/أغسطس 2016"],
  ] as const)("%s, month %d: %s", (region, month, written) => {
    expect(formatMonth(2016, month, { timeZone: damascus, region, months: "both" })).toBe(written);
  });

  test("lists show one name and one calendar", () => {
    const settings: LocaleSettings = { timeZone: damascus, region: "levant", months: "both", hijri: true };
    expect(formatDate(day, settings)).toBe("1 كانون الأول 2016");
  });
});

describe("the time of day", () => {
  test.each([
    ["2016-12-01T15:30:00+02:00", "3:30 م", "15:30"],
    ["2016-12-01T00:05:00+02:00", "12:05 ص", "00:05"],
    ["2016-12-01T12:05:00+02:00", "12:05 م", "12:05"],
    ["2016-12-01T11:59:00+02:00", "11:59 ص", "11:59"],
    ["2016-12-01T09:00:00+02:00", "9:00 ص", "09:00"],
    ["2016-12-01T12:00:00+02:00", "12:00 ظهراً", "12:00"],
  ])("%s is «%s», and «%s» from Morocco to Mauritania", (text, twelve, twentyFour) => {
    const date = new Date(text);
    expect(formatTime(date, arab)).toBe(twelve);
    for (const region of ["maghreb", "algeria-tunisia", "mauritania"] as const)
      expect(formatTime(date, { timeZone: damascus, region })).toBe(twentyFour);
  });

  test("is not written at midnight, as of a date without a time", () => {
    expect(formatDateTime(new Date("2016-12-01T00:00:00+02:00"), arab)).toBe("1 ديسمبر 2016");
    expect(formatDateTime(new Date("2016-12-01T00:01:00+02:00"), arab)).toBe("1 ديسمبر 2016، 12:01 ص");
  });

  test("takes the site's digits", () => {
    const noon = new Date("2016-12-01T12:00:00+02:00");
    expect(formatTime(noon, { ...arab, digits: "arabic" })).toBe("١٢:٠٠ ظهراً");
    expect(formatTime(day, { ...arab, digits: "arabic" })).toBe("٣:٣٠ م");
  });

  test("is Damascus's, +2 in December 2016 and +3 in December 2024", () => {
    expect(formatTime(new Date("2016-12-01T12:00:00Z"), arab)).toBe("2:00 م");
    expect(formatTime(new Date("2024-12-01T12:00:00Z"), arab)).toBe("3:00 م");
  });
});

describe("a day", () => {
  test("is written as it is read", () => {
    expect(formatDate(day, arab)).toBe("1 ديسمبر 2016");
    expect(formatDateTime(day, arab)).toBe("1 ديسمبر 2016، 3:30 م");
  });

  test("is the site's, whatever zone the machine is in", () => {
    const machine = process.env.TZ;
    try {
      for (const zone of ["Pacific/Kiritimati", "America/Los_Angeles", "Asia/Damascus"]) {
        process.env.TZ = zone;
        expect(formatDateTime(new Date("2016-12-01T22:30:00Z"), arab)).toBe("2 ديسمبر 2016، 12:30 ص");
        // 2:30 on 13 March 2016 does not exist in Los Angeles.
        expect(formatTime(new Date("2016-03-13T00:30:00Z"), arab)).toBe("2:30 ص");
      }
    } finally {
      if (machine === undefined) delete process.env.TZ;
      else process.env.TZ = machine;
    }
  });

  test("hides no mark, joins no word with a hard space", () => {
    for (const region of ["arab", "egypt", "maghreb"] as const) {
      const settings: LocaleSettings = { timeZone: damascus, region, hijri: true };
      expect(formatDate(day, settings) + formatDateTime(day, settings)).not.toMatch(
        /[\u00A0\u061C\u200E\u200F\u202F]/,
      );
    }
  });

  test("that is none is refused", () => {
    expect(() => formatDate(new Date(Number.NaN), arab)).toThrow(RangeError);
    expect(() => isoInZone(new Date(Number.NaN), damascus)).toThrow(RangeError);
  });
});

describe("the Umm al-Qura date", () => {
  test("of 1 December 2016 is 2 ربيع الأول 1438 هـ", () => {
    expect(hijriDate(day, arab)).toBe("2 ربيع الأول 1438 هـ");
    expect(hijriDate(day, { ...arab, region: "egypt" })).toBe("٢ ربيع الأول ١٤٣٨ هـ");
  });

  test.each([
    ["2016-08-10T12:00:00Z", "7 ذي القعدة 1437 هـ"],
    ["2017-09-01T12:00:00Z", "10 ذي الحجة 1438 هـ"],
    ["2016-10-02T12:00:00Z", "1 محرم 1438 هـ"],
    ["2017-05-27T12:00:00Z", "1 رمضان 1438 هـ"],
    ["2017-01-20T12:00:00Z", "22 ربيع الآخر 1438 هـ"],
  ])("of %s is «%s»", (instant, written) => {
    expect(hijriDate(new Date(instant), arab)).toBe(written);
  });

  test("changes at the site's midnight", () => {
    expect(hijriDate(new Date("2016-12-01T21:59:00Z"), arab)).toBe("2 ربيع الأول 1438 هـ");
    expect(hijriDate(new Date("2016-12-01T22:01:00Z"), arab)).toBe("3 ربيع الأول 1438 هـ");
  });

  test("is added to dates when the site asks for it, and not to months or times", () => {
    const settings: LocaleSettings = { ...arab, hijri: true };
    expect(formatLongDate(day, settings)).toBe("1 ديسمبر 2016 الموافق 2 ربيع الأول 1438 هـ");
    expect(formatDateTime(day, settings)).toBe("1 ديسمبر 2016 الموافق 2 ربيع الأول 1438 هـ، 3:30 م");
    expect(formatMonth(2016, 12, settings)).toBe("ديسمبر 2016");
    expect(formatTime(day, settings)).toBe("3:30 م");
  });
});

test("fifty thousand dates are a matter of a second or two, not of minutes", () => {
  const start = performance.now();
  for (let count = 0; count < 50_000; count += 1) isoInZone(new Date(count * 86_400_000), damascus);
  expect(performance.now() - start).toBeLessThan(5_000);
});
