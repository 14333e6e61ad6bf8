import type { Random } from "../../random";

/** Tags and names of writers, as several people of a newsroom type them in the course of years. */

/** Tags in their right spelling. */
export const tags = [
  "الأمم المتحدة",
  "الإسكندرية",
  "الانتخابات البلدية",
  "اقتصاد أزرق",
  "الثروة السمكية",
  "آثار غارقة",
  "مياه الشرب",
  "أسعار القمح",
  "إيران",
  "ألمانيا",
  "إسبانيا",
  "القوى العاملة",
  "مستشفى الولادة",
  "الأسرى",
  "اللغة العربية",
  "التعليم العالي",
  "الهجرة",
  "الإعلام",
  "الذكاء الاصطناعي",
  "كأس آسيا",
  "كرة السلة",
  "الحج والعمرة",
  "أوبك",
  "إعادة الإعمار",
  "حقوق الإنسان",
  "الأمن الغذائي",
  "رؤية 2030",
  "مؤتمر المناخ",
  "الطاقة المتجددة",
  "حماة",
  "درعا",
  "جدة",
  "أبو ظبي",
  "مراكش",
  "الأزهر",
  "الجامعة العربية",
  "المرأة العاملة",
  "شؤون بلدية",
  "الهيئة العامة للكتاب",
  "قناة السويس",
  "COP30",
  "كوفيد-19",
  "سد النهضة",
  "أدب الرحلة",
  "الأوقاف",
  "اتحاد الكتّاب",
  "ابن خلدون",
  "الألعاب الأولمبية",
  "الإسعاف",
  "مئوية الجامعة",
  "بيئة",
  "القضاء الإداري",
  "ذكرى النكبة",
  "الملاحة الجوية",
  "دار الأوبرا",
  "سورية",
] as const;

/** Tags that differ in one such letter and name different things. Both are right. */
export const differentTags = [
  ["الإعلام", "الأعلام"],
  ["الأشغال", "الإشغال"],
  ["أحياء", "إحياء"],
  ["المرأة", "المرآة"],
  ["إفران", "أفران"],
  ["الأذان", "الآذان"],
  ["الهدى", "الهدي"],
  ["بنى", "بني"],
  ["قرآن", "قران"],
  ["الأعمال", "الإعمال"],
  ["إمارة", "أمارة"],
  ["القرى", "القري"],
  ["آبل", "إبل"],
  ["الكرة", "الكره"],
  ["الأسرى", "الأسري"],
  ["أنباء", "إنباء"],
  ["النهى", "النهي"],
  ["الأجلة", "الآجلة"],
  ["الربى", "الربي"],
  ["الأمن", "الآمن"],
] as const;

export const writers = [
  "أحمد الإدريسي",
  "إيمان عبد الله",
  "آية حمودة",
  "فاطمة الزهراء بناني",
  "أسامة أبو زيد",
  "هدى القاضي",
  "علي مصطفى",
  "ليلى أبو العلا",
  "رؤى السيد",
  "وائل شوقي",
  "عائشة بن رحمة",
  "طه النجار",
  "منى الطاهر",
  "إسراء كمال",
  "لؤي عيسى",
  "أميرة شحاتة",
  "يحيى المعلمي",
  "نائلة فؤاد",
  "حمزة إبراهيم",
  "آمال بن يوسف",
  "سوسن الأتاسي",
  "إلياس خوري",
  "بهاء الدين عطية",
  "نجوى رأفت",
  "قسم الاقتصاد",
  "هيئة التحرير",
  "وكالة الأنباء",
  "Anna Lindqvist",
] as const;

/** Two persons each, whose names differ in such a letter only. */
export const differentWriters = [
  ["يسرى عزام", "يسري عزام"],
  ["فايز الهاشمي", "فائز الهاشمي"],
  ["بشرى سالم", "بشري سالم"],
  ["عايد الشمري", "عائد الشمري"],
  ["نايل الحسن", "نائل الحسن"],
  ["رضوى حافظ", "رضوي حافظ"],
  ["عبدة سليمان", "عبده سليمان"],
  ["أسمى بدران", "أسمي بدران"],
] as const;

type Slip = readonly [kind: RegExp, instead: string];

/** What hurried or untrained typists write instead. */
const slips: readonly Slip[] = [
  [/[أإآ]/g, "ا"],
  [/[أإآ]/g, "ا"],
  [/[أإآ]/g, "ا"],
  [/ة(?=\s|$)/g, "ه"],
  [/ة(?=\s|$)/g, "ه"],
  [/ى(?=\s|$)/g, "ي"],
  [/ي(?=\s|$)/g, "ى"],
  [/إ/g, "أ"],
  [/آ/g, "أ"],
  [/(?<=^|ال)ا(?=[^ل])/g, "إ"],
  [/ه(?=\s|$)/g, "ة"],
  [/ئ/g, "ي"],
  [/ؤ/g, "و"],
];

/** Spellings that a reader cannot tell apart; they are one name for the publication. */
const unseen: readonly Slip[] = [
  [/(?<=\p{L})(?=\p{L})/u, "ـ"],
  [/ت/, "تّ"],
  [/^/, "\u200F"],
  [/ي/g, "ی"],
  [/ك/g, "ک"],
];

/** Spellings in other words, which no rule can know to be one name. */
const otherwise: readonly Slip[] = [
  [/^ال/, ""],
  [/عبد /, "عبد"],
  [/ة$/, ""],
];

function changed(name: string, [from, to]: Slip): string {
  return name.replace(from, to);
}

/** A typist: how often each kind of spelling is typed instead of the right one. */
export type Typist = { slips: number; unseen: number; otherwise: number; habit: Slip };

/** A person of the newsroom. Some are careful, some never type a hamza. */
export function typist(random: Random): Typist {
  const slipShare = random.pick([0.01, 0.02, 0.05, 0.1, 0.4]);
  return { slips: slipShare, unseen: 0.02, otherwise: 0.02, habit: random.pick(slips) };
}

/** Returns a name as a typist writes it this time. */
export function typed(name: string, who: Typist, random: Random): string {
  if (random.chance(who.slips)) return changed(name, random.chance(0.6) ? who.habit : random.pick(slips));
  if (random.chance(who.unseen)) return changed(name, random.pick(unseen));
  if (random.chance(who.otherwise)) return changed(name, random.pick(otherwise));
  return name;
}
