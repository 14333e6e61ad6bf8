import { expect, test } from "@playwright/test";
import { kinds } from "../browser/kinds";

const widths = [360, 768, 1280] as const;
/** High enough for what carries the layout of each page; CSS pixels. */
const height = 1000;
const shown = [
  "home",
  "article",
  "article with tables and notes",
  "category",
  "breaking",
  "not found",
] as const;

for (const kind of shown) {
  const name = kind.replaceAll(" ", "-");
  for (const width of widths) {
    for (const colorScheme of ["light", "dark"] as const) {
      test(`${kind}, ${width} px, ${colorScheme}`, async ({ page }) => {
        await page.setViewportSize({ width, height });
        await page.emulateMedia({ colorScheme });
        await page.goto(kinds[kind]);
        await page.evaluate(() => document.fonts.ready);
        await expect(page).toHaveScreenshot(`${name}-${width}-${colorScheme}.png`);
      });
    }
  }

  test(`${kind}, print`, async ({ page }) => {
    // The width of A4 inside the margins of the print sheet, at 96 px an inch.
    await page.setViewportSize({ width: 643, height });
    await page.emulateMedia({ media: "print" });
    await page.goto(kinds[kind]);
    await page.evaluate(() => document.fonts.ready);
    await expect(page).toHaveScreenshot(`${name}-print.png`);
  });
}
