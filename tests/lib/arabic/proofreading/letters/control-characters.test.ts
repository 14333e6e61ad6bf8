import { expect, test } from "vitest";
import { controlCharacters } from "#lib/arabic/proofreading/letters/control-characters";
import { describeRule } from "../rule-cases";

describeRule(controlCharacters, {
  fires: [
    ["قال\u0007 نعم", "قال نعم"],
    ["ق\u0000ال", "قال"],
    ["قال\u0008", "قال"],
    ["\u0001قال", "قال"],
    ["قال\u000Bنعم", "قال نعم"],
    ["قال\u000Cنعم", "قال نعم"],
    ["قال \u000Bنعم", "قال نعم"],
    ["قال\u000B\nنعم", "قال\nنعم"],
    ["قال\u001Fنعم", "قال نعم"],
    ["قال\u001B[0m", "قال[0m"],
    ["قال\u000B\uFEFFنعم", "قال \uFEFFنعم"],
    ["قال \u000B\u200fنعم", "قال \u200fنعم"],
    ["قال\u000B\u000Bنعم", "قال نعم"],
  ],
  silent: [
    "قال نعم",
    "قال\tنعم",
    "قال\nنعم",
    "\t",
    "قال\u200fنعم",
    "قال\u202bنعم",
    "قال\u00A0نعم",
    "قال\u2028نعم",
    "قال\u2423نعم",
    "",
  ],
});

test.each([
  ["قال\u000Bنعم", false],
  ["قال\u000Cنعم", false],
  ["ق\u0000ال", false],
  ["2015\u001E2016", true],
  ["مد\u001Fرسة", true],
])("%j: whether the correction is only suggested: %s", (text, isUnsure) => {
  expect(controlCharacters.find(text).map((finding) => finding.isUnsure === true)).toEqual([isUnsure]);
});
