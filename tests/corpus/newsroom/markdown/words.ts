import { sentence } from "../../prose";
import type { Random } from "../../random";

/** Words for what editors write around text: pictures, links, notes. All are made up. */

export type Block = (random: Random) => string;

/** What pictures show. */
export const scenes = [
  "رافعة على رصيف الميناء الجديد",
  "طلاب يصطفون أمام باب المدرسة",
  "بائع خضار في سوق المدينة القديمة",
  "جسر المشاة بعد افتتاحه",
  "صفحة من مخطوط نادر محفوظ في دار الكتب",
  "لاعبو الفريق يرفعون الكأس",
  "حقل قمح قبل الحصاد بأيام",
  "الوزيرة تتحدث إلى الصحفيين",
  "قطار يعبر النفق للمرة الأولى",
  "خريطة تبيّن مسار خط المياه",
  "رسم بياني لأسعار الخبز في عشر سنوات",
  "أطفال يزرعون شتلات في حديقة الحي",
  "قاعة المحكمة قبيل النطق بالحكم",
  "سيول تغمر الطريق الساحلية",
  "عازفة قانون على مسرح البلدية",
  "لقطة من بث مباشر لإطلاق القمر الصناعي",
] as const;

export const photographers = [
  "ليلى منصور",
  "فادي قسطنطين",
  "رنا بو علي",
  "حسام الدين عزام",
  "نجلاء الفاسي",
  "أرشيف الصحيفة",
  "وكالة الأنباء المحلية",
  "المتحف الوطني",
] as const;

export const files = [
  "crane.jpg",
  "map.png",
  "photo-2.webp",
  "IMG_2041.JPG",
  "سوق.jpg",
  "images/pier.jpg",
  "photo%20one.jpg",
  "2026-final.png",
  "غلاف-الكتاب.png",
  "chart(2).png",
] as const;

/** The words of links. */
export const linkWords = [
  "نص القرار",
  "التقرير السنوي",
  "بيان النقابة",
  "موقع المهرجان",
  "حوارنا مع المؤلفة",
  "جدول المباريات كاملاً",
  "رسالة الوزير إلى البلديات",
  "صفحة الاشتراك",
  "تحقيق سابق عن الآبار",
  "دليل الناخب",
  "نتائج المسح السكاني",
  "تسجيل الجلسة",
] as const;

export const addresses = [
  "https://example.org/report.pdf",
  "https://example.com/2026/11/water",
  "http://archive.example/a?b=1&c=2",
  "https://example.net/أخبار/الميناء",
  "/articles/2016/12/ankara-talks/",
  "https://example.org/wiki/Suez_(canal)",
  "www.example.com/jobs",
  "https://statistics.example/tables#t4",
] as const;

/** What notes and sources say. */
export const notes = [
  "من حديث للمؤلفة مع الصحيفة في تموز الماضي",
  "لم ترد الشركة على أسئلتنا حتى ساعة النشر",
  "الأرقام مقرّبة إلى أقرب ألف",
  "ابن خلدون، المقدمة، الباب الثالث",
  "محضر جلسة المجلس البلدي، الصفحة السابعة",
  "بأسعار عام الأساس",
  "الاسم مستعار حفظاً لسلامة المتحدث",
  "انظر الجدول في آخر التقرير",
  "ترجمة المحرر عن الفرنسية",
  "كذا في الأصل، ولعل الصواب «المقاعد»",
  "رسائل الجاحظ، تحقيق عبد السلام هارون",
  "المركز الإحصائي، نشرة الربع الثاني",
] as const;

export const titles = [
  "ما الذي تغيّر في العقد",
  "وعود البلدية القديمة",
  "الطريق إلى النهائي",
  "أرقام لا تكذب",
  "حكاية نول",
  "الماء أولاً",
  "ماذا بعد الحكم؟",
  "سيرة موجزة",
  "«لم نغادر البيت»",
  "المقادير",
  "طريقة التحضير",
  "بين نظريتين",
  "خلاصة البحث",
  "من أرشيف 1974",
  "مواعيد العروض",
  "كلمة أخيرة",
] as const;

export const topics = [
  "تسعير الدواء",
  "ترميم الأسواق",
  "دور السينما",
  "مياه الري",
  "النقل المدرسي",
  "أجور المعلمين",
  "قانون الإيجار",
  "صيد السمك",
  "فرز النفايات",
  "زراعة الزيتون",
] as const;

/** A sentence without its full stop. */
export const clause: Block = (random) => sentence(random).replace(/\.$/, "").replaceAll("*", "");
/** The words of a sentence up to a place in its middle, and those after it. */
export function halved(random: Random): [string, string] {
  const words = clause(random).split(" ");
  const at = random.between(2, Math.max(2, words.length - 3));
  return [words.slice(0, at).join(" "), words.slice(at).join(" ")];
}
/** A sentence with something typed within it. */
export function within(random: Random, typed: string): string {
  const [start, end] = halved(random);
  return `${start} ${typed} ${end}.`;
}
/** Returns one of several ways to type something. */
export function oneOf(...ways: readonly Block[]): Block {
  return (random) => random.pick(ways)(random);
}
