import type { Random } from "../random";
import { drawRank, numbersOf } from "./rank";
import { rootOf } from "./roots";
import type { Gender } from "./words";

const givenNames = [
  "أحمد محمود خالد عمر يوسف إبراهيم سعيد حسن عادل بلال زياد وليد هشام أنس رامي فارس جابر نبيل ماهر سليم بدر أيمن عماد رشيد منير حازم قاسم توفيق جمال صابر لؤي هاني عثمان علاء نزار فؤاد سمير غسان كمال مروان".split(
    " ",
  ),
  "ليلى فاطمة مريم زينب سعاد نادية أمل سارة هناء رانيا دينا سمية لبنى وفاء إيمان عبير منى رجاء جميلة صفاء ندى شيماء خديجة آمنة رباب عائشة سهام لمى هالة نجوى ياسمين سلوى غادة ميساء رنا حنان لينا إلهام سناء ديما".split(
    " ",
  ),
] as const;

// 1, 2 and 3 stand for the consonants of a root.
const familyPatterns = ["ال123ي", "ال12ا3ي", "ال12ا3", "آل 12ي3", "أبو 123", "ال1ا23", "بن 1ا23", "ال12ي3ي"];
const townPatterns = [
  "وادي ال12ي3",
  "تل 12ا3",
  "عين ال123",
  "ال123ية",
  "ال12ا3ية",
  "كفر 12و3",
  "123ين",
  "12ا3ة",
];

const onsets = [..."بتدرزسشفكلمنغجهف"];
const vowels = ["ا", "و", "ي", "ا", "ي", ""];
const codas = ["", "", "ن", "ر", "ل", "س", "ك"];
const familyEndings = ["سكي", "وف", "يني", "سون", "يتش", "مان", "يز", "ارت", "يان", ""];
const townEndings = ["برغ", "ستان", "لاند", "فيل", "تون", "غراد", "يا", "و", "ينا", ""];

function fill(pattern: string, numbers: Random, rank: number): string {
  const root = rootOf(numbers, rank);
  return pattern.replaceAll(/[123]/g, (digit) => root[Number(digit) - 1] ?? "");
}

function foreign(numbers: Random, endings: readonly string[]): string {
  const syllables = Array.from(
    { length: numbers.between(1, 3) },
    () => `${numbers.pick(onsets)}${numbers.pick(vowels)}${numbers.pick(codas)}`,
  );
  return `${numbers.pick(onsets)}${numbers.pick(["ا", "و", "ي"])}${syllables.join("")}${numbers.pick(endings)}`;
}

/** A given name and a family's: «ليلى الكتبي», «خالد ماركوفيتش». */
export function person(random: Random, gender: Gender): string {
  const rank = drawRank(random);
  const numbers = numbersOf("family", rank);
  const family = numbers.chance(0.6)
    ? fill(numbers.pick(familyPatterns), numbers, rank)
    : foreign(numbers, familyEndings);
  return `${random.pick(givenNames[gender])} ${family}`;
}

/** A town or a village. */
export function town(random: Random): string {
  const rank = drawRank(random);
  const numbers = numbersOf("town", rank);
  return numbers.chance(0.6)
    ? fill(numbers.pick(townPatterns), numbers, rank)
    : foreign(numbers, townEndings);
}
