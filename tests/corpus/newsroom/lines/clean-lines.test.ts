import { expect, test } from "vitest";
import { getProofreadingRules } from "#lib/arabic/proofreading/rules";
import { fixText } from "#lib/proofreading/text/fix";
import { findAll, getPassages } from "#lib/proofreading/text/proofread";
import { readTextFile } from "#lib/proofreading/text-file";
import { settings } from "../proofreading-hits";
import { cleanLines } from "./clean-lines";
import { typedLines } from "./typed-lines";

const head = "---\ntitle: خبر\n---\n\n";
const rules = getProofreadingRules(settings);

function findingsIn(line: string): string[] {
  const file = readTextFile("pages/x.md", `${head}${line}\n`);
  return file === undefined ? ["unreadable"] : findAll(getPassages(file), rules).map(({ rule }) => rule.id);
}

test("no rule finds anything in lines that are right", () => {
  expect(cleanLines.length).toBeGreaterThan(250);
  expect(
    cleanLines.map((line) => [line, findingsIn(line)]).filter(([, found]) => found?.length !== 0),
  ).toEqual([]);
});

test("`--fix` leaves them as they are, all in one text", () => {
  const text = `${head}${cleanLines.join("\n\n")}\n`;
  expect(fixText("pages/x.md", text).text).toBe(text);
});

test("a rule would find what is wrong in such lines", () => {
  const found = new Set(typedLines.flatMap(findingsIn));
  expect([...found].length).toBeGreaterThan(10);
});
