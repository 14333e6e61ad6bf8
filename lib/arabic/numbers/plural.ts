import { formatNumber } from "#lib/arabic/numbers/digits";
import type { LocaleSettings } from "#lib/config/site";

/**
 * The forms of a counted noun, by the plural categories of Unicode (CLDR 48, `ar`).
 * `zero`, `one` and `two` include the number; `few`, `many` and `other` follow it.
 */
export type Noun = {
  zero: string;
  one: string;
  two: string;
  /** The dual after قبل، من، في، على: «قبل سنتين». */
  twoAfterPreposition: string;
  /** n mod 100 in 3-10. */
  few: string;
  /** n mod 100 in 11-99; a masculine noun takes ـاً. */
  many: string;
  /** 100-102, 1000, decimals. */
  other: string;
};

/** The nouns that the interface counts. */
export const nouns = {
  minute: {
    zero: "أقل من دقيقة",
    one: "دقيقة واحدة",
    two: "دقيقتان",
    twoAfterPreposition: "دقيقتين",
    few: "دقائق",
    many: "دقيقة",
    other: "دقيقة",
  },
  article: {
    zero: "لا مقالات",
    one: "مقال واحد",
    two: "مقالان",
    twoAfterPreposition: "مقالين",
    few: "مقالات",
    many: "مقالاً",
    other: "مقال",
  },
  correction: {
    zero: "لا تصحيحات",
    one: "تصحيح واحد",
    two: "تصحيحان",
    twoAfterPreposition: "تصحيحين",
    few: "تصحيحات",
    many: "تصحيحاً",
    other: "تصحيح",
  },
  newsItem: {
    zero: "لا أخبار",
    one: "خبر واحد",
    two: "خبران",
    twoAfterPreposition: "خبرين",
    few: "أخبار",
    many: "خبراً",
    other: "خبر",
  },
  result: {
    zero: "لا نتائج",
    one: "نتيجة واحدة",
    two: "نتيجتان",
    twoAfterPreposition: "نتيجتين",
    few: "نتائج",
    many: "نتيجة",
    other: "نتيجة",
  },
  page: {
    zero: "لا صفحات",
    one: "صفحة واحدة",
    two: "صفحتان",
    twoAfterPreposition: "صفحتين",
    few: "صفحات",
    many: "صفحة",
    other: "صفحة",
  },
  word: {
    zero: "لا كلمات",
    one: "كلمة واحدة",
    two: "كلمتان",
    twoAfterPreposition: "كلمتين",
    few: "كلمات",
    many: "كلمة",
    other: "كلمة",
  },
  day: {
    zero: "اليوم",
    one: "يوم واحد",
    two: "يومان",
    twoAfterPreposition: "يومين",
    few: "أيام",
    many: "يوماً",
    other: "يوم",
  },
  year: {
    zero: "أقل من سنة",
    one: "سنة واحدة",
    two: "سنتان",
    twoAfterPreposition: "سنتين",
    few: "سنوات",
    many: "سنة",
    other: "سنة",
  },
} satisfies Record<string, Noun>;

const rules = new Intl.PluralRules("ar");

/** Returns a number with its noun: «دقيقتان», «3 مقالات», «11 يوماً». @throws {RangeError} if `n` is negative. */
export function countNoun(
  noun: Noun,
  n: number,
  settings: LocaleSettings,
  options: { afterPreposition?: boolean } = {},
): string {
  if (!(n >= 0)) throw new RangeError(`Nothing is counted by ${n}`);
  const form = rules.select(n);
  if (form === "two" && options.afterPreposition) return noun.twoAfterPreposition;
  if (form === "zero" || form === "one" || form === "two") return noun[form];
  return `${formatNumber(n, settings)} ${noun[form]}`;
}

const ordinals = {
  masculine: "الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر".split(" "),
  feminine: "الأولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة".split(" "),
};

/** Returns an ordinal with its article: up to ten in words («الثانية»), then «الـ21». @throws {RangeError} if `n` is not an integer from 1. */
export function ordinal(n: number, gender: "masculine" | "feminine", settings: LocaleSettings): string {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`Not a place in an order: ${n}`);
  return ordinals[gender][n - 1] ?? `الـ${formatNumber(n, settings)}`;
}
