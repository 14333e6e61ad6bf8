import { expect, test } from "vitest";
import { unbalancedPairs } from "#lib/arabic/proofreading/punctuation/unbalanced-pairs";
import { describeRule } from "../rule-cases";

const flagged = [
  "قال «نعم ثم ذهب",
  "قال نعم» ثم ذهب",
  "قال (نعم ثم ذهب",
  "قال نعم) ثم ذهب",
  "قال [نعم ثم",
  "قال نعم] ثم",
  "قال »نعم« ثم",
  "قال «نعم« ثم",
  "قال »نعم» ثم",
  "قال («نعم)» ثم",
  "قال «نعم\n\nوذهب»",
  "قال ((نعم) ثم",
];

describeRule(unbalancedPairs, {
  fires: flagged.map((text) => [text, text] as const),
  silent: [
    "قال «نعم» ثم",
    "في المجال [0, 0.5)",
    "في المجال ]0، 1]",
    "في المجال (س، ص]",
    "في المجال [٠٫٥؛ ١[",
    "شكراً ؛)",
    "(-∞, 3]",
    "قال :(نعم)",
    "شكراً :))",
    "(شكراً :))",
    "شكراً :-((",
    "[0..1)",
    "قال:( نعم)",
    "قال (نعم) [ثم]",
    "قال («نعم») ثم",
    "قال «إن (هذا) نعم» ثم",
    "و«نعم» بـ«لا» لـ(هذا)",
    "شكراً :) و :-( و ;)",
    "1) أولاً 2) ثانياً",
    "أ) أولاً ب) ثانياً",
    "١) أولاً",
    "قال «نعم\nثم لا»",
    "(UNICEF) و«BBC»",
    "https://example.org/a_(b",
    "«2016»، «نعم»؟",
    "«»",
  ],
});

test("points at the marks that are wrong, and only at them", () => {
  expect(unbalancedPairs.find("قال «نعم ثم (لا)")).toEqual([{ index: 4, length: 1 }]);
  expect(unbalancedPairs.find("«نعم»\n\nقال (لا")).toEqual([{ index: 11, length: 1 }]);
});
