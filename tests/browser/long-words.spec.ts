import { expect, test } from "@playwright/test";
import { kinds, screens, siteBase } from "./kinds";

const address = `https://example.org/${"%D8%A7%D9%84".repeat(30)}`;

/** What newsrooms put long addresses into. */
const places = "main :is(h1, h2, h3, p, figcaption), article [rel=tag]";

for (const kind of ["home", "article", "article with tables and notes", "category", "text"] as const) {
  for (const screen of [screens[0], screens[3]]) {
    test(`${kind}, ${screen.width} px: an address that is longer than the line is broken`, async ({
      page,
    }) => {
      await page.setViewportSize(screen);
      await page.goto(siteBase + kinds[kind]);
      const count = await page.evaluate(
        ([selector, words]) => {
          const found = document.querySelectorAll(selector);
          for (const element of found) {
            const run = document.createElement("bdi");
            run.dir = "ltr";
            run.textContent = words;
            (element.querySelector("a, bdi") ?? element).append(" ", run);
          }
          return found.length;
        },
        [places, address] as const,
      );
      expect(count).toBeGreaterThan(1);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(screen.width);
    });
  }
}

test("a wide table scrolls inside its region, and its words stay whole", async ({ page }) => {
  await page.setViewportSize(screens[0]);
  await page.goto(siteBase + kinds["article with tables and notes"]);
  const region = page
    .getByRole("region")
    .filter({ has: page.locator("table") })
    .first();
  const widths = await region.evaluate((element) => {
    const cell = element.querySelector("td");
    if (cell !== null) cell.textContent = "longword".repeat(15);
    return { inside: element.scrollWidth, outside: element.clientWidth };
  });
  expect(widths.inside).toBeGreaterThan(widths.outside);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
