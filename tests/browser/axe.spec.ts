import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page, test } from "@playwright/test";
import type { AxeResults } from "axe-core";
import { kinds, manyBase, manyKinds, ticker } from "./kinds";

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
  ...Object.entries(kinds),
  ...Object.entries(manyKinds).map(([kind, address]) => [kind, `${manyBase}${address}`] as const),
  ["ticker", ticker] as const,
  ["moving ticker", `${manyBase}${ticker}`] as const,
];

for (const [kind, address] of pages) {
  for (const width of [360, 1280]) {
    for (const colorScheme of ["light", "dark"] as const) {
      test(`${kind} at ${width} px, ${colorScheme}: no barrier that axe knows, contrast of Arabic text included`, async ({
        browser,
      }) => {
        const context = await browser.newContext({
          viewport: { width, height: 800 },
          colorScheme,
          reducedMotion: "reduce",
          bypassCSP: true,
        });
        const page = await context.newPage();
        await page.goto(address, { waitUntil: "load" });
        expect(await violations(page, { iframes: false })).toEqual([]);
        await replaceArabicLetters(page);
        const contrast = { runOnly: ["color-contrast"], iframes: false };
        expect(await violations(page, contrast)).toEqual([]);
        await context.close();
      });
    }
  }
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
