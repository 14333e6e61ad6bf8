import { describe, expect, test } from "vitest";
import { normaliseBlocks } from "#lib/content/markdown/arabic/arabic-blocks";
import { html } from "../html";

describe("items with two spaces before them", () => {
  test.each([
    ["١. أ\n  - ب\n٢. ج", "<ol><li>أ<ul><li>ب</li></ul></li><li>ج</li></ol>"],
    ["١- أ\n  - ب\n  - ج\n٢- د", "<ol><li>أ<ul><li>ب</li><li>ج</li></ul></li><li>د</li></ol>"],
    ["1. أ\n  - ب\n2. ج", "<ol><li>أ<ul><li>ب</li></ul></li><li>ج</li></ol>"],
    ["1- أ\n  • ب\n2- ج", "<ol><li>أ<ul><li>ب</li></ul></li><li>ج</li></ol>"],
    ["10. أ\n   - ب\n11. ج", '<ol start="10"><li>أ<ul><li>ب</li></ul></li><li>ج</li></ol>'],
    ["١. أ\n  ١. ب\n  ٢. ج\n٢. د", "<ol><li>أ<ol><li>ب</li><li>ج</li></ol></li><li>د</li></ol>"],
    [
      "١. أ\n  - ب\n    - ج\n  - د\n٢. ه",
      "<ol><li>أ<ul><li>ب<ul><li>ج</li></ul></li><li>د</li></ul></li><li>ه</li></ol>",
    ],
    ["> ١. أ\n>   - ب", "<blockquote><ol><li>أ<ul><li>ب</li></ul></li></ol></blockquote>"],
    ["- أ\n  - ب", "<ul><li>أ<ul><li>ب</li></ul></li></ul>"],
    ["-   أ\n  - ب", "<ul><li>أ<ul><li>ب</li></ul></li></ul>"],
  ])("%j: they belong to the item above", (typed, wanted) => {
    expect(html(typed)).toBe(wanted);
  });

  test.each([
    ["1. أ\n 2. ب", "<ol><li>أ</li><li>ب</li></ol>"],
    ["1. أ\n  2. ب\n   3. ج", "<ol><li>أ</li><li>ب</li><li>ج</li></ol>"],
    ["- أ\n - ب\n  - ج", "<ul><li>أ</li><li>ب</li><li>ج</li></ul>"],
    ["1. أ\n\nنص\n\n  - ب", "<ol><li>أ</li></ol><p>نص</p><ul><li>ب</li></ul>"],
    ["نص\n\n  - ب", "<p>نص</p><ul><li>ب</li></ul>"],
    ["1. أ\n- ب", "<ol><li>أ</li></ol><ul><li>ب</li></ul>"],
  ])("%j: they do not", (typed, wanted) => {
    expect(html(typed)).toBe(wanted);
  });

  test("lines that need no other indent stay as they are", () => {
    const typed = "1. أ\n   - ب\n     - ج\n2. د\n\nنص\n\n- ه\n  - و";
    expect(normaliseBlocks(typed).text).toBe(typed);
  });
});

describe("numbers of items", () => {
  test.each([
    ["٣. أ\n١٠. ب", '<ol start="3"><li>أ</li><li value="10">ب</li></ol>'],
    ["3. أ\n10. ب\n11. ج", '<ol start="3"><li>أ</li><li value="10">ب</li><li>ج</li></ol>'],
    ["10. أ\n9. ب\n8. ج", '<ol start="10"><li>أ</li><li value="9">ب</li><li value="8">ج</li></ol>'],
    ["1. أ\n2. ب\n4. ج", '<ol><li>أ</li><li>ب</li><li value="4">ج</li></ol>'],
    ["٣. أ\n\n١٠. ب", '<ol start="3"><li><p>أ</p></li><li value="10"><p>ب</p></li></ol>'],
  ])("%j keep their value", (typed, wanted) => {
    expect(html(typed)).toBe(wanted);
  });

  test.each(["1. أ\n2. ب\n3. ج", "1. أ\n1. ب\n1. ج", "1. أ\n2. ب\n2. ج"])("%j count up", (typed) => {
    expect(html(typed)).toBe("<ol><li>أ</li><li>ب</li><li>ج</li></ol>");
  });
});
