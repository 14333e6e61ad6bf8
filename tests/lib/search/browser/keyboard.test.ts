import { describe, expect, test } from "vitest";
import { isLikelyOther, onOtherKeyboard } from "#lib/search/browser/keyboard";

describe("what the same keys write on the other keyboard", () => {
  test.each([
    ["hgpl", ["الحم"]],
    ["Hgpl", ["الحم"]],
    [",.dv", ["وزير"]],
    [",.hvm hgohv[dm", ["وزارة الخارجية"]],
    ["sbl", ["سلام"]],
    ["pgf 2016", ["حلب 2016"]],
    ["لخخلمث", ["google"]],
    ["يشةشسؤعس", ["damascus"]],
    ["لاشىش", ["bana", "ghana"]],
    ["أتمهبثق", ["hjlifer"]],
    ["حلب google", []],
    ["2016", []],
    ["", []],
  ])("%s: %j", (typed, expected) => {
    expect(onOtherKeyboard(typed)).toEqual(expected);
  });
});

describe("what was meant on the other keyboard", () => {
  test.each([
    "hgpl",
    "Hgpl",
    ",.hvm hgohv[dm",
    "sbl",
    "lwv",
    "hgvdhq",
    "pgf 2016",
    "لخخلمث",
    "يشةشسؤعس",
    "لاشىش",
    "بشؤثلاخخن",
  ])("%s is likely", (typed) => {
    expect(onOtherKeyboard(typed).some((other) => isLikelyOther(typed, other))).toBe(true);
  });

  test.each([
    "Tesla",
    "Boeing",
    "FBI",
    "UNHCR",
    "Wikipedia",
    "سهيل",
    "عثمان",
    "عباس",
    "قسطنطينية",
    "خالد",
    "زلزلال",
    "هنا",
  ])("%s is not", (typed) => {
    expect(onOtherKeyboard(typed).filter((other) => isLikelyOther(typed, other))).toEqual([]);
  });
});
