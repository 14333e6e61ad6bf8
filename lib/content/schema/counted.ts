import { countNoun, type Noun } from "#lib/arabic/numbers/plural";

/** Letters and other characters of a text. */
export const letter: Noun = {
  zero: "لا أحرف",
  one: "حرف واحد",
  two: "حرفان",
  twoAfterPreposition: "حرفين",
  few: "أحرف",
  many: "حرفاً",
  other: "حرف",
};
/** Items of a list. */
export const item: Noun = {
  zero: "لا عناصر",
  one: "عنصر واحد",
  two: "عنصران",
  twoAfterPreposition: "عنصرين",
  few: "عناصر",
  many: "عنصراً",
  other: "عنصر",
};

/** Writes a number with its noun, as it follows «من»: «حرفين», «10 أحرف», «300 حرف». */
export function counted(noun: Noun, n: number): string {
  return countNoun(noun, n, { timeZone: "UTC", region: "arab" }, { afterPreposition: true });
}
