import { HtmlValidate } from "html-validate";
import { describe, expect, test } from "vitest";
import { pagesOf, siteFolder } from "./site";

const pages = pagesOf(siteFolder);

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard"],
  rules: {
    // `role="region"` makes a scrolling table a landmark, but <section> is not what a table's frame is.
    "prefer-native-element": ["error", { exclude: ["region"] }],
  },
});

describe("every page", () => {
  test("there are as many as the publication has", () => {
    expect(pages.length).toBeGreaterThan(200);
  });

  test("is valid HTML by html-validate's standard preset", async () => {
    const faults: string[] = [];
    for (const { file, html } of pages) {
      const report = await validator.validateString(html, file);
      for (const { messages } of report.results) {
        for (const { ruleId, line, column, message } of messages) {
          faults.push(`${file}:${line}:${column} ${ruleId}: ${message}`);
        }
      }
    }
    expect(faults).toEqual([]);
  });

  test("the validator sees what is wrong", async () => {
    const report = await validator.validateString('<!doctype html><html lang="ar"><p><div></div></p></html>');
    expect(report.valid).toBe(false);
  });
});
