import { alike } from "#lib/arabic/words/normalise";

/** Arabic names under which editors write the keys of articles, authors, settings and breaking news. */
const names: Readonly<Record<string, readonly string[]>> = {
  title: ["العنوان"],
  byline: ["الكاتب", "الكتاب", "بقلم", "المحرر"],
  date: ["التاريخ", "تاريخ النشر"],
  source: ["المصدر"],
  category: ["القسم", "التصنيف"],
  summary: ["الملخص", "الموجز", "المقدمة"],
  tags: ["الوسوم", "الكلمات المفتاحية"],
  image: ["الصورة"],
  src: ["الملف"],
  alt: ["الوصف", "وصف الصورة"],
  caption: ["التعليق", "شرح الصورة"],
  credit: ["المصور", "تصوير"],
  updated: ["آخر تحديث", "التحديث"],
  corrections: ["التصحيحات"],
  draft: ["مسودة"],
  expires: ["ينتهي"],
  name: ["الاسم"],
  role: ["الصفة"],
  text: ["النص", "الخبر"],
  url: ["الرابط"],
  at: ["الوقت"],
  until: ["حتى"],
};

const keyOf = (name: string) => alike(name.trim()).replace(/^ال/, "");

const keys = new Map(
  Object.entries(names).flatMap(([key, written]) => written.map((name) => [keyOf(name), key])),
);

/** Returns the key that an Arabic word stands for; undefined if it is none of `known`. */
export function keyInArabic(written: string, known: readonly string[]): string | undefined {
  const key = keys.get(keyOf(written));
  return key !== undefined && known.includes(key) ? key : undefined;
}
