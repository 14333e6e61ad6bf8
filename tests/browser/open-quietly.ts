import type { Page } from "@playwright/test";

/** Milliseconds without a request or an answer after which a page is taken to be complete. */
const quietTime = 500;

/**
 * Opens a page and waits until it asks for nothing more. Playwright's own "networkidle" may never come when a lazy frame of
 * the page before was still loading.
 */
export async function openQuietly(page: Page, url: string): Promise<void> {
  let last = Date.now();
  const note = () => {
    last = Date.now();
  };
  page.on("request", note);
  page.on("requestfinished", note);
  await page.goto(url);
  while (Date.now() - last < quietTime) await page.waitForTimeout(quietTime / 5);
  page.off("request", note);
  page.off("requestfinished", note);
}
