import { describe, expect, test } from "vitest";
import { html } from "../html";

describe("a line of strokes or dots", () => {
  test.each([
    "ـــــ",
    "ــــــــــــــ",
    "———",
    "——",
    "–––",
    "― ― ―",
    "=====",
    "===",
    "= = =",
    "……",
    ".....",
    "…………",
    "_____",
    "• • •",
    "•••",
    "+++",
    "─────",
    "═══",
    "▬▬▬",
    "\u200fـــــ",
    "=====\u00a0",
    "* *",
  ])("%j is a divider after a blank line", (line) => {
    expect(html(`نص\n\n${line}\n\nنص`)).toBe("<p>نص</p><hr><p>نص</p>");
    expect(html(`نص\n\n${line}\nنص`)).toBe("<p>نص</p><hr><p>نص</p>");
    expect(html(`> نص\n>\n> ${line}`)).toBe("<blockquote><p>نص</p><hr></blockquote>");
  });

  test.each([
    ["نص\n\n...\n\nنص", "<p>نص</p><p>...</p><p>نص</p>"],
    ["نص\n\n…\n\nنص", "<p>نص</p><p>…</p><p>نص</p>"],
    ["نص\n\n★★★\n\nنص", "<p>نص</p><p>★★★</p><p>نص</p>"],
    ["نص\n\n●●●\n\nنص", "<p>نص</p><p>●●●</p><p>نص</p>"],
    ["نص\n\n…… نص", "<p>نص</p><p>…… نص</p>"],
    ["نص\n\n— نص —", "<p>نص</p><p>— نص —</p>"],
    ["نص\n\n—", "<p>نص</p><p>—</p>"],
    ["نص\n\nـ", "<p>نص</p><p>ـ</p>"],
    ["نص\n\n=5", "<p>نص</p><p>=5</p>"],
    ["نص\nـــــ\nنص", "<p>نصـــــنص</p>"],
    ["نص\n……", "<p>نص……</p>"],
    ["الاسم\n\n1. .....", "<p>الاسم</p><ol><li>.....</li></ol>"],
    ["عنوان\n=====", "<h2>عنوان</h2>"],
  ])("%j has none", (typed, wanted) => {
    expect(html(typed).replace(/<\/?bdi[^>]*>/g, "")).toBe(wanted);
  });

  test.each([
    ["## عنوان\n———\nنص", "<h2>عنوان</h2><hr><p>نص</p>"],
    ["———\nنص", "<hr><p>نص</p>"],
  ])("%j has one, because the line begins a block", (typed, wanted) => {
    expect(html(typed)).toBe(wanted);
  });

  test("in code it is code", () => {
    expect(html("```\n\n=====\n```")).not.toContain("<hr");
  });
});
