import { describe, expect, test } from "vitest";
import { html } from "../html";

describe("emphasis whose marks stand beside a space, or behind a particle", () => {
  test.each([
    ["**نص **", "<strong>نص</strong>"],
    ["** نص**", "<strong>نص</strong>"],
    ["قال **نص ** ثم", "قال <strong>نص</strong> ثم"],
    ["قال **نص **ثم", "قال <strong>نص</strong> ثم"],
    ["قال **نص **، ثم", "قال <strong>نص</strong>، ثم"],
    ["**أ ** و **ب **", "<strong>أ</strong> و <strong>ب</strong>"],
    ["و__غليظ__ هنا", "و<strong>غليظ</strong> هنا"],
    ["بال__ميناء__.", "بال<strong>ميناء</strong>."],
  ])("%j", (typed, wanted) => {
    expect(html(typed)).toBe(`<p>${wanted}</p>`);
  });

  test.each([
    "** نص **",
    "كلمة** ، وكلمة**",
    "**أ **ب **ج",
    "(*) ضعيف (**) وسط",
    "(***) ممتاز",
    "«*» و[*]",
    "مهرجان__الوادي__36",
    "كلمة__كلمة__",
  ])("%j is not certain, and stays text", (typed) => {
    expect(html(typed).replace(/<\/?bdi[^>]*>/g, "")).toBe(`<p>${typed}</p>`);
  });

  test("what is escaped stays text", () => {
    expect(html("\\*\\*نص \\*\\*")).toBe("<p>**نص **</p>");
  });
});
