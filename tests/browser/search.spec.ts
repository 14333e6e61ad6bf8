import { expect, type Page, test } from "@playwright/test";
import { searchStrings, strings } from "#lib/config/strings";
import { searchUrls, urls } from "#lib/config/urls";
import { kinds } from "./kinds";

/** What the page says on the console, and what did not arrive. */
function listen(page: Page): string[] {
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  page.on("requestfailed", (request) => {
    // A reader who goes on before the bar has come leaves its request behind.
    const isLeft = request.url().endsWith(urls.ticker) && request.failure()?.errorText === "net::ERR_ABORTED";
    if (!isLeft) said.push(`failed: ${request.url()}`);
  });
  return said;
}

const results = (page: Page) => page.locator("[data-search] ol > li");
const headlines = (page: Page) => results(page).getByRole("heading", { level: 2 });
const status = (page: Page) => page.getByRole("status");

async function typeAndSearch(page: Page, words: string): Promise<void> {
  const form = page.getByRole("main").getByRole("search");
  await form.getByRole("searchbox", { name: strings.searchLabel }).fill(words);
  await form.getByRole("button", { name: strings.search }).click();
}

const talks = "محادثات أنقرة بين موسكو وفصائل حلب تنتهي بلا نتيجة";

for (const words of ["أنقرة", "انقره", "أَنْقَرَة", "محادثات انقرة", "المحادثات"]) {
  test(`«${words}» finds the talks of Ankara, whichever way it is written`, async ({ page }) => {
    const said = listen(page);
    await page.goto(urls.search);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(strings.searchPage);
    await typeAndSearch(page, words);
    await expect(headlines(page).filter({ hasText: talks })).toHaveCount(1);
    await expect(headlines(page).filter({ hasText: talks }).locator("mark").first()).toBeVisible();
    await expect(page).toHaveTitle(new RegExp(`^${words} \\| ${strings.searchPage}`));
    await expect(page.getByRole("searchbox")).toHaveValue(words);
    expect(said).toEqual([]);
  });
}

test("what has the word in its headline comes first, and the count agrees with the list", async ({
  page,
}) => {
  await page.goto(searchUrls.of("حلب"));
  await expect(headlines(page).first().locator("mark")).toHaveText("حلب");
  await expect(status(page)).toHaveText(/نتيجة واحدة|نتيجتان|\d+ (?:نتائج|نتيجة)/);
});

test("on the way back from an article the results are there again", async ({ page }) => {
  await page.goto(searchUrls.of("أنقرة"));
  await results(page).getByRole("link", { name: talks }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(talks);
  await page.goBack();
  await expect(page).toHaveURL(searchUrls.of("أنقرة"));
  await expect(headlines(page).filter({ hasText: talks })).toHaveCount(1);
});

test("results that go on are shown ten at a time, and the keyboard stays with them", async ({ page }) => {
  await page.goto(searchUrls.of("قسم"));
  await expect(results(page)).toHaveCount(10);
  await page.getByRole("button", { name: searchStrings.more }).click();
  await expect.poll(() => results(page).count()).toBeGreaterThan(10);
  await expect(results(page).nth(10).getByRole("heading").getByRole("link")).toBeFocused();
  const count = await results(page).count();
  await page.goto(kinds.article);
  await page.goBack();
  await expect(results(page)).toHaveCount(count);
});

test("a slip of the pen is answered with words that are near", async ({ page }) => {
  const said = listen(page);
  await page.goto(searchUrls.of("الزلزلال"));
  await expect(status(page)).toHaveText(searchStrings.nothing("الزلزلال"));
  const near = page
    .locator("[data-search]")
    .getByRole("link", { name: /زلز?ا?ل/ })
    .first();
  await near.click();
  await expect.poll(() => results(page).count()).toBeGreaterThan(0);
  expect(said).toEqual([]);
});

test("what is nowhere leads on to sections, archive and tags", async ({ page }) => {
  await page.goto(searchUrls.of("قسطنطنطينوبوليس"));
  await expect(status(page)).toHaveText(searchStrings.nothing("قسطنطنطينوبوليس"));
  const ways = page.getByRole("navigation", { name: strings.browse });
  await ways.getByRole("link", { name: strings.archive }).click();
  await expect(page).toHaveURL(urls.archive);
});

test("words that every article has are not looked for, and markup in a query is text", async ({ page }) => {
  const said = listen(page);
  await page.goto(searchUrls.of("على"));
  await expect(status(page)).toHaveText(searchStrings.nothingToSearch);
  await page.goto(searchUrls.of("<img src=x onerror=alert(1)> قسطنطنطين"));
  await expect(status(page)).toContainText(/<img|نتي|مقال/);
  await expect(page.locator("[data-search] img")).toHaveCount(0);
  expect(said).toEqual([]);
});

test("on a line that fails the page says so, and trying again helps", async ({ page }) => {
  await page.route("**/search/index/**", (route) => route.abort());
  await page.goto(searchUrls.of("أنقرة"));
  await expect(status(page)).toHaveText(searchStrings.failed);
  await page.unroute("**/search/index/**");
  await page.getByRole("button", { name: searchStrings.again }).click();
  await expect(headlines(page).filter({ hasText: talks })).toHaveCount(1);
});

test("an index that has changed under the reader is read anew", async ({ page }) => {
  let asked = 0;
  await page.route(`**${searchUrls.recent}`, async (route) => {
    asked += 1;
    if (asked === 1) await route.fulfill({ json: [["1999-01", 1]] });
    else await route.continue();
  });
  await page.goto(searchUrls.of("أنقرة"));
  await expect(headlines(page).filter({ hasText: talks })).toHaveCount(1);
  expect(asked).toBe(2);
});

test("without a script the page says why, and the ways to browse are there", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(searchUrls.of("أنقرة"));
  const words = page.locator("noscript p");
  await expect(words).toBeVisible();
  expect(await words.innerText()).toBe(strings.searchWithoutScript);
  await page
    .getByRole("navigation", { name: strings.browse })
    .getByRole("link", { name: strings.allTags })
    .click();
  await expect(page).toHaveURL(urls.tags);
  await context.close();
});

test("the masthead leads to the search, and the page of what is missing asks for words", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await page.goto(kinds.home);
  const link = page.getByRole("banner").getByRole("link", { name: strings.search, exact: true });
  const [search, name, menu] = await Promise.all(
    [link, page.getByRole("banner").getByRole("link").first(), page.locator("summary").first()].map((one) =>
      one.boundingBox(),
    ),
  );
  // From right to left: the name, the search, the folded sections; none over another.
  expect((search?.x ?? 0) + (search?.width ?? 0)).toBeLessThanOrEqual(name?.x ?? 0);
  expect((menu?.x ?? 0) + (menu?.width ?? 0)).toBeLessThanOrEqual(search?.x ?? 0);
  await link.click();
  await expect(page).toHaveURL(urls.search);
  await page.goto(kinds["not found"]);
  await typeAndSearch(page, "أنقرة");
  await expect(page).toHaveURL(searchUrls.of("أنقرة"));
  await expect(headlines(page).filter({ hasText: talks })).toHaveCount(1);
});

test("no width makes the page wider than the window, whatever was found", async ({ page }) => {
  for (const width of [320, 360, 768]) {
    await page.setViewportSize({ width, height: 640 });
    for (const words of ["سوريا", "قسطنطنطينوبوليسقسطنطنطينوبوليسقسطنطنطينوبوليس"]) {
      await page.goto(searchUrls.of(words));
      await expect(status(page)).not.toHaveText(searchStrings.searching);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `${words} at ${width} px`).toBeLessThanOrEqual(0);
    }
  }
});

test("the browser is told of the search, and crawlers are kept out of it", async ({ page }) => {
  await page.goto(urls.search);
  await expect(page.locator('head link[rel="search"]')).toHaveAttribute("href", urls.openSearch);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
    "href",
    "https://barqiya.example/search/",
  );
});
