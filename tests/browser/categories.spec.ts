import { expect, type Page, test } from "@playwright/test";
import { strings } from "#lib/config/strings";
import { kinds, siteBase } from "./kinds";
import { findBrokenText, findSmallTargets } from "./layout-probes";

/** Names as publications have them, short and long. */
const names = [
  "سياسة",
  "اقتصاد",
  "علوم",
  "ثقافة",
  "مدن وتاريخ",
  "لغة",
  "رياضة",
  "رأي",
  "صحة",
  "تكنولوجيا",
  "بيئة ومناخ",
  "تعليم",
  "حوادث وقضايا",
  "مجتمع",
  "فيديو",
  "الاستراتيجيات",
];

const rail = `nav[aria-label="${strings.sections}"]`;
const menu = `nav[aria-label="${strings.moreSections}"]`;

/** Gives the masthead of a page other sections. Its elements and its style sheet stay those of the site. */
async function setSections(page: Page, sections: readonly string[]): Promise<void> {
  await page.evaluate(
    ([lists, sections]) => {
      for (const list of document.querySelectorAll(lists)) {
        const items = [...list.querySelectorAll(":scope > li")];
        const others = items.filter((item) => item.className !== "");
        list.replaceChildren(
          ...sections.map((name) => {
            const item = items[0]?.cloneNode(true) as Element;
            const link = item.querySelector("a");
            if (link !== null) link.textContent = name;
            return item;
          }),
          ...others,
        );
      }
    },
    [`:is(${rail}, ${menu}) ul`, sections] as const,
  );
}

/** Returns the number of sections in each row of the rail. */
function rowsOf(page: Page): Promise<number[]> {
  return page.locator(`${rail} li`).evaluateAll((items) => {
    const rows = new Map<number, number>();
    for (const item of items) {
      const top = Math.round(item.getBoundingClientRect().top);
      rows.set(top, (rows.get(top) ?? 0) + 1);
    }
    return [...rows.values()];
  });
}

/** Rows are of equal length if no two differ by more than one section. */
function areEqual(rows: readonly number[]): boolean {
  return Math.max(...rows) - Math.min(...rows) <= 1;
}

async function open(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.goto(siteBase + kinds.text);
  await page.evaluate(() => document.fonts.ready);
}

for (const width of [768, 1023, 1024, 1280]) {
  test(`${width} px: 5 to 16 sections stand in one row or in two of equal length`, async ({ page }) => {
    await open(page, width);
    for (let count = 5; count <= names.length; count++) {
      await setSections(page, names.slice(0, count));
      const rows = await rowsOf(page);
      expect.soft(areEqual(rows), `${count} sections: ${rows.join(" + ")}`).toBe(true);
      expect.soft(rows.length, `${count} sections`).toBeLessThanOrEqual(2);
      expect.soft(await page.evaluate(findBrokenText), `${count} sections`).toEqual([]);
    }
  });
}

for (const width of [320, 360]) {
  test(`${width} px: 14 sections are in the menu, and the keyboard reaches the last one`, async ({
    page,
  }) => {
    await open(page, width);
    await setSections(page, names.slice(0, 14));
    await page.locator("summary").click();
    const links = page.locator(`${menu} a:visible`);
    await expect(links).toHaveCount(14);
    expect(await page.evaluate(findBrokenText)).toEqual([]);
    expect(await page.evaluate(findSmallTargets)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    for (let stop = 0; stop < 14; stop++) await page.keyboard.press("Tab");
    await expect(links.last()).toBeFocused();
    await expect(links.last()).toBeInViewport();
  });
}

test("a name of the greatest length stays inside its cell", async ({ page }) => {
  for (const width of [320, 768, 1280]) {
    await open(page, width);
    await setSections(page, [
      ...names.slice(0, 13),
      "المستجدات الاجتماعية والاقتصادية والثقافة".slice(0, 40),
    ]);
    if (width < 768) await page.locator("summary").click();
    expect(await page.evaluate(findBrokenText), `${width} px`).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

test("the measure finds a row that is too short", async ({ page }) => {
  await open(page, 1280);
  await page.evaluate((style) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    document.adoptedStyleSheets.push(sheet);
  }, `${rail} li { flex-basis: 19% !important }`);
  await setSections(page, names.slice(0, 11));
  expect(await rowsOf(page)).toEqual([5, 5, 1]);
  expect(areEqual([5, 5, 1])).toBe(false);
  expect(areEqual([6, 5])).toBe(true);
});
