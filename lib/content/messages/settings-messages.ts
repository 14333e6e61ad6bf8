import { error } from "#lib/content/messages/problems";

/** Problems of categories, authors, static pages and breaking news. */
export const settingsRules = {
  duplicateId: (path: string, line: number, id: string) =>
    error(
      "duplicate-id",
      path,
      line,
      `المعرّف «${id}» مكتوب لقسمين. اكتب لأحدهما معرّفاً آخر.`,
      `The id "${id}" stands for two categories. Write another for one of them.`,
    ),
  duplicateTag: (path: string, line: number, name: string, other: string) =>
    error(
      "duplicate-tag",
      path,
      line,
      `الوسم «${name}» مكتوب في الملف مرتين، الأولى «${other}». اجمع أسماءه القديمة تحت واحد منهما، واحذف الآخر.`,
      `The tag "${name}" stands twice in this file, first as "${other}". Put its former names below one of them, and remove the other.`,
    ),
  duplicateAuthor: (path: string, name: string, other: string) =>
    error(
      "duplicate-author",
      path,
      1,
      `الاسم «${name}» مكتوب في «${other}» أيضاً. أبقِ ملفاً واحداً لكل كاتب.`,
      `The name "${name}" is in "${other}" too. Keep one file per author.`,
    ),
  reservedId: (path: string, id: string) =>
    error(
      "reserved-id",
      path,
      1,
      `الاسم «${id}» محجوز لروابط الموقع. سمِّ الملف باسم آخر.`,
      `The name "${id}" is reserved for the site's own addresses. Rename the file.`,
    ),
  breakingUntil: (path: string, line: number) =>
    error(
      "breaking-until",
      path,
      line,
      "وقت «until» ليس بعد وقت «at»، فلا يظهر الخبر أبداً. اكتب وقتاً بعده، أو احذف السطر.",
      'The time of "until" is not after that of "at", so the news never appears. Write a later time, or remove the line.',
    ),
} as const;
