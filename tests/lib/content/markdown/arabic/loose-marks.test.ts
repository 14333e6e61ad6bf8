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

describe("numbers that touch their words", () => {
  test.each([
    ["1.أول\n2.ثان", "<ol><li>أول</li><li>ثان</li></ol>"],
    ["١.أول\n٢.ثان\n٣.ثالث", "<ol><li>أول</li><li>ثان</li><li>ثالث</li></ol>"],
    ["1)أول\n2)ثان", "<ol><li>أول</li><li>ثان</li></ol>"],
    ["1.أول\n2. ثان", "<ol><li>أول</li><li>ثان</li></ol>"],
    ["نص:\n1.أول\n2.ثان", "<p>نص:</p><ol><li>أول</li><li>ثان</li></ol>"],
    ["> 1.أول\n> 2.ثان", "<blockquote><ol><li>أول</li><li>ثان</li></ol></blockquote>"],
    ["1.أول\n\n2.ثان", "<ol><li><p>أول</p></li><li><p>ثان</p></li></ol>"],
  ])("%j is a list", (typed, wanted) => {
    expect(html(typed)).toBe(wanted);
  });

  test.each(["1.أول", "3.ثالث\n4.رابع", "1.أول\n3.ثالث", "1.5 مليون\n2.5 مليون", "نص 1.أول\nنص 2.ثان"])(
    "%j is none",
    (typed) => {
      expect(html(typed)).not.toContain("<ol");
    },
  );

  test("in code nothing is a list", () => {
    expect(html("```\n1.أول\n2.ثان\n```")).toContain("1.أول2.ثان");
  });
});
