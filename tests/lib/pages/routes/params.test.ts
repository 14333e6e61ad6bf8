import { beforeAll, describe, expect, test } from "vitest";
import { urls } from "#lib/config/urls";
import type { PageKind } from "#lib/pages/inventory/page";
import { getNavigation } from "#lib/pages/inventory/page-list";
import { readParams, staticParams } from "#lib/pages/routes/params";
import { getPage, setSource } from "#lib/pages/routes/source";
import { aPublication, aSnapshot } from "../../../support/snapshots";

const pages: [PageKind, string][] = [
  ["article", "/articles/2016/12/خبر/"],
  ["article", "/articles/2015/01/ankara-talks/"],
  ["month", "/articles/2016/12/"],
  ["month", "/articles/2016/12/page-2/"],
  ["category", "/categories/science/"],
  ["category", "/categories/science/2/"],
  ["sitemap", "/sitemaps/2016-12.xml"],
  ["home", "/"],
];

beforeAll(() => {
  setSource({
    context: {
      site: aPublication().site,
      navigation: getNavigation(aSnapshot({})),
      contentFolder: "content",
      mediaFolder: "media",
    },
    addresses: (kind) => pages.filter((page) => page[0] === kind).map(([, address]) => address),
    get: (kind, wanted) =>
      pages.some((page) => page[0] === kind && page[1] === wanted)
        ? ({ address: wanted } as never)
        : undefined,
    searchScript: async () => "",
  });
});

const article = urls.article({ year: ":year", month: ":month", slug: ":slug" });

describe("the parameters of a route's pages", () => {
  test.each<[PageKind, string, Record<string, string>[]]>([
    [
      "article",
      article,
      [
        { year: "2016", month: "12", slug: "خبر" },
        { year: "2015", month: "01", slug: "ankara-talks" },
      ],
    ],
    ["month", urls.month(":year", ":month"), [{ year: "2016", month: "12" }]],
    ["month", article, [{ year: "2016", month: "12", slug: "page-2" }]],
    ["category", "/categories/:category/", [{ category: "science" }]],
    ["category", "/categories/:category/:number/", [{ category: "science", number: "2" }]],
    ["sitemap", "/sitemaps/:name", [{ name: "2016-12.xml" }]],
    ["tag", "/tags/:tag/", []],
  ])("%s at %s", async (kind, pattern, params) => {
    expect(await staticParams(kind, pattern)).toEqual(params);
  });

  test("lead to the pages that were asked for", async () => {
    expect(await getPage("article", "/articles/2016/12/خبر/")).toEqual({ address: "/articles/2016/12/خبر/" });
    expect(await getPage("article", "/articles/2016/12/")).toBeUndefined();
  });
});

describe("parameters as Next hands them over", () => {
  test.each([
    ["encoded", "%D8%AE%D8%A8%D8%B1", "خبر"],
    ["decoded", "خبر", "خبر"],
    ["in NFD", encodeURIComponent("آثار".normalize("NFD")), "آثار".normalize("NFC")],
    ["malformed, which is nobody's address", "%D8", ""],
  ])("%s", async (_, given, meant) => {
    const read = await readParams(Promise.resolve({ slug: given, year: "2016" }));
    expect(read).toEqual({ slug: meant, year: "2016" });
  });
});
