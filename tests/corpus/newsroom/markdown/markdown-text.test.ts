import { expect, test } from "vitest";
import { damageOf } from "../checks";
import { markdownText } from "./markdown-text";

const texts = Array.from({ length: 300 }, (_, seed) => markdownText(seed + 1));

/** Milliseconds; a quiet machine needs a few seconds for each test. */
const timeout = 120_000;

test("the texts have all kinds of Markdown, and are the same for the same seed", () => {
  const all = texts.join("\n");
  for (const part of ["![](", "[](", "]()", "[^1]", "]: ", "```", "~~~", "##", "**", "<img", "<!--", "———"])
    expect(all).toContain(part);
  expect(markdownText(7)).toBe(markdownText(7));
  expect(markdownText(7)).not.toBe(markdownText(8));
});

test(
  "`--fix` damages no word, figure or percentage, on the page neither",
  () => {
    expect(texts.flatMap((text, index) => damageOf(text).map((part) => `${index + 1}: ${part}`))).toEqual([]);
  },
  timeout,
);
