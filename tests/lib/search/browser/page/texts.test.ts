import { describe, expect, test } from "vitest";
import { formatNumber } from "#lib/arabic/numbers/digits";
import { countNoun, nouns } from "#lib/arabic/numbers/plural";
import type { LocaleSettings } from "#lib/config/site";
import { countResults, fillIn } from "#lib/search/browser/page/texts";
import { getScriptData } from "../../../../../components/search/script-data";

const settings: LocaleSettings[] = [
  { timeZone: "Asia/Damascus", region: "levant" },
  { timeZone: "Africa/Cairo", region: "egypt" },
  { timeZone: "Africa/Casablanca", region: "maghreb" },
];

describe.each(settings)("numbers of results in $region", (site) => {
  test("are written as elsewhere on the site", () => {
    const data = getScriptData(site);
    for (let count = 1; count < 1300; count++)
      expect(countResults(count, data)).toBe(countNoun(nouns.result, count, site));
    expect(countResults(1_234_511, data)).toBe(`${formatNumber(1_234_511, site)} نتيجة`);
  });
});

test("a query stands in a text as it was typed", () => {
  expect(fillIn("لا نتائج لما كتبته: {}", "$& {} $1")).toBe("لا نتائج لما كتبته: $& {} $1");
});

test("the page passes every text", () => {
  for (const text of Object.values(getScriptData({ timeZone: "UTC", region: "arab" }).texts))
    expect(text).not.toBe("");
});
