import { expect, test } from "@playwright/test";
import { strings } from "#lib/config/strings";
import { kinds, manyBase, ticker } from "./kinds";

test("the first key leads past the masthead to the content", async ({ page }) => {
  await page.goto(kinds.article);
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: strings.skipToContent });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#content$/);
  await page.keyboard.press("Tab");
  const inMain = await page.evaluate(() => document.querySelector("main")?.contains(document.activeElement));
  expect(inMain).toBe(true);
});

test("every stop of the keyboard on an article is visible where it stands", async ({ page }) => {
  await page.goto(kinds.article);
  const stops = new Set<string>();
  for (let step = 0; step < 120; step++) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const active = document.activeElement;
      if (active === null || active === document.body) return undefined;
      const box = active.getBoundingClientRect();
      const label = `${active.tagName} ${active.textContent?.trim().slice(0, 40)} ${Math.round(box.y + scrollY)}`;
      return { label, isSeen: box.width >= 1 && box.height >= 1 && box.bottom > 0 && box.top < innerHeight };
    });
    if (stop === undefined) break;
    expect(stop.isSeen, stop.label).toBe(true);
    stops.add(stop.label);
  }
  expect(stops.size).toBeGreaterThan(15);
});

test("on a phone the sections open from a menu without a script", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/");
  const menu = page.locator("header details");
  await menu.locator("summary").focus();
  await page.keyboard.press("Enter");
  await expect(menu.getByRole("link", { name: "علوم" })).toBeVisible();
});

test("from the page the keyboard comes to the bar's label, its entries and its box, which stops it, and on to the content", async ({
  page,
}) => {
  await page.goto(`${manyBase}/`);
  await page.locator("aside:has(iframe)").getByRole("link", { name: strings.breakingPage }).focus();
  const bar = await (await page.locator("iframe").elementHandle())?.contentFrame();
  if (!bar) throw new Error("The page has no bar.");
  await page.frameLocator("iframe").locator("a").first().waitFor();
  const focused = () =>
    bar.evaluate(() => (document.hasFocus() ? document.activeElement?.tagName : undefined));
  const animations = () => bar.evaluate(() => document.getAnimations().length);
  const entries = await bar.locator("ul:not([aria-hidden]) a").count();
  await page.keyboard.press("Tab");
  expect(await bar.evaluate(() => document.activeElement?.textContent)).toBe(strings.breaking);
  for (let entry = 0; entry < entries; entry++) {
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("A");
    expect(await animations()).toBe(0);
  }
  await page.keyboard.press("Tab");
  expect(await focused()).toBe("INPUT");
  expect(await animations()).toBe(1);
  await page.keyboard.press("Space");
  expect(await animations()).toBe(0);
  await page.keyboard.press("Tab");
  expect(await focused()).toBeUndefined();
  const inMain = await page.evaluate(() => document.querySelector("main")?.contains(document.activeElement));
  expect(inMain).toBe(true);
});

test("nothing moves where motion is not welcome", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const address of [`${manyBase}${ticker}`, `${manyBase}/`, kinds.article]) {
    await page.goto(address);
    expect(await page.evaluate(() => document.getAnimations().length), address).toBe(0);
  }
});
