import { expect, type Page, test } from "@playwright/test";
import { findStyleDifference, readStyles } from "../support/computed-styles";
import { kinds, nextBase, siteBase, ticker } from "./kinds";

// Neither rendering may run a script while it is looked at: Next's would take the page over.
test.use({ javaScriptEnabled: false, contextOptions: { reducedMotion: "reduce" } });

const pages = { ...kinds, ticker, "search with results": kinds.search };
const widths = [360, 1280];

async function stylesOf(page: Page, base: string, address: string) {
  await page.goto(base + encodeURI(address), { waitUntil: "load" });
  return readStyles(page);
}

for (const [kind, address] of Object.entries(pages)) {
  for (const width of widths) {
    test(`${kind} has the same style from both renderers at ${width} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      const published = await stylesOf(page, siteBase, address);
      expect(published.length).toBeGreaterThan(10);
      expect(findStyleDifference(published, await stylesOf(page, nextBase, address))).toBeUndefined();
    });
  }
}

/** Turns the style sheets of components round: the last that was imported comes first. */
function reverseComponents(html: string): string {
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? "";
  const parts = style.split(/(?=@layer components\{)/);
  const [first = "", ...components] = parts;
  // What follows a component's block is of another layer and stays where it is.
  return html.replace(style, () => [first, ...components.reverse()].join(""));
}

async function showChanged(page: Page, address: string, change: (html: string) => string) {
  await page.route(siteBase + encodeURI(address), async (route) => {
    const response = await route.fetch();
    await route.fulfill({ contentType: "text/html; charset=utf-8", body: change(await response.text()) });
  });
  const styles = await stylesOf(page, siteBase, address);
  await page.unroute(siteBase + encodeURI(address));
  return styles;
}

for (const [kind, address] of Object.entries(pages)) {
  test(`the style of ${kind} does not depend on the order of imports`, async ({ page }) => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      const published = await stylesOf(page, siteBase, address);
      const reversed = await showChanged(page, address, reverseComponents);
      expect(findStyleDifference(published, reversed), `${width} pixels`).toBeUndefined();
    }
  });
}

test("the comparison of styles can fail", async ({ page }) => {
  const address = kinds.article;
  const published = await stylesOf(page, siteBase, address);
  const withRule = await showChanged(page, address, (html) =>
    html.replace("</style>", "h1::after{content:'x'}</style>"),
  );
  expect(findStyleDifference(published, withRule)).toContain("H1");
  const withElement = await showChanged(page, address, (html) => html.replace("</main>", "<p>x</p></main>"));
  expect(findStyleDifference(published, withElement)).toContain("elements");
});
