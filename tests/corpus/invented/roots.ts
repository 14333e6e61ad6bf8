import type { Random } from "../random";

/** Three consonants, none of them weak. */
export type Root = readonly [string, string, string];

/** Roots of the commonest words. */
const common = (
  "كتب درس عمل حكم سكن زرع صنع نشر شرح فتح خرج دخل رسم نظم قسم سجل بحث طلب شرط حضر نقل شحن حفر ركب نسج لعب رقص شرب طبخ حصد " +
  "غرس قطع جمع ضرب قصد حمل نزل صعد سبق لحق ربط فصل كشف سحب دفع منع سمح ثبت برز ظهر عرض شغل فحص قبل رفض نجح فشل حسب عكس نفذ رصد " +
  "سلم خدم جذب عبر هدم شهد ذكر فكر نقد مدح سمع بصر لمس نطق همس صمت حفظ حرس غلق فرض رسل بعث سقط كسب خسر قدم عقد نصح سند"
).split(" ");

/** The commonest 500 words of a kind have common roots. */
const commonRanks = 500;

const consonants = [..."بتثجحخدذرزسشصضطظعغفقكلمنه"];

/** Consonants that are spoken at one place do not follow each other in a root. */
const places = ["بفم", "تدطثذظسزصضش", "جكقغخ", "حعهغخ", "لنر"];

function areNear(one: string, other: string): boolean {
  return one === other || places.some((place) => place.includes(one) && place.includes(other));
}

function nextConsonant(random: Random, before: readonly string[]): string {
  for (;;) {
    const letter = random.pick(consonants);
    if (!before.some((earlier) => areNear(earlier, letter))) return letter;
  }
}

/** The root of a word of this rank. */
export function rootOf(random: Random, rank: number): Root {
  if (rank < commonRanks) {
    const [first = "", second = "", third = ""] = random.pick(common);
    return [first, second, third];
  }
  const first = random.pick(consonants);
  const second = nextConsonant(random, [first]);
  return [first, second, nextConsonant(random, [second])];
}
