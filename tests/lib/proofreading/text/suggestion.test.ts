import { expect, test } from "vitest";
import { getProofreadingRules } from "#lib/arabic/proofreading/rules";
import { getExcerpt } from "#lib/proofreading/text/excerpt";
import { suggest } from "#lib/proofreading/text/suggestion";

const rules = getProofreadingRules({ timeZone: "UTC", region: "arab" });

/** The text that the message of each finding shows, with the found range in braces. */
function shownFor(text: string): string[] {
  const suggestion = suggest(text, rules);
  return rules.flatMap((rule) =>
    rule
      .find(text)
      .filter(({ replacement }) => replacement !== undefined)
      .map(({ index, length }) => {
        const { start, end } = suggestion.rangeOf({ start: index, end: index + length });
        return `${suggestion.text.slice(0, start)}{${suggestion.text.slice(start, end)}}${suggestion.text.slice(end)}`;
      }),
  );
}

test.each([
  ["نص ,فيه خطأ", ["نص،{ }فيه خطأ"]],
  ["نص  فيه ,خطأ ؟", ["نص فيه،{ }خطأ؟", "نص فيه، خطأ{}؟", "نص{ }فيه، خطأ؟"]],
  ["قال\u0007 ,ثم", ["قال{}، ثم"]],
  ["ﻻ ,ثم %50", ["{لا}، ثم 50%", "لا، ثم {50%}"]],
])("%j: %j", (text, wanted) => {
  expect(shownFor(text)).toEqual(wanted);
});

test("an excerpt is one line with 18 characters on each side, however long the text", () => {
  const text = `${"كلمة ".repeat(600)}\n\nهنا\n\n${"كلمة ".repeat(600)}`;
  const start = text.indexOf("هنا");
  const excerpt = getExcerpt(text, start, start + 3);
  expect(excerpt).toBe("…كلمة كلمة كلمة هنا كلمة كلمة كلمة…");
});

test("of a long finding, an excerpt shows both ends", () => {
  const excerpt = getExcerpt("كلمة ".repeat(600), 10, 2000);
  expect(excerpt.length).toBeLessThan(140);
  expect(excerpt).toContain(" … ");
});
