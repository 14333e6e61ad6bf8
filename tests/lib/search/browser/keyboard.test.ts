import { describe, expect, test } from "vitest";
import { looksLikeWords, onOtherKeyboard } from "#lib/search/browser/keyboard";

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

describe("what could be words", () => {
  test.each(["الحملة", "وزارة الخارجية", "google", "damascus", "ghana", "new york"])("%s could", (text) => {
    expect(looksLikeWords(text)).toBe(true);
  });

  test.each(["لآخثهىل", "ةشيقهي", "hgpl", "rs'k'kdk", "fyfzq", "uuuu", "حلب google", "", "a"])("%s could not", (text) => {
    expect(looksLikeWords(text)).toBe(false);
  });
});
