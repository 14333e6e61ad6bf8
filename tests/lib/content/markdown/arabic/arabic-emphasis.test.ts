import { describe, expect, test } from "vitest";
import { html } from "../html";

describe("emphasis beside Arabic letters", () => {
  test.each([
    ["و**«القمة»** تبدأ", "و<strong>«القمة»</strong> تبدأ"],
    ["**القمة:**تبدأ", "<strong>القمة:</strong>تبدأ"],
    ["**القمة؟**هل", "<strong>القمة؟</strong>هل"],
    ["و*«»*", "و<em>«»</em>"],
    ["و~~«»~~", "و<del>«»</del>"],
    ["و**()**", "و<strong>()</strong>"],
    ["و***«القمة»*** تبدأ", "و<em><strong>«القمة»</strong></em> تبدأ"],
    ["قال**:** نعم", "قال**:** نعم"],
    ["لـ**«القمة»** أثر", "لـ<strong>«القمة»</strong> أثر"],
    ["وَ**«القمة»**", "وَ<strong>«القمة»</strong>"],
    ["في ٢٠١٦**«القمة»**", "في ٢٠١٦<strong>«القمة»</strong>"],
    ["\u200f**«القمة»** تبدأ", "\u200f<strong>«القمة»</strong> تبدأ"],
    ["و*(هامش)*ثم", "و<em>(هامش)</em>ثم"],
    ["كتاب*«الأيام»*لطه حسين", "كتاب<em>«الأيام»</em>لطه حسين"],
    ["**عاجل!**قال", "<strong>عاجل!</strong>قال"],
    ["~~القمة؟~~هل", "<del>القمة؟</del>هل"],
  ])("%s", (typed, wanted) => {
    expect(html(typed)).toBe(`<p>${wanted}</p>`);
  });
});

describe("what is no emphasis stays text", () => {
  test.each([
    "كلمة*، وكلمة*.",
    "كلمة*: شرح، وكلمة*: شرح.",
    "** القمة **",
    "و ** القمة ** تبدأ",
    "«*القمة",
    "~50~ درجة",
    "~«50»~ درجة",
    "و_«القمة»_ تبدأ",
    "كلمة** ، وكلمة**",
  ])("%s", (typed) => {
    expect(html(typed)).toBe(`<p>${typed}</p>`);
  });

  test.each([
    ["5*3 و 7*2", "5*3", "7*2"],
    ["5**3 و 7**2", "5**3", "7**2"],
  ])("%s: a star between digits multiplies", (typed, ...products) => {
    const isolated = products.map((product) => `<bdi dir="ltr">${product}</bdi>`);
    expect(html(typed)).toBe(`<p>${isolated.join(" و ")}</p>`);
  });

  test("in Arabic digits too", () => {
    expect(html("٥*٣ و ٧*٢")).toBe("<p>٥*٣ و ٧*٢</p>");
  });
});

test.each([
  ["**القمة** تبدأ", "<strong>القمة</strong> تبدأ"],
  ["قال **ال**وزير", "قال <strong>ال</strong>وزير"],
  ["هذا *نص*، وهذا _نص_.", "هذا <em>نص</em>، وهذا <em>نص</em>."],
  ["«**القمة**»", "«<strong>القمة</strong>»"],
  ["\\*القمة\\*", "*القمة*"],
])("what CommonMark reads is read as before: %s", (typed, wanted) => {
  expect(html(typed)).toBe(`<p>${wanted}</p>`);
});
