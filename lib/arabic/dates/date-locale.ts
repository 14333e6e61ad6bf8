import type { FormatOptions } from "date-fns";
import { ar } from "date-fns/locale/ar";
import { getLongMonthName, getMonthName } from "#lib/arabic/dates/months";
import type { LocaleSettings } from "#lib/config/site";

type DateLocale = NonNullable<FormatOptions["locale"]>;

function makeDateLocale(settings: LocaleSettings): DateLocale {
  return {
    ...ar,
    localize: {
      ...ar.localize,
      month: (month, options) =>
        options?.width === "wide" ? getLongMonthName(month + 1, settings) : getMonthName(month + 1, settings),
      dayPeriod: (period) => (period === "am" ? "ص" : "م"),
    },
  };
}

const locales = new Map<string, DateLocale>();

/**
 * Returns the date-fns locale for the settings: with the months of the region (`MMMM` is
 * the long name, `MMM` the region's own), and ص and م for morning and evening.
 */
export function getDateLocale(settings: LocaleSettings): DateLocale {
  const key = `${settings.region} ${settings.months} ${settings.monthsStyle}`;
  const known = locales.get(key);
  if (known) return known;
  const made = makeDateLocale(settings);
  locales.set(key, made);
  return made;
}
