import { describe, expect, test } from "vitest";
import { editorStrings, searchStrings, strings } from "#lib/config/strings";

/** Every text in a tree of texts; a function is asked with an Arabic word, a number where it takes one. */
function texts(tree: object, place = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    const name = place === "" ? key : `${place}.${key}`;
    if (typeof value === "string") return [[name, value]];
    if (typeof value === "function") return [[name, String(value("٥", "٧"))]];
    return texts(value, name);
  });
}

describe("every word that a reader sees", () => {
  const words = [...texts(strings), ...texts(searchStrings)];

  test.each(words)("%s is Arabic: %s", (_, text) => {
    const own = text.replace("Atom", "");
    expect(own).toMatch(/[\u0621-\u064a]{2}/u);
    expect(own).not.toMatch(/\p{Script=Latin}/u);
  });

  test.each(words)("%s is typed cleanly: %s", (_, text) => {
    expect(text).toBe(text.trim().normalize("NFC"));
    expect(text).not.toMatch(/[,;?"'ـ]|\.\.\.| {2}| [،؛.:؟]|[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/u);
  });

  test("comments are closed, in the words that were asked for", () => {
    expect(strings.commentsClosed).toBe("عذراً التعليقات مغلقة");
  });
});

describe("what the commands say to editors", () => {
  test("is there in both languages", () => {
    expect(texts(editorStrings.ar).map(([name]) => name)).toEqual(
      texts(editorStrings.en).map(([name]) => name),
    );
    for (const [, text] of texts(editorStrings.ar)) expect(text).toMatch(/[\u0621-\u064a]{2}/u);
    for (const [, text] of texts(editorStrings.en))
      expect(text.replaceAll(/[٥٧]/g, "")).toMatch(/^[\p{ASCII}]+$/u);
  });

  test("counts errors and warnings apart, and reports when there are none", () => {
    expect(editorStrings.ar.checked(0, 0)).toBe("لا أخطاء ولا تنبيهات.");
    expect(editorStrings.ar.checked(2, 1)).toBe("الأخطاء: 2، التنبيهات: 1.");
  });

  test("reports what was announced, or that nothing was", () => {
    expect(editorStrings.ar.announced(0, 0)).toBe("لم يتغيّر شيء منذ آخر إبلاغ.");
    expect(editorStrings.ar.announced(0, 2)).toBe("أُبلغ بما تغيّر: الصفحات 0، الخلاصات 2.");
  });

  test("never counts a noun in words whose form would change with the number", () => {
    for (const [name, text] of texts(editorStrings.ar)) {
      expect(text, name).not.toMatch(/(?:[0-9]+|[٥٧]) (?:مقال|ملف|صفح|خلاص|خط|تنبيه|سطر|أسطر|رابط|روابط)/u);
    }
  });
});
