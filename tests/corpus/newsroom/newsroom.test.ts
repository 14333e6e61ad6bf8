import { expect, test } from "vitest";
import { damageOf, lostWords } from "./checks";
import { figuresOf, missingWords, percentagesOf } from "./kept";
import { newsroomText } from "./newsroom-text";

/** Other texts with each number: `NEWSROOM_SEED=5000`. */
const firstSeed = Number(process.env.NEWSROOM_SEED ?? 1);
const texts = Array.from({ length: 1_000 }, (_, index) => ({
  seed: firstSeed + index,
  text: newsroomText(firstSeed + index),
}));

/** Milliseconds; a quiet machine needs about ten seconds for each test. */
const timeout = 180_000;

test(
  "every word is on the page, or a problem names its line",
  () => {
    const lost = texts.flatMap(({ seed, text }) => lostWords(text).map((word) => `${seed}: ${word}`));
    expect(lost).toEqual([]);
  },
  timeout,
);

test(
  "`--fix` damages no word, figure or percentage, on the page neither, and changes nothing the second time",
  () => {
    const damaged = texts.flatMap(({ seed, text }) => damageOf(text).map((part) => `${seed}: ${part}`));
    expect(damaged).toEqual([]);
  },
  timeout,
);

test("the texts have what newsrooms receive, and are the same for the same seed", () => {
  const all = texts.map(({ text }) => text).join("\n");
  for (const part of [
    "\u00AD",
    "\u200F",
    "&nbsp;",
    "<b>",
    "* *",
    "|---|",
    "\t",
    "\uFEDF",
    "«",
    "“",
    '"',
    "٣",
    "iOS",
    "#",
  ])
    expect(all).toContain(part);
  expect(newsroomText(7)).toBe(newsroomText(7));
  expect(newsroomText(7)).not.toBe(newsroomText(8));
});

test("a lost word and a damaged figure would be found", () => {
  expect(missingWords(["نص المحضر كله"], "نص كله")).toEqual(["المحضر"]);
  expect(missingWords(["نص نص"], "نص")).toEqual(["نص"]);
  expect(percentagesOf("٢٢ ٪ ٣ ليال")).not.toEqual(percentagesOf("٢٢ ٣٪ ليال"));
  expect(figuresOf("12,5")).not.toEqual(figuresOf("12، 5"));
});
