/** Remarks of editors, of Wikipedia and of sources. */
const remarks = new Set(
  (
    "كذا|هكذا|كذا في الأصل|هكذا في الأصل|المحرر|المترجم|المحقق|sic|…|...|بحاجة لمصدر|بحاجة إلى مصدر|محل شك|من؟|متى؟|أين؟|" +
    "عدل|عدّل|تعديل|تحرير|تاريخ|عدل المصدر"
  ).split("|"),
);
const numbers = /^[\p{N}\s،,–-]+$/u;
const letter = /^\p{L}$/u;
const numbered = /^(?:ملاحظة|هامش|حاشية|مصدر|مرجع|ص|ص\.|صفحة|الآية|آية|م|ج|وب|note|nb|p\.?) ?\p{N}+$/iu;

/** Returns whether words in brackets are the mark of a source or a remark, such as `[12]`, `[أ]`, `[كذا]` or `[ملاحظة 3]`. */
export function isCitation(words: string): boolean {
  const plain = words.replace(/\p{Cf}/gu, "").trim();
  return remarks.has(plain) || numbers.test(plain) || letter.test(plain) || numbered.test(plain);
}
