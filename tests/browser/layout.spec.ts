import { expect, type Page, test } from "@playwright/test";
import { urls } from "#lib/config/urls";
import { brandedBase, brandedKinds, kinds, lookedAt, manyBase, screens, siteBase, ticker } from "./kinds";
import {
  coveredFocus,
  findBrokenText,
  findSmallTargets,
  findTightLines,
  firstHeadline,
  layOutEverything,
  lettersPerLine,
} from "./layout-probes";

const schemes = ["light", "dark"] as const;
/** The browser's font size, CSS pixels: as it comes, and 200 %. */
const fontSizes = [16, 32] as const;

async function setFontSize(page: Page, size: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Page.setFontSizes", { fontSizes: { standard: size, fixed: size } });
  await session.detach();
  await expect
    .poll(() => page.evaluate(() => getComputedStyle(document.documentElement).fontSize))
    .toBe(`${size}px`);
}

/** @param address A whole address, or one of the first publication. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(new URL(address, siteBase).href);
  await page.evaluate(() => document.fonts.ready);
}

function middleOf(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

test.describe.configure({ mode: "parallel" });

for (const [kind, address] of lookedAt) {
  test(`${kind}: holds at every width, in large letters, by day and by night`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await open(page, address);
    await page.evaluate(layOutEverything);
    for (const size of fontSizes) {
      await setFontSize(page, size);
      for (const screen of screens) {
        await page.setViewportSize(screen);
        const place = `${screen.width} px, letters of ${size} px`;
        await test.step(place, async () => {
          for (const colorScheme of schemes) {
            await page.emulateMedia({ colorScheme });
            const width = await page.evaluate(() => document.documentElement.scrollWidth);
            expect
              .soft(width, `${place}, ${colorScheme}: no horizontal scroll bar`)
              .toBeLessThanOrEqual(screen.width);
            const broken = await page.evaluate(findBrokenText);
            expect.soft(broken, `${place}, ${colorScheme}: no text is cut or covered`).toEqual([]);
          }
          expect
            .soft(await page.evaluate(findTightLines), `${place}: marks and tails do not meet`)
            .toEqual([]);
          expect.soft(await page.evaluate(findSmallTargets), `${place}: targets of 24 px`).toEqual([]);
          const headline = await page.evaluate(firstHeadline);
          expect.soft(headline, `${place}: the headline is in the first screen`).toBeLessThan(screen.height);
        });
      }
    }
  });
}

const measured = [
  ["naskh", siteBase + kinds["article with tables and notes"]],
  ["sans", brandedBase + brandedKinds.article],
] as const;

for (const [[face, address], screen] of measured.flatMap((one) =>
  screens.map((screen) => [one, screen] as const),
)) {
  test(`the measure of ${face} at ${screen.width} px`, async ({ page }) => {
    await page.setViewportSize(screen);
    await open(page, address);
    const middle = middleOf(await page.evaluate(lettersPerLine));
    expect(middle).toBeLessThanOrEqual(75);
    if (screen.width >= 768) expect(middle).toBeGreaterThanOrEqual(60);
  });
}

for (const kind of ["home", "article", "category"] as const) {
  for (const screen of [screens[0], screens[3]]) {
    test(`${kind}, ${screen.width} px: nothing lies on what has the focus`, async ({ page }) => {
      await page.setViewportSize(screen);
      await open(page, kinds[kind]);
      const menu = page.locator("summary");
      if (await menu.isVisible()) await menu.click();
      const covered: string[] = [];
      for (let stop = 0; stop < 60; stop++) {
        await page.keyboard.press("Tab");
        const found = await page.evaluate(coveredFocus);
        if (found !== undefined) covered.push(found);
      }
      expect(covered).toEqual([]);
    });
  }
}

test("forced colours keep the bar's label and the menu's button visible", async ({ page }) => {
  await page.setViewportSize(screens[0]);
  await page.emulateMedia({ forcedColors: "active" });
  const borderOf = async (selector: string) => {
    const border = await page
      .locator(selector)
      .evaluate((element) => getComputedStyle(element).borderTopWidth);
    return Number.parseFloat(border);
  };
  await open(page, kinds.home);
  expect(await borderOf("summary")).toBeGreaterThanOrEqual(1);
  await page.goto(manyBase + ticker);
  expect(await borderOf(`h1 a[href="${urls.breaking}"]`)).toBeGreaterThanOrEqual(1);
});

test("the probes find what is broken", async ({ page }) => {
  await page.setViewportSize(screens[0]);
  await page.setContent(`<!doctype html><html lang="ar" dir="rtl"><body>
    <h1 id="tight">مُؤَسَّسَةٌ لِلنَّشْرِ وَحَقٌّ لِلْجُمْهُورِ فِي خَبَرٍ صَحِيحٍ</h1>
    <div id="cut">نص لا يتسع له صندوقه</div><p id="over">نص فوق نص</p><p id="wide">نص يخرج من النافذة إلى ما بعدها بكثير</p>
    <a id="small" href="/">س</a></body>`);
  await page.addStyleTag({
    content: `#tight { line-height: 0.9 } #cut { inline-size: 3em; block-size: 1em; overflow: hidden } #over { margin-block-start: -1.6em }
      #wide { white-space: nowrap; font-size: 40px } #small { display: block; inline-size: 10px; block-size: 10px; overflow: hidden }`,
  });
  const broken = (await page.evaluate(findBrokenText)).join("\n");
  for (const finding of ["out of the window", "one over the other", "cut at the side"])
    expect(broken).toContain(finding);
  expect(await page.evaluate(findTightLines)).not.toEqual([]);
  expect(await page.evaluate(findSmallTargets)).toHaveLength(1);
});
