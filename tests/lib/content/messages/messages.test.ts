import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { rules } from "#lib/content/messages/messages";
import type { Problem } from "#lib/content/messages/problems";
import { readPublication } from "#lib/content/reader/read";
import { fixtures, publicationFolder } from "../../../support/folders";
import { type Fault, fixtureFaults, otherFaults } from "./faults";

/** What each rule says of made-up values, to learn its code. */
const said = Object.values(rules).map((rule): Problem => {
  const both = { ar: "شيئاً", en: "something" };
  const drawing = { kind: "script", what: "<script>" };
  const colours = { mode: "day", colour: "#777777", other: "#ffffff", least: 4.5, wanted: "#595959" };
  const key = Object.assign(Object("title"), both, drawing, { key: "ink", ...colours });
  const anything = Object.assign(["economy"], both);
  return Reflect.apply(rule, undefined, ["articles/x.md", 1, key, anything, anything]);
});
const codes = said.map(({ rule }) => rule);

const faults: Fault[] = [...fixtureFaults(codes), ...otherFaults];

/**
 * Fired where a picture is opened, where all pages are known, by links and by warnings: tests/lib/pictures/pictures.test.ts,
 * tests/lib/pages/addresses/address-problems.test.ts, links.test.ts, leftovers.test.ts, misnamed.test.ts and
 * items-as-one.test.ts; former-names.test.ts; for `front.yaml`: tests/lib/newsroom/front/front-problems.test.ts; for `brand.yaml`:
 * tests/lib/content/brand/read-brand.test.ts and svg-findings.test.ts.
 */
const firedElsewhere = [
  "picture-broken",
  "picture-still",
  "alias-hides-page",
  "gone-has-page",
  "link-outside",
  "link-dangling",
  "link-circle",
  "special-file",
  "former-category",
  "former-tag",
  "copied-file",
  "text-outside",
  "byline-as-one",
  "low-contrast",
  "drawing-missing",
  "drawing-bytes",
  "drawing-unsafe",
  "drawing-size",
  "drawing-square",
  "front-article-missing",
  "missing-hyphen",
  "front-article-moved",
  "front-article-gone",
  "front-article-draft",
  "front-article-later",
  "front-article-expired",
  "front-until-past",
  "front-twice",
  "front-category",
  "front-not-opinion",
  "front-lead-picture",
  "front-layout-lead",
];

describe("one fault gives one problem, on its line", () => {
  test.each(faults)("$name", ({ files, path: file, line, rule }) => {
    const { problems, publication } = readPublication({ root: publicationFolder(files) });
    expect(problems.map((one) => [one.path, one.line, one.rule, one.level])).toEqual([
      [file, line, rule, "error"],
    ]);
    expect(publication).toBeUndefined();
  });

  test.each(["site.yaml", "categories.yaml"])("%s is missing", (file) => {
    const root = publicationFolder();
    rmSync(path.join(root, file));
    const { problems } = readPublication({ root });
    expect(problems.map((one) => [one.path, one.line, one.rule])).toEqual([[file, 1, "file-missing"]]);
  });

  test("each file of fixtures/invalid is in the table", () => {
    const files = readdirSync(path.join(fixtures, "invalid")).map((file) => path.parse(file).name);
    expect(fixtureFaults(codes).map(({ name }) => name)).toEqual(files.sort());
  });

  test("no rule is without a fault that fires it", () => {
    const fired = new Set([...faults.map(({ rule }) => rule), ...firedElsewhere, "file-missing"]);
    expect(codes.filter((code) => !fired.has(code))).toEqual([]);
  });
});

describe("messages", () => {
  test("codes are unique", () => {
    expect(new Set(codes).size).toBe(codes.length);
  });

  test.each(said)("$rule says in Arabic what to do, and the same in English", ({ ar, en }) => {
    expect(ar).toMatch(/[\u0621-\u064a]{2,}.*\./u);
    expect(en).toMatch(/^[\p{ASCII}…]+$/u);
    expect(ar).not.toContain("undefined");
    expect(en).not.toContain("undefined");
    expect(ar).not.toContain("[object");
    expect(en).not.toContain("[object");
  });

  test.each([
    ["quotes-needed-title-colon", 'title: "المحافظ: لا إغلاق: الميناء مفتوح"'],
    ["quotes-needed-inner-quotes", String.raw`title: "\"مفتوح\" كما قال المحافظ"`],
    ["quotes-needed-second-quotes", String.raw`title: "قال المحافظ \"مفتوح\" اليوم"`],
    ["quotes-needed-hashtags", 'tags: ["#شعير", "#قمح"]'],
    ["quotes-needed-exclamation", 'title: "!هام خبر من الميناء"'],
    ["quotes-needed-number", 'title: "1984"'],
    ["quotes-needed-year-in-tags", '"2016"'],
    ["hash-cuts-text", 'summary: "رست السفينة #الميناء"'],
    ["hash-cuts-text-in-list", '"#رافعات"'],
    ["tags-as-one", "tags: [الميناء, قمح, سفن]"],
    ["unknown-key", "summary"],
    ["unknown-category", "politics"],
    ["date-folder-midnight", "articles/2016/11/"],
    ["picture-alt", "(harbour.png)"],
    ["alias-taken", "articles/2016/12/ankara-talks.md"],
    ["wrong-value-updated-at", "2016-12-02"],
    ["missing-key-reason", "updated.reason"],
    ["unknown-key-updated", "reason"],
    ["alias-taken-encoded", "/articles/2016/12/قمة-الموانئ/"],
    ["address-host", ": /news/123.html"],
    ["address-twice", "/old/خبر/"],
    ["updated-before-date", "2016-12-01T21:40:00+02:00"],
    ["missing-key", "source"],
    ["wrong-value-date-arabic-digits", "٢٠١٦-١٢-٠١"],
    ["wrong-value-long-title", "…"],
  ])("%s: both languages name %s", (name, words) => {
    const fault = faults.find((one) => one.name === name);
    const [problem] = readPublication({ root: publicationFolder(fault?.files) }).problems;
    expect(problem?.ar).toContain(words);
    expect(problem?.en).toContain(words);
  });

  const advising = fixtureFaults(codes).filter(({ name, rule }) => {
    const namesNoKey = ["quotes-needed-year-in-tags", "hash-cuts-text-in-list"].includes(name);
    return ["quotes-needed", "hash-cuts-text", "tags-as-one"].includes(rule) && !namesNoKey;
  });

  test.each(advising)("$name: the advised line, once written, is right", ({ files, path: file, line }) => {
    const [problem] = readPublication({ root: publicationFolder(files) }).problems;
    const advised = /: (\w+: .*)$/.exec(problem?.en ?? "")?.[1] ?? "";
    const lines = new TextDecoder().decode(Buffer.from(files[file] ?? "")).split("\n");
    lines[line - 1] = advised;
    const again = readPublication({ root: publicationFolder({ [file]: lines.join("\n") }) });
    expect(again.problems).toEqual([]);
    expect(again.publication).toBeDefined();
  });
});
