import { existsSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findRoute, pageRoutes } from "#lib/pages/inventory/page-kinds";

describe("the routes of the site", () => {
  test("are files of app/, and every page of app/ is one of them", () => {
    for (const { page, layout } of pageRoutes) {
      expect(existsSync(`app/${page}`), page).toBe(true);
      if (layout !== undefined) expect(existsSync(`app/${layout}`), layout).toBe(true);
    }
    const inApp = readdirSync("app", { recursive: true, encoding: "utf8" })
      .map((file) => file.replaceAll("\\", "/"))
      .filter((file) => file.endsWith("/page.tsx"));
    const known = new Set(pageRoutes.map(({ page }) => page));
    expect(inApp.filter((file) => !known.has(file))).toEqual([]);
  });

  test.each([
    ["article", "/articles/2016/12/قمة/", "(site)/articles/[year]/[month]/[slug]/page.tsx"],
    ["month", "/articles/2016/12/page-2/", "(site)/articles/[year]/[month]/[slug]/page.tsx"],
    ["month", "/articles/2016/12/", "(site)/articles/[year]/[month]/page.tsx"],
    ["author", "/authors/desk/3/", "(site)/authors/[author]/[number]/page.tsx"],
    ["ticker", "/breaking/ticker/", "(bar)/breaking/ticker/page.tsx"],
    ["notFound", "/404.html", "global-not-found.tsx"],
  ] as const)("%s %s is shown by %s", (kind, address, page) => {
    expect(findRoute(kind, address).route.page).toBe(page);
  });

  test("a page without a route is an error that names the place to add it", () => {
    expect(() => findRoute("feed", "/feed.xml")).toThrow("lib/pages/inventory/page-kinds.ts");
  });
});
