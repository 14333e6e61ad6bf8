import { expect as baseExpect, type Page, test } from "@playwright/test";
import { searchFields, sortByDate } from "#lib/config/search-address";
import { searchStrings, strings } from "#lib/config/strings";
import { searchUrls, urls } from "#lib/config/urls";
import { resultsUrl } from "../support/search/results-url";
import { kinds } from "./kinds";

/** Each search reads several files, which takes a while on a busy machine. */
const expect = baseExpect.configure({ timeout: 20_000 });

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
const headlines = (page: Page) => results(page).getByRole("heading");
const marks = (page: Page) => results(page).locator("mark");
const status = (page: Page) => page.getByRole("status");
const words = (page: Page) => page.getByRole("main").getByRole("searchbox", { name: strings.searchLabel });
const choice = (page: Page, name: string) => page.getByRole("main").getByRole("combobox", { name });
const filters = strings.searchFilters;

async function typeAndSearch(page: Page, query: string): Promise<void> {
  await words(page).fill(query);
  await page.getByRole("main").getByRole("button", { name: strings.search }).click();
}

/** Waits until no search is under way. */
async function settle(page: Page): Promise<void> {
  await expect(page.locator("[data-search][data-used]:not([aria-busy])")).toHaveCount(1);
}

/** The address of a search with filters. */
function addressOf(query: string, fields: Partial<Record<keyof typeof searchFields, string>>): string {
  const set = Object.entries(fields).map(([field, value]) => `&${searchFields[field as "sort"]}=${value}`);
  return resultsUrl(query) + set.join("");
}

const talks = "محادثات أنقرة بين موسكو وفصائل حلب تنتهي بلا نتيجة";
const isTalks = { hasText: talks };

for (const query of ["أنقرة", "انقره", "أَنْقَرَة", "محادثات انقرة", "المحادثات"]) {
  test(`«${query}» finds the talks of Ankara, whichever way it is written`, async ({ page }) => {
    const said = listen(page);
    await page.goto(urls.search);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(strings.searchPage);
    await typeAndSearch(page, query);
    await expect(headlines(page).filter(isTalks)).toHaveCount(1);
    await expect(headlines(page).filter(isTalks).locator("mark").first()).toBeVisible();
    await expect(page).toHaveTitle(new RegExp(`^${query} \\| ${strings.searchPage}`));
    await expect(words(page)).toHaveValue(query);
    expect(said).toEqual([]);
  });
}

test("what has the word in its headline comes first, and the count agrees with the list", async ({
  page,
}) => {
  await page.goto(resultsUrl("حلب"));
  await expect(headlines(page).first().locator("mark")).toHaveText("حلب");
  await expect(status(page)).toHaveText(/نتيجة واحدة|نتيجتان|\d+ (?:نتائج|نتيجة)/);
});

test("a result is like a teaser: section in its colour, headline, excerpt, date", async ({ page }) => {
  await page.goto(resultsUrl("أنقرة"));
  const result = results(page).filter(isTalks);
  await expect(result.locator("[data-tone] a")).toHaveAttribute("href", /^\/categories\//);
  await expect(result.getByRole("heading", { level: 2 })).toHaveText(talks);
  await expect(result.locator("time")).toHaveAttribute("datetime", /^2016-12-01/);
});

test.describe("a word that only the text has", () => {
  test("is marked in an excerpt that is cut between words", async ({ page }) => {
    await page.goto(resultsUrl("القذائف"));
    const excerpt = results(page).locator("h2 + p").first();
    await expect(excerpt.locator("mark").first()).toBeVisible();
    const text = await excerpt.innerText();
    expect(text.length).toBeLessThanOrEqual(165);
    expect(text).toMatch(/^…?[^\s…].*[^\s…]…?$/);
    for (const mark of await marks(page).allInnerTexts()) expect(mark).toMatch(/^[\u0621-\u0652]+$/);
  });

  test("is not marked inside another word", async ({ page }) => {
    await page.goto(resultsUrl("حلب"));
    await settle(page);
    for (const mark of await marks(page).allInnerTexts()) expect(mark).toMatch(/^[وفبلك]?حلب/);
    const cut = await marks(page).evaluateAll(
      (all) =>
        all.filter((mark) => {
          const letter = /[\u0621-\u064a]/;
          return (
            letter.test(mark.previousSibling?.textContent?.slice(-1) ?? "") ||
            letter.test(mark.nextSibling?.textContent?.slice(0, 1) ?? "")
          );
        }).length,
    );
    expect(cut).toBe(0);
  });
});

test("a phrase finds only what has it, and a minus excludes", async ({ page }) => {
  await page.goto(resultsUrl("«فصائل حلب»"));
  await expect(headlines(page).filter(isTalks)).toHaveCount(1);
  await page.goto(resultsUrl("«حلب فصائل»"));
  await expect(status(page)).toHaveText(searchStrings.nothing("«حلب فصائل»"));
  await page.goto(resultsUrl("حلب -أنقرة"));
  await expect(results(page).first()).toBeVisible();
  await expect(headlines(page).filter(isTalks)).toHaveCount(0);
});

test("if no article has all words, the page says so", async ({ page }) => {
  await page.goto(resultsUrl("أنقرة قسطنطنطينوبوليس"));
  await expect(headlines(page).filter(isTalks)).toHaveCount(1);
  await expect(status(page)).toHaveText(new RegExp(searchStrings.some("").slice(0, 20)));
});

test.describe("while the reader types", () => {
  test("results come without a key for it, and what only begins so is a near result", async ({ page }) => {
    await page.goto(urls.search);
    await words(page).pressSequentially("الترج");
    await expect(page.getByRole("heading", { name: searchStrings.nearResults })).toBeVisible();
    await expect(page.locator("[data-near] h3 mark, [data-near] p mark").first()).toHaveText(/^و?ال?ترج/);
    await expect(page).toHaveURL(resultsUrl("الترج"));
    await expect(words(page)).toBeFocused();
  });

  test("one search is made for keys that follow each other, and one entry of the history", async ({
    page,
  }) => {
    await page.goto(urls.search);
    const before = await page.evaluate(() => history.length);
    await words(page).pressSequentially("محادثات أنق", { delay: 20 });
    await settle(page);
    await words(page).pressSequentially("رة", { delay: 20 });
    await expect(page).toHaveURL(resultsUrl("محادثات أنقرة"));
    await settle(page);
    expect(await page.evaluate(() => history.length)).toBe(before + 1);
    await page.goBack();
    await expect(page).toHaveURL(urls.search);
    await expect(results(page)).toHaveCount(0);
    await expect(words(page)).toHaveValue("");
  });

  test("a screen reader hears the number of results only when the typing pauses", async ({ page }) => {
    await page.goto(urls.search);
    await words(page).pressSequentially("أنقرة", { delay: 30 });
    await expect(results(page).first()).toBeVisible();
    await expect(status(page)).toHaveAttribute("aria-live", "off");
    await expect(status(page)).toHaveAttribute("aria-live", "polite");
    await expect(status(page)).toHaveText(/نتيجة|نتائج|نتيجتان/);
  });

  for (const canCancel of [true, false]) {
    test(`a late answer never replaces a newer one (${canCancel ? "cancelled" : "not cancellable"})`, async ({
      page,
    }) => {
      if (!canCancel) await page.addInitScript(() => Reflect.deleteProperty(window, "AbortController"));
      let isSlow = true;
      await page.route("**/search/index/*/**", async (route) => {
        if (isSlow) await new Promise((resolve) => setTimeout(resolve, 1500));
        await route.continue().catch(() => undefined);
      });
      await page.goto(urls.search);
      await words(page).fill("زلزال");
      await expect(page.locator("[data-search]")).toHaveAttribute("aria-busy", "true");
      await expect(status(page)).toHaveText(searchStrings.searching);
      isSlow = false;
      await words(page).fill("موسكو");
      await expect(headlines(page).filter(isTalks)).toHaveCount(1);
      const shown = await headlines(page).allInnerTexts();
      await page.waitForTimeout(2000);
      expect(await headlines(page).allInnerTexts()).toEqual(shown);
      await expect(page).toHaveURL(resultsUrl("موسكو"));
    });
  }
});

test.describe("filters", () => {
  test("are in the address, limit the results, and come back with the back button", async ({ page }) => {
    await page.goto(resultsUrl("حلب"));
    await expect(headlines(page).filter(isTalks)).toHaveCount(1);
    const count = await results(page).count();
    await choice(page, filters.category).selectOption("science");
    await expect(page).toHaveURL(addressOf("حلب", { category: "science" }));
    await expect(headlines(page).filter(isTalks)).toHaveCount(0);
    for (const href of await results(page)
      .locator("[data-tone] a")
      .evaluateAll((all) => all.map((one) => one.getAttribute("href"))))
      expect(href).toBe(urls.category("science"));
    await page.goBack();
    await expect(choice(page, filters.category)).toHaveValue("");
    await expect(results(page)).toHaveCount(count);
    await page.goForward();
    await expect(choice(page, filters.category)).toHaveValue("science");
    await expect(headlines(page).filter(isTalks)).toHaveCount(0);
  });

  test("an address with all of them sets the form", async ({ page }) => {
    await page.goto(addressOf("حلب", { category: "politics", period: "2016-12", sort: sortByDate }));
    await expect(headlines(page)).toHaveText([talks]);
    await expect(choice(page, filters.category)).toHaveValue("politics");
    await expect(choice(page, filters.period)).toHaveValue("2016-12");
    await expect(choice(page, filters.sort)).toHaveValue(sortByDate);
  });

  test("by date the newest is first", async ({ page }) => {
    await page.goto(addressOf("حلب", { sort: sortByDate }));
    await settle(page);
    const dates = await results(page)
      .locator("time")
      .evaluateAll((all) => all.map((one) => one.getAttribute("datetime") ?? ""));
    expect(dates.length).toBeGreaterThan(2);
    expect(dates).toEqual(dates.toSorted().reverse());
  });

  test("without words they list what they leave", async ({ page }) => {
    await page.goto(urls.search);
    await choice(page, filters.category).selectOption("science");
    await expect(results(page).first()).toBeVisible();
    await expect(page).toHaveURL(`${urls.search}?${searchFields.category}=science`);
  });

  test("that leave nothing are named, with a way to search everywhere", async ({ page }) => {
    await page.goto(addressOf("أنقرة", { category: "sport" }));
    await expect(status(page)).toHaveText(searchStrings.nothing("أنقرة"));
    await page.getByRole("link", { name: searchStrings.unlimited }).click();
    await expect(headlines(page).filter(isTalks)).toHaveCount(1);
  });

  test("work as a form where no script runs", async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(urls.search);
    await words(page).fill("حلب");
    await choice(page, filters.category).selectOption("science");
    await page.getByRole("main").getByRole("button", { name: strings.search }).click();
    await expect(page).toHaveURL(addressOf("حلب", { category: "science", author: "", period: "", sort: "" }));
    await context.close();
  });
});

test.describe("on the way back from an article", () => {
  test("the results are there again", async ({ page }) => {
    await page.goto(resultsUrl("أنقرة"));
    await results(page).getByRole("link", { name: talks }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(talks);
    await page.goBack();
    await expect(page).toHaveURL(resultsUrl("أنقرة"));
    await expect(headlines(page).filter(isTalks)).toHaveCount(1);
  });

  test("so are further results, filters and the place on the page", async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto(addressOf("قسم", { sort: sortByDate }));
    await expect(results(page)).toHaveCount(10);
    await page.getByRole("button", { name: searchStrings.more }).click();
    await expect(results(page).nth(10)).toBeVisible();
    await expect(results(page).nth(10).getByRole("heading").getByRole("link")).toBeFocused();
    const count = await results(page).count();
    const y = await page.evaluate(() => scrollY);
    expect(y).toBeGreaterThan(0);
    await page.goto(kinds.article);
    await page.goBack();
    await expect(results(page)).toHaveCount(count);
    await expect(choice(page, filters.sort)).toHaveValue(sortByDate);
    await expect.poll(() => page.evaluate((before) => Math.abs(scrollY - before), y)).toBeLessThan(3);
  });
});

test("with the keyboard alone a reader searches, limits, and opens a result", async ({ page }) => {
  await page.goto(urls.search);
  await words(page).focus();
  await page.keyboard.type("أنقرة");
  await page.keyboard.press("Enter");
  await expect(headlines(page).filter(isTalks)).toHaveCount(1);
  await expect(words(page)).toBeFocused();
  const stops: string[] = [];
  for (let stop = 0; stop < 8; stop++) {
    await page.keyboard.press("Tab");
    stops.push(
      await page.evaluate(
        () => document.activeElement?.getAttribute("name") ?? document.activeElement?.textContent ?? "",
      ),
    );
  }
  const { category, author, period, sort } = searchFields;
  expect(stops.slice(0, 5)).toEqual([strings.search, category, author, period, sort]);
  expect(stops).toContain(talks);
  while ((await page.evaluate(() => document.activeElement?.textContent)) !== talks)
    await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(talks);
});

test.describe("what was not found", () => {
  test("because of a slip of the pen is answered with words that are near", async ({ page }) => {
    const said = listen(page);
    await page.goto(resultsUrl("الزلزلال"));
    await expect(status(page)).toHaveText(searchStrings.nothing("الزلزلال"));
    await expect(page.getByText(searchStrings.didYouMean)).toBeVisible();
    await page
      .locator("[data-search]")
      .getByRole("link", { name: /زلز?ا?ل/ })
      .first()
      .click();
    await expect(results(page).first()).toBeVisible();
    expect(said).toEqual([]);
  });

  for (const [typed, meant] of [
    ["pgf", "حلب"],
    ["hgpl", "الحم"],
    ["لخخلمث", "google"],
  ] as const) {
    test(`because of the other keyboard is suggested rightly: ${typed}`, async ({ page }) => {
      await page.goto(resultsUrl(typed));
      await expect(page.getByText(searchStrings.didYouMean)).toBeVisible();
      await page.locator("[data-search]").getByRole("link", { name: meant, exact: true }).click();
      await expect(page).toHaveURL(resultsUrl(meant));
      await expect(words(page)).toHaveValue(meant);
    });
  }

  test("leads on to sections, archive and tags", async ({ page }) => {
    await page.goto(resultsUrl("قسطنطنطينوبوليس"));
    await expect(status(page)).toHaveText(searchStrings.nothing("قسطنطنطينوبوليس"));
    const ways = page.getByRole("navigation", { name: strings.browse });
    await ways.getByRole("link", { name: strings.archive }).click();
    await expect(page).toHaveURL(urls.archive);
  });
});

test("every word can be found, and markup in a query is text", async ({ page }) => {
  const said = listen(page);
  await page.goto(resultsUrl("على"));
  await expect(results(page).first()).toBeVisible();
  await page.goto(resultsUrl("؟!"));
  await expect(status(page)).toHaveText(searchStrings.nothingToSearch);
  await page.goto(resultsUrl("<img src=x onerror=alert(1)> قسطنطنطين"));
  await expect(status(page)).toContainText(/<img|نتي|مقال/);
  await expect(page.locator("[data-search] img")).toHaveCount(0);
  expect(said).toEqual([]);
});

test.describe("on a bad line", () => {
  test("the page says so, and trying again helps", async ({ page }) => {
    await page.route("**/search/index/**", (route) => route.abort());
    await page.goto(resultsUrl("أنقرة"));
    await expect(status(page)).toHaveText(searchStrings.failed);
    await page.unroute("**/search/index/**");
    await page.getByRole("button", { name: searchStrings.again }).click();
    await expect(headlines(page).filter(isTalks)).toHaveCount(1);
  });

  test("a slow search says that it is under way, and nothing moves when it ends", async ({ page }) => {
    await page.route("**/search/index/**", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          document.documentElement.dataset.shift = `${Number(document.documentElement.dataset.shift ?? 0) + Reflect.get(entry, "value")}`;
      }).observe({ type: "layout-shift", buffered: true });
    });
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 720 });
      for (const query of ["أنقرة", "حلب", "قسطنطنطينوبوليس"]) {
        await page.goto(resultsUrl(query));
        await expect(status(page)).toHaveText(searchStrings.searching);
        await settle(page);
        await page.waitForTimeout(300);
        const shift = await page.evaluate(() => Number(document.documentElement.dataset.shift ?? 0));
        expect(shift, `${query} at ${width} px`).toBeLessThan(0.01);
      }
    }
  });
});

test.describe("an index that has changed under the reader", () => {
  test("is read anew if a file is missing", async ({ page }) => {
    let asked = 0;
    await page.route(`**${searchUrls.recent}`, async (route) => {
      asked += 1;
      if (asked > 1) return route.continue();
      const recent = await (await route.fetch()).json();
      const segments = recent.segments.map(([, ...rest]: unknown[]) => ["gone", ...rest]);
      return route.fulfill({ json: { ...recent, segments } });
    });
    await page.goto(resultsUrl("أنقرة"));
    await expect(headlines(page).filter(isTalks)).toHaveCount(1);
    expect(asked).toBe(2);
  });

  test("is read anew if two files are of different times", async ({ page }) => {
    let asked = 0;
    await page.route(`**${searchUrls.recentText}`, (route) => {
      asked += 1;
      return asked > 1 ? route.continue() : route.fulfill({ json: { version: "old", words: [] } });
    });
    await page.goto(resultsUrl("القذائف"));
    await expect(marks(page).first()).toBeVisible();
    expect(asked).toBe(2);
  });

  test("fails with words if it stays incomplete", async ({ page }) => {
    await page.route("**/search/index/*/**", (route) => route.fulfill({ status: 404, body: "" }));
    await page.goto(resultsUrl("أنقرة"));
    await expect(status(page)).toHaveText(searchStrings.failed);
  });
});

test("without a script the page says why, and the ways to browse are there", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(resultsUrl("أنقرة"));
  const notice = page.locator("noscript p");
  await expect(notice).toBeVisible();
  expect(await notice.innerText()).toBe(strings.searchWithoutScript);
  await page
    .getByRole("navigation", { name: strings.browse })
    .getByRole("link", { name: strings.allTags })
    .click();
  await expect(page).toHaveURL(urls.tags);
  await context.close();
});

test("with forced colours marks, fields and their borders can be seen", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto(resultsUrl("حلب"));
  await expect(marks(page).first()).toBeVisible();
  const seen = await page.evaluate(() => {
    const styleOf = (selector: string) => {
      const element = document.querySelector(selector);
      return element === null ? undefined : getComputedStyle(element);
    };
    return {
      mark: styleOf("[data-search] mark")?.backgroundColor,
      text: styleOf("[data-search] li")?.backgroundColor,
      select: styleOf("main select")?.borderTopWidth,
      button: styleOf("main form button")?.borderInlineStartWidth,
    };
  });
  expect(seen.mark).not.toBe(seen.text);
  expect([seen.select, seen.button]).toEqual(["1px", "1px"]);
});

test("nothing moves by itself", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(resultsUrl("حلب"));
  await settle(page);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test("no width makes the page wider than the window, whatever was found", async ({ page }) => {
  const long = "قسطنطنطينوبوليسقسطنطنطينوبوليسقسطنطنطينوبوليس";
  for (const width of [320, 360, 768]) {
    await page.setViewportSize({ width, height: 640 });
    for (const query of ["سوريا", long, "الزلزلال"]) {
      await page.goto(resultsUrl(query));
      await settle(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `${query} at ${width} px`).toBeLessThanOrEqual(0);
    }
  }
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
  await expect(page).toHaveURL(resultsUrl("أنقرة"));
  await expect(headlines(page).filter(isTalks)).toHaveCount(1);
});

test("the page offers its search to the browser, and asks crawlers not to index it", async ({ page }) => {
  await page.goto(urls.search);
  await expect(page.locator('head link[rel="search"]')).toHaveAttribute("href", urls.openSearch);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
    "href",
    "https://barqiya.example/search/",
  );
});
