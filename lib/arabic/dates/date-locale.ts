import type { FormatOptions } from "date-fns";
import { ar } from "date-fns/locale/ar";
import { getMonthName } from "#lib/arabic/dates/months";
import type { LocaleSettings } from "#lib/config/site";

type DateLocale = NonNullable<FormatOptions["locale"]>;

const weekdays = ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"];

function makeDateLocale(settings: LocaleSettings): DateLocale {
  return {
    ...ar,
    localize: {
      ...ar.localize,
      month: (month) => getMonthName(month + 1, settings),
      day: (weekday) => weekdays[weekday] ?? "",
      dayPeriod: (period) => (period === "am" ? "ص" : "م"),
    },
  };
}

const locales = new Map<string, DateLocale>();

/** Returns the date-fns locale for the settings: with the months of the region, and ص and م for morning and evening. */
export function getDateLocale(settings: LocaleSettings): DateLocale {
  const key = `${settings.region} ${settings.months} ${settings.monthsStyle}`;
  const known = locales.get(key);
  if (known) return known;
  const made = makeDateLocale(settings);
  locales.set(key, made);
  return made;
}
