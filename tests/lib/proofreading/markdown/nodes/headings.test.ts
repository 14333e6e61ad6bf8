import { expect, test } from "vitest";
import { saidOf } from "../said";

test.each([
  ["# كأس_العالم", "heading-one: #كأس_العالم"],
  ["# كأس_العالم #رياضة", "heading-one: #كأس_العالم #رياضة"],
  ["# كأس العالم", "heading-one: ## كأس العالم"],
  ["# [مياه الري](/tags/)", "heading-one: ## [مياه الري](/tags/)"],
  ["# حوار[^1]\n\n[^1]: نص", "heading-one: ## حوار[^1]"],
  ["##عنوان##", "heading-without-space: ## عنوان"],
  ["##عنوان ##", "heading-without-space: ## عنوان"],
  ["##«لغة C#» اليوم", "heading-without-space: ## «لغة C#» اليوم"],
  ["> ### [دور السينما](/tags/)", "heading-skipped: ## [دور السينما](/tags/)"],
  ["![وصف](a.jpg)\n---\nنص", "text-above-divider: ![وصف](a.jpg) ⏎ ⏎ ---"],
  ["المصدر: الماء أولاً\n---", "text-above-divider: المصدر: الماء أولاً ⏎ ⏎ ---"],
  ["5 + 7\n===", "text-above-divider: 5 + 7 ⏎ ⏎ ---"],
  ["[دور السينما](/tags/)\n---", "text-above-divider: ## [دور السينما](/tags/)"],
])("%j: %s", (body, wanted) => {
  expect(saidOf(body)).toEqual([wanted]);
});

test("HTML in a heading is not written again", () => {
  expect(saidOf("# <b>مواعيد</b>")).toContain("heading-one: ## مواعيد");
});

test.each([
  ["### أ\n\n### ب", ["heading-skipped: ## أ", "heading-skipped: ## ب"]],
  ["## أ\n\n#### ب\n\n#### ج", ["heading-skipped: ### ب", "heading-skipped: ### ج"]],
  ["#### أ\n\n### ب", ["heading-skipped: ## أ", "heading-skipped: ## ب"]],
  ["## أ\n\n#### ب\n\n### ج", ["heading-skipped: ### ب"]],
  ["# أ\n\n### ب", ["heading-one: ## أ"]],
  ["# أ\n\n#### ب", ["heading-one: ## أ", "heading-skipped: ### ب"]],
  ["## أ\n\n# ب\n\n## ج", ["heading-one: ## ب"]],
])("headings typed with one level stay on one level: %j", (body, wanted) => {
  expect(saidOf(body)).toEqual(wanted);
});

test.each(["##غزة ##مباشر", "##خبر_عاجل", "\\##عنوان", "## عنوان ##"])("%j is left alone", (body) => {
  expect(saidOf(body)).toEqual([]);
});
