import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hijriDate } from "#lib/arabic/dates/dates";
import { fromHijri, readHijri } from "#lib/arabic/dates/hijri";
import { readDate, suggestDate } from "#lib/arabic/dates/written-date";

describe("a Hijri date gives its day in the other calendar", () => {
  test.each([
    ["2 ربيع الأول 1438 هـ", "2016-12-01"],
    ["٢ ربيع الأول ١٤٣٨هـ", "2016-12-01"],
    ["2 ربيع الاول 1438", "2016-12-01"],
    ["1438-03-02", "2016-12-01"],
    ["1438/3/2", "2016-12-01"],
    ["١٤٣٨-٠٣-٠٢", "2016-12-01"],
    ["1 محرم 1445", "2023-07-19"],
    ["10 ذو الحجة 1445", "2024-06-16"],
    ["10 ذي الحجة 1445 هـ", "2024-06-16"],
    ["1 رمضان 1300", "1883-07-06"],
  ])("%s is %s", (written, day) => {
    expect(readHijri(written)).toBe(day);
    expect(suggestDate(written)).toBe(day);
  });

  test.each(["2016-12-01", "2/3/1438", "31 محرم 1445", "2 آذار 1438", "1438", "", "1438-13-01"])(
    "%j is none",
    (written) => {
      expect(readHijri(written)).toBeUndefined();
    },
  );

  test("and back: every day from 1850 to 2070", () => {
    const days = fc.date({ min: new Date("1883-01-01"), max: new Date("2070-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const written = hijriDate(date, { timeZone: "UTC", region: "arab" });
        expect(readHijri(written)).toBe(date.toISOString().slice(0, 10));
      }),
      { numRuns: 10_000 },
    );
  });

  test("a day that the calendar does not have has none", () => {
    expect(fromHijri(1438, 1, 31)).toBeUndefined();
    expect(fromHijri(1438, 0, 1)).toBeUndefined();
  });
});

describe("the date to write", () => {
  test.each([
    ["٢٠١٦-١٢-٠١", "2016-12-01"],
    ["٢٠١٦-١٢-٠١T٢١:٤٠:٠٠+٠٣:٠٠", "2016-12-01T21:40:00+03:00"],
    ["2016/12/1", "2016-12-01"],
    ["٢٠١٦/١٢/١", "2016-12-01"],
    ["2016.12.01", "2016-12-01"],
    ["\u200f2016-12-01", "2016-12-01"],
  ])("%j: %s", (written, day) => {
    expect(suggestDate(written)).toBe(day);
  });

  test.each(["01/12/2016", "أمس", "2016-13-01", "2016-02-30", "1 ديسمبر 2016", ""])(
    "%j: nobody guesses",
    (written) => {
      expect(suggestDate(written)).toBeUndefined();
    },
  );

  test("a Hijri year is never read as one of the other calendar", () => {
    expect(readDate("1438-03-02", "UTC")).toBeUndefined();
    expect(readDate("1828-12-03", "UTC")?.toISOString()).toBe("1828-12-03T00:00:00.000Z");
  });
});
