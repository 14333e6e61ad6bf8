import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page, test } from "@playwright/test";
import type { AxeResults } from "axe-core";
import { brandedBase, lookedAt, manyBase, manyKinds, ticker } from "./kinds";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** axe passes over joined Arabic letters when it judges contrast, so a throwaway copy of the page has others. */
async function replaceArabicLetters(page: Page): Promise<void> {
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      node.nodeValue = node.nodeValue?.replace(/[\u0600-\u06ff]/g, "x") ?? "";
    }
  });
}

async function violations(page: Page, options: object): Promise<string[]> {
  const results = await page.evaluate(
    ([source, chosen]) => {
      // The test's own window: the policy of the page does not speak for the tester.
      new Function(source)();
      return Reflect.get(window, "axe").run(document, chosen);
    },
    [axe, options] as const,
  );
  return (results as AxeResults).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join("; ")}`,
  );
}

const pages = [
  ...lookedAt,
  ...Object.entries(manyKinds).map(([kind, address]) => [kind, `${manyBase}${address}`] as const),
  ["ticker", ticker] as const,
  ["moving ticker", `${manyBase}${ticker}`] as const,
  ["branded ticker", `${brandedBase}${ticker}`] as const,
];

const widths = [360, 1280];
const colorSchemes = ["light", "dark"] as const;

for (const [kind, address] of pages) {
  test(`${kind}: no barrier that axe knows, contrast of Arabic text included`, async ({ browser }) => {
    const context = await browser.newContext({ reducedMotion: "reduce", bypassCSP: true });
    const page = await context.newPage();
    await page.goto(address, { waitUntil: "load" });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      // Colours are looked at below.
      const rules = { "color-contrast": { enabled: false } };
      expect(await violations(page, { rules, iframes: false }), `${width} px`).toEqual([]);
    }
    await replaceArabicLetters(page);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      for (const colorScheme of colorSchemes) {
        await page.emulateMedia({ colorScheme });
        const contrast = { runOnly: ["color-contrast"], iframes: false };
        expect(await violations(page, contrast), `${width} px, ${colorScheme}`).toEqual([]);
      }
    }
    await context.close();
  });
}

test("the check of contrast sees Arabic text that is too pale", async ({ browser }) => {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.setContent(
    '<main style="background:#fff;color:#aaa"><h1>محادثات أنقرة تنتهي بلا نتيجة</h1></main>',
  );
  await replaceArabicLetters(page);
  expect(await violations(page, { runOnly: ["color-contrast"] })).toHaveLength(1);
  await context.close();
});
