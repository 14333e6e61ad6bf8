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
  "قال »نعم« و»لا«",
  "قال« نعم »ثم",
  "اقرأ «المزيد »» هنا",
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
    "الرئيسية » سياسة » أخبار",
    "اقرأ المزيد »",
    "أولاً) نعم ثانياً) لا",
    "*) ملاحظة",
    "\u200e1\u200f) أولاً",
    "المجال [0, \u200e0\u200f.5) ثم",
    "1.) نعم",
    "12/أ) نعم",
    "1-أ) نعم",
    "د-1) نعم",
    "iv) نعم",
    "رابعاً) نعم",
    "شكراً (:",
    "((: مرحبا",
    "أهلاً ^_^)",
    "« الشرق » و« الغرب »",
    "بـ« نعم »",
  ],
});

test("points at the marks that are wrong, and only at them", () => {
  expect(unbalancedPairs.find("قال «نعم ثم (لا)")).toEqual([{ index: 4, length: 1 }]);
  expect(unbalancedPairs.find("قال «نعم ثم ذهب :))")).toEqual([{ index: 4, length: 1 }]);
  expect(unbalancedPairs.find("«نعم»\n\nقال (لا")).toEqual([{ index: 11, length: 1 }]);
});
