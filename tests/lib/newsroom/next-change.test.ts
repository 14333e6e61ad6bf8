import { describe, expect, test } from "vitest";
import { oldAfter } from "#lib/articles";
import { noFront } from "#lib/content/reader/read-front";
import { getNextChange } from "#lib/newsroom/next-change";
import { anArticle, aSnapshot } from "../../support/snapshots";

const now = "2016-12-20T00:00:00Z";
const at = (text: string) => Date.parse(text);

function next(rest: Parameters<typeof aSnapshot>[0]): string | undefined {
  const moment = getNextChange(aSnapshot(rest, now));
  return moment === undefined ? undefined : new Date(moment).toISOString();
}

describe("the next moment at which the site changes without a change of files", () => {
  const old = "2010-01-01T00:00:00Z";

  test.each<[string, Parameters<typeof aSnapshot>[0], string | undefined]>([
    ["no later change", { articles: [anArticle("a", old)] }, undefined],
    [
      "an article appears",
      { articles: [anArticle("a", "2016-12-21T00:00:00Z")] },
      "2016-12-21T00:00:00.000Z",
    ],
    [
      "a headline leaves the bar",
      { articles: [anArticle("a", "2016-12-13T06:00:00Z")] },
      "2016-12-20T06:00:00.000Z",
    ],
    [
      "an article expires",
      { articles: [anArticle("a", old, { expires: at("2016-12-22T00:00:00Z") })] },
      "2016-12-22T00:00:00.000Z",
    ],
    [
      "an update shows",
      { articles: [anArticle("a", old, { updated: at("2016-12-20T00:00:01Z") })] },
      "2016-12-20T00:00:01.000Z",
    ],
    [
      "a correction shows",
      { articles: [anArticle("a", old, { corrections: [{ at: at("2016-12-23T00:00:00Z"), text: "" }] })] },
      "2016-12-23T00:00:00.000Z",
    ],
    [
      "an update that shows already changes nothing",
      { articles: [anArticle("a", old, { updated: at(now), corrections: [{ at: at(now), text: "" }] })] },
      undefined,
    ],
    [
      "a draft changes nothing",
      { articles: [anArticle("a", old, { draft: true, updated: at("2016-12-21T00:00:00Z") })] },
      undefined,
    ],
    [
      "breaking news begins",
      { breaking: [{ text: "", at: at("2016-12-24T00:00:00Z"), until: "never" }] },
      "2016-12-24T00:00:00.000Z",
    ],
    [
      "breaking news ends",
      { breaking: [{ text: "", at: at(old), until: at("2016-12-25T00:00:00Z") }] },
      "2016-12-25T00:00:00.000Z",
    ],
    ...(["lead", "stories", "opinion", "sections"] as const).map(
      (key): [string, Parameters<typeof aSnapshot>[0], string] => {
        const entry = { id: "politics", line: 1, until: { at: at("2016-12-26T00:00:00Z"), line: 1 } };
        const over = { ...entry, until: { at: at(now), line: 1 } };
        const choice = key === "lead" ? { lead: entry } : { [key]: [over, entry] };
        return [
          `a choice for the front page ends: ${key}`,
          { front: { ...noFront, ...choice } },
          "2016-12-26T00:00:00.000Z",
        ];
      },
    ),
  ])("%s", (_, rest, moment) => {
    expect(next(rest)).toBe(moment);
  });

  test("an article becomes old", () => {
    const date = "2016-01-01T00:00:00Z";
    expect(next({ articles: [anArticle("a", date)] })).toBe(new Date(at(date) + oldAfter + 1).toISOString());
  });
});
