import { expect, test } from "vitest";
import { html } from "../../../content/markdown/html";
import { saidOf } from "../said";

const others = ["\u00a0", "\u2003", "\u3000", "\u202f"];
const marks = ["\u200b", "\u200c", "\u200d", "\u2060", "\u00ad", "\ufeff"];

test.each([
  ["\u00a0\u00a0\u00a0قال الوزير", "odd-indent: قال الوزير (U+00A0)"],
  ["نص\n\n \u2003قال الوزير", "odd-indent: قال الوزير (U+2003)"],
  ["- أول\n\u00a0\u00a0- داخلي", "odd-indent: - داخلي (U+00A0)"],
  ["> \u3000\u3000قال الوزير", "odd-indent: قال الوزير (U+3000)"],
])("%j", (typed, wanted) => {
  expect(saidOf(typed)).toEqual([wanted]);
});

test.each([
  "\u00a0قال الوزير",
  "قال\u00a0\u00a0الوزير",
  "\u200f\u200fقال الوزير",
  "```\n\u00a0\u00a0رمز\n```",
  "بيت أول\\\n\u00a0\u00a0\u00a0بيت ثان",
  "بيت أول<br>\n\u2003\u2003بيت ثان",
  "\u00a0\u00a0\n\nنص",
])("%j is left alone", (typed) => {
  expect(saidOf(typed).filter((said) => said.startsWith("odd"))).toEqual([]);
});

test.each([...others, ...marks])("%j before or after a mark of Markdown is dropped", (odd) => {
  expect(html(`${odd}## عنوان`)).toBe("<h2>عنوان</h2>");
  expect(html(`##${odd}عنوان`)).toBe("<h2>عنوان</h2>");
  expect(html(`${odd}- بند\n${odd}- بند`)).toBe("<ul><li>بند</li><li>بند</li></ul>");
  expect(html(`1.${odd}بند\n2.${odd}بند`)).toContain("<li>بند</li><li>بند</li>");
  expect(html(`${odd}> نص`)).toContain("<blockquote>");
});
