import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readPublication } from "#lib/content/reader/read";
import { publicationFolder, temporaryFolder, validFolder, writeFiles } from "../../../support/folders";
import { readInvalid } from "../messages/faults";

const file = "articles/2016/12/fault.md";
const site = readFileSync(path.join(validFolder, "site.yaml"), "utf8");

/** The site with an archive that ends on a day. */
function siteUntil(day: string): string {
  return `${site}legacyBefore: ${day}\n`;
}

function report(name: string, day: string) {
  const files = { [file]: readInvalid(name), "site.yaml": siteUntil(day) };
  const { problems, publication } = readPublication({ root: publicationFolder(files) });
  return { told: problems.map(({ rule, level }) => `${rule} ${level}`), publication };
}

describe("an article without a description of its picture, of 2016-12-01", () => {
  test.each(["2016-12-02", "2017-01-01", "2020-01-01"])("is published with a warning: %s", (day) => {
    const { told, publication } = report("picture-alt", day);
    expect(told).toEqual(["picture-alt warning"]);
    expect(publication?.articles.some((article) => article.path === file)).toBe(true);
  });

  test.each(["2016-12-01", "2016-01-01"])("stops the publication if the archive ends before: %s", (day) => {
    const { told, publication } = report("picture-alt", day);
    expect(told).toEqual(["picture-alt error"]);
    expect(publication).toBeUndefined();
  });

  test("is judged in the zone of the site", () => {
    // 22:30 UTC on the last day of November is the first of December in Damascus.
    const text = new TextDecoder().decode(readInvalid("picture-alt"));
    const early = text.replace(/^date: .*$/m, "date: 2016-11-30T22:30:00Z");
    const level = (day: string) =>
      readPublication({ root: publicationFolder({ [file]: early, "site.yaml": siteUntil(day) }) }).problems[0]
        ?.level;
    expect([level("2016-12-01"), level("2016-12-02")]).toEqual(["error", "warning"]);
  });
});

test.each(["unknown-key", "empty-text", "date-folder", "picture-missing", "html-element", "merge-conflict"])(
  "other errors stay errors in an archive: %s",
  (name) => {
    expect(report(name, "2020-01-01").told.every((one) => one.endsWith("error"))).toBe(true);
  },
);

test("an article whose date cannot be read is not taken for an old one", () => {
  const text = new TextDecoder().decode(readInvalid("picture-alt")).replace(/^date: .*$/m, "date: أمس");
  const files = { [file]: text, "site.yaml": siteUntil("2020-01-01") };
  const { problems } = readPublication({ root: publicationFolder(files) });
  expect(problems.map(({ rule, level }) => `${rule} ${level}`)).toEqual([
    "wrong-value error",
    "picture-alt error",
  ]);
});

test("a new end of the archive holds for files that were read before", () => {
  const root = publicationFolder({ [file]: readInvalid("picture-alt") });
  const cacheFolder = temporaryFolder();
  const levels = () => readPublication({ root, cacheFolder }).problems.map(({ level }) => level);
  expect(levels()).toEqual(["error"]);
  writeFiles(root, { "site.yaml": siteUntil("2020-01-01") });
  expect(levels()).toEqual(["warning"]);
  expect(levels()).toEqual(["warning"]);
  expect(readPublication({ root, cacheFolder }).publication?.articles).toHaveLength(5);
  writeFiles(root, { "site.yaml": site });
  expect(levels()).toEqual(["error"]);
});

test.each(["2020", "2020-02-30", "01/01/2020", "٢٠٢٠-٠١-٠١", "2020-1-1", "2020-01-01T00:00:00Z"])(
  "%s is no day, and the message names the form",
  (day) => {
    const { problems } = readPublication({ root: publicationFolder({ "site.yaml": siteUntil(day) }) });
    expect(problems.map(({ rule, line }) => [rule, line])).toEqual([["wrong-value", 7]]);
    expect(problems[0]?.ar).toContain("يوماً ميلادياً بأرقام لاتينية مثل 2020-01-01");
    expect(problems[0]?.en).toContain("a day such as 2020-01-01");
  },
);
