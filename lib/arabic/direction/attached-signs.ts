import { tatweel, wordParts } from "#lib/arabic/words/letters";

const noWord = `(?<![${wordParts}${tatweel}])`;

/** A lookbehind for the prefixes that Arabic joins to a number: «و-7», «بـ-5», «الـ-20». */
export const afterPrefix = `(?<=${noWord}(?:[وف][بلك]?${tatweel}?|[بلك]${tatweel}?|[وف]?(?:[بك]?ال|لل)${tatweel}))`;

/** A letter that may name a type: «قاذفة ب-52», «فيتامين ب-12». */
const typeLetter = /(?:^|\s)(?:[وبلف]?ال|لل)?(\p{L}+)\s+[بلكف]$/u;
const typeNouns =
  /^(?:طائر|قاذف|مقاتل|مروحي|صاروخ|صواريخ|دباب|مدرع|مدفع|مدافع|منظوم|طراز|نوع|صنف|نموذج|فئ[ةات]|فيتامين|فيروس|طريق|خط|مجموع|محرك|مسبار|مركب|قمر|رحل|قاع|بواب|مبنى|صال|جناح|منطق)/u;

/** The most characters before a sign that {@link namesType} reads. */
const reach = 40;

/** Returns whether the sign at an offset is the hyphen of a type: 52 is not negative in «قاذفة ب-52». */
export function namesType(text: string, offset: number): boolean {
  const noun = typeLetter.exec(text.slice(Math.max(0, offset - reach), offset))?.[1];
  return noun !== undefined && typeNouns.test(noun);
}
