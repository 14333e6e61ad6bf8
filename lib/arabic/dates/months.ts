import { alike } from "#lib/arabic/words/normalise";
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

/** Other spellings of months, January first. */
const otherSpellings: readonly (readonly string[])[] = [
  ["كانون ثاني", "كانون ثان"],
  [],
  [],
  ["نيسان"],
  ["مايس", "نوار"],
  ["يونيه", "يونية"],
  ["يوليه", "يولية"],
  ["أغسطوس", "آوت"],
  [],
  ["تشرين أول"],
  ["تشرين ثاني", "تشرين ثان"],
  ["كانون أول"],
];

const englishNames =
  "january february march april may june july august september october november december".split(" ");

/** Every name of a month in every region, normalised by `alike`, and the month. */
function indexNames(): Map<string, number> {
  const lists = Object.values(monthNames);
  const entries = englishNames.flatMap((english, index) => {
    const names = [...lists.map((list) => list[index] ?? ""), ...(otherSpellings[index] ?? [])].map(alike);
    return [...names, english, english.slice(0, 3)].map((name) => [name, index + 1] as const);
  });
  return new Map([...entries, ["sept", 9]]);
}

let monthByName: Map<string, number> | undefined;

/**
 * Returns the Gregorian month (1 to 12) of a name in any region, or of two names of one month («ديسمبر/كانون الأول»);
 * undefined if it is none.
 */
export function findMonth(written: string): number | undefined {
  monthByName ??= indexNames();
  const names = alike(written)
    .toLowerCase()
    .split(/[/()-]/)
    .map((name) => name.replace(/^\s*(?:شهر\s+)?|[\s.]+$/g, ""))
    .filter((name) => name !== "");
  const months = new Set(names.map((name) => monthByName?.get(name)));
  return months.size === 1 ? [...months][0] : undefined;
}

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

/** Returns the name of a Gregorian month in the region. @throws {RangeError} if `month` is not 1 to 12. */
export function getMonthName(month: number, { region }: Pick<LocaleSettings, "region">): string {
  return pick(monthNames[region], month);
}

/**
 * Returns the name of a Gregorian month as in a long date. With `months: both` a second name follows: the Levantine name
 * where the region's own names are the common ones, and the common name elsewhere, unless it is the same.
 *
 * @throws {RangeError} if `month` is not 1 to 12.
 */
export function getLongMonthName(month: number, settings: LocaleSettings): string {
  const own = getMonthName(month, settings);
  if (settings.months !== "both") return own;
  const other = pick(monthNames[settings.region] === common ? monthNames.levant : common, month);
  if (own === other) return own;
  return settings.monthsStyle === "parens" ? `${own} (${other})` : `${own}/${other}`;
}

/** Returns a month of the Umm al-Qura calendar, after a day number. @throws {RangeError} if `month` is not 1 to 12. */
export function getHijriMonthName(month: number): string {
  return pick(hijriMonthNames, month);
}
