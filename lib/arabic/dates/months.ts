import type { LocaleSettings } from "#lib/config/site";

type Region = LocaleSettings["region"];

const common = "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split(" ");

/** The Gregorian months by region (CLDR 48), January first. */
const monthNames: Record<Region, readonly string[]> = {
  arab: common,
  gulf: common,
  egypt: common,
  levant: [
    "كانون الثاني",
    "شباط",
    "آذار",
    "نيسان",
    "أيار",
    "حزيران",
    "تموز",
    "آب",
    "أيلول",
    "تشرين الأول",
    "تشرين الثاني",
    "كانون الأول",
  ],
  maghreb: "يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر".split(" "),
  "algeria-tunisia": "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر".split(" "),
  mauritania: "يناير فبراير مارس إبريل مايو يونيو يوليو أغشت شتمبر أكتوبر نوفمبر دجمبر".split(" "),
};

/** The Hijri months in the form that follows a day number: «ذي القعدة», where Intl prints «ذو». */
const hijriMonthNames = [
  "محرم",
  "صفر",
  "ربيع الأول",
  "ربيع الآخر",
  "جمادى الأولى",
  "جمادى الآخرة",
  "رجب",
  "شعبان",
  "رمضان",
  "شوال",
  "ذي القعدة",
  "ذي الحجة",
];

function pick(names: readonly string[], month: number): string {
  const name = names[month - 1];
  if (name === undefined) throw new RangeError(`No month ${month}: months are 1 to 12`);
  return name;
}

/**
 * Returns the name of a Gregorian month in the region. With `months: both` a second name follows: the common name in the
 * Levant, and the Levantine name in all other regions.
 *
 * @throws {RangeError} if `month` is not 1 to 12.
 */
export function getMonthName(month: number, settings: LocaleSettings): string {
  const own = pick(monthNames[settings.region], month);
  if (settings.months !== "both") return own;
  const other = pick(monthNames[settings.region === "levant" ? "arab" : "levant"], month);
  return settings.monthsStyle === "parens" ? `${own} (${other})` : `${own}/${other}`;
}

/** Returns a month of the Umm al-Qura calendar, after a day number. @throws {RangeError} if `month` is not 1 to 12. */
export function getHijriMonthName(month: number): string {
  return pick(hijriMonthNames, month);
}
