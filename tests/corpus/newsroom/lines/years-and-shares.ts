import type { Random } from "../../random";

type Line = (random: Random) => string;

const arabic = (text: string) => text.replace(/\d/g, (digit) => "٠١٢٣٤٥٦٧٨٩"[Number(digit)] ?? digit);
const inDigits = (text: string, random: Random) => (random.chance(0.25) ? arabic(text) : text);
const year = (random: Random) => inDigits(`${random.between(1050, 1449)}`, random);
const oldYear = (random: Random) => inDigits(`${random.between(61, 999)}`, random);
const sign = (random: Random) => random.pick(["ه", " ه", "هـ", " هـ", "\u00A0ه"]);
const small = (random: Random) => inDigits(`${random.between(2, 99)}`, random);
const tenth = (random: Random) => `${random.between(1, 99)}.${random.between(1, 9)}`;
const mark = (random: Random) => random.pick(["%", "%", "%", "٪", "% "]);

/** Years of the Hijri calendar as they are typed, and numbers before the same letter that are no years. */
export const hijriLines: readonly Line[] = [
  (random) => `بُني الجامع سنة ${year(random)}${sign(random)}، ورُمّم بعد قرن.`,
  (random) => `صدر النظام الأساسي بالأمر أ/90 بتاريخ 27/8/${random.between(1400, 1440)}${sign(random)}.`,
  (random) => `توفي القاضي عياض عام ${oldYear(random)}${sign(random)} في مراكش.`,
  (random) =>
    `يبدأ العام الدراسي ${random.between(1430, 1446)}-${random.between(1431, 1447)}${sign(random)} بعد غد.`,
  (random) => `عاش ابن الهيثم (354${sign(random)} - 430${sign(random)}) بين البصرة والقاهرة.`,
  (random) => `الموافق 12 من رمضان ${year(random)}${sign(random)}/${random.between(1, 28)} أيار 2018م.`,
  (random) => `قدّم المحقق نسخة من مخطوط كُتب في القرن السابع (${oldYear(random)}${sign(random)}).`,
  (random) => `أقيم المعرض في محرم ${year(random)}${sign(random)}؛ وزاره الآلاف.`,
  (random) => `حج ${year(random)}${sign(random)}: 1.8 مليون حاج.`,
  (random) => `«تاريخ بغداد» للخطيب (ت ${oldYear(random)}${sign(random)}) في 14 مجلداً.`,
  (random) => `في ليلة 27 رجب ${year(random)}${sign(random)} انقطع التيار.`,
  (random) => `ميزانية ${year(random)}/${year(random)}${sign(random)} هي الأكبر.`,
  (random) => `قال المؤرخ: «كان ذلك عام ${year(random)}${sign(random)}».`,
  (random) => `نُقش على الباب: سنة ${oldYear(random)}${sign(random)}.`,
  (random) => `من ${year(random)}${sign(random)} إلى ${year(random)}${sign(random)} حكمت الأسرة البلاد.`,
  (random) => `رؤية هلال شوال ${year(random)}${sign(random)} متعذرة مساء الخميس!`,
  (random) => `عيد الفطر ${year(random)} ${random.pick(["ه", "هـ"])} في 61 دولة الجمعة.`,
  (random) => `البند ${small(random)}ه من اللائحة والمادة ${small(random)}ه.`,
  (random) =>
    `الحافلة ${random.between(100, 999)}ه تمر من الشارع، واللوحة ${random.between(1000, 9999)} ه د ب.`,
  (random) =>
    `الغرفة ${random.between(100, 499)}ه في الطابق 3، والقاعة ${random.between(100, 499)} ه في الرابع.`,
  (random) => `الباب ${small(random)} ه هو المخرج، والمقعد ${small(random)}ه شاغر.`,
  (random) => `زُرعت ${random.between(1, 9)},${random.between(100, 499)} ه من الحمضيات.`,
];

/** Shares and rates as they are typed, and signs that belong to something else. */
export const shareLines: readonly Line[] = [
  (random) => `تراجعت المبيعات ${mark(random)}${small(random)} في الربع الثاني.`,
  (random) => `بلغت نسبة الإقبال (${mark(random)}${tenth(random)}) حتى الظهر.`,
  (random) => `رفعت الفائدة من ${mark(random)}${tenth(random)} إلى ${mark(random)}${tenth(random)}.`,
  (random) => `خصومات تصل إلى ${mark(random)}${small(random)}!`,
  (random) =>
    `أيّد القرار ${mark(random)}${small(random)}، ورفضه ${mark(random)}${small(random)}؛ والباقون لم يجيبوا.`,
  (random) =>
    `يملك الصندوق ${mark(random)}${small(random)} من الأسهم و${mark(random)}${small(random)} من السندات.`,
  (random) => `ارتفع المؤشر بـ${mark(random)}${tenth(random)} عند الإغلاق.`,
  (random) => `بين %${small(random)}-%${small(random)} من الطلاب يعملون.`,
  (random) => `من %${small(random)} – %${small(random)} حسب العمر.`,
  (random) => `نسبة الرطوبة: %${small(random)}.`,
  (random) => `التضخم %${random.between(2, 9)}،${random.between(1, 9)} هذا العام.`,
  (random) => `قطن %100، وصوف %${small(random)}.`,
  (random) => `هبط السهم %-${tenth(random)} قبل أن يتعافى.`,
  (random) => `«النمو %${tenth(random)} لا يكفي»، قال الوزير.`,
  (random) => `النسبة المئوية %: ${small(random)}.`,
  (random) => `العائد ${tenth(random)}% ${random.between(3, 30)} سنة.`,
  () => `العنوان https://example.org/%D9%85%D8%B5%D8%B1?p=%20 لا يعمل.`,
  (random) => `حصة الشركة ${small(random)}% %${small(random)} منها بلا حق تصويت.`,
  (random) => `تحسّن الأداء أكثر من %${small(random)}+ في عام.`,
  (random) => `زيادة الأجور %${small(random)} (كانت %${small(random)}).`,
  (random) => `%${small(random)} من السكان دون الثلاثين.`,
  (random) => `شكّلت الصادرات ما نسبته %${small(random)} تقريباً,والواردات %${small(random)}.`,
];
