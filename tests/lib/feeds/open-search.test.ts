import { expect, test } from "vitest";
import { openSearch } from "#lib/feeds/open-search";
import { aPublication } from "../../support/snapshots";

const { site } = aPublication();

test("describes how to search the site", () => {
  const xml = openSearch(site);
  expect(xml).toContain('<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">');
  expect(xml).toContain("<ShortName>نشرة</ShortName><LongName>البحث في نشرة</LongName>");
  expect(xml).toContain(
    '<Url rel="results" type="text/html" method="get" template="https://example.org/search/?q={searchTerms}"/>',
  );
});

test("keeps names within the limits of OpenSearch", () => {
  const xml = openSearch({
    ...site,
    name: "صحيفة الأخبار العربية الدولية اليومية المستقلة",
    description: "ج".repeat(1100),
  });
  const inside = (name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? "";
  expect(inside("ShortName")).toBe("صحيفة الأخبار…");
  expect(inside("LongName").length).toBeLessThanOrEqual(48);
  expect(inside("Description").length).toBeLessThanOrEqual(1024);
});
