import { expect, type Page, test } from "@playwright/test";
import { strings } from "#lib/config/strings";
import { urls } from "#lib/config/urls";
import { kinds, manyBase, screens, siteBase } from "./kinds";
import { coveredFocus, findBrokenText, findSmallTargets } from "./layout-probes";

const news = [
  "الأرجنتين بطلة العالم بعد فوزها على فرنسا 4-2 بركلات الترجيح في لوسيل إثر تعادلهما 3-3",
  "ناسا تكشف أول مجموعة من الصور الملونة لتلسكوب James Webb الفضائي",
  "عقد مايو لخام غرب تكساس يغلق عند -37.63 دولاراً للبرميل، أول سعر سالب في تاريخه",
];

/** A headline whose word is longer than a line of a tablet, after two short ones. */
const longWord = `خبر عن ${"المستشفيات".repeat(7)} قبل افتتاحها`;

/** The document of a bar that moves, filled with other news. One item alone is in the markup of a bar that stands still. */
async function openBar(page: Page, texts: readonly string[], width = 1200): Promise<void> {
  await page.setViewportSize({ width, height: width < 700 ? 80 : 52 });
  await page.goto(manyBase + urls.ticker);
  await page.evaluate((texts) => {
    const [list, copy] = document.querySelectorAll("ul");
    const main = document.querySelector("main");
    if (list === undefined || copy === undefined || main === null) throw new Error("The bar does not move.");
    const items = texts.map(
      (text) => `<li><p><time>1 ديسمبر 2016</time> <a href="/" target="_top"><bdi>${text}</bdi></a></p></li>`,
    );
    list.innerHTML = items.join("");
    copy.innerHTML = items.join("").replaceAll("<a ", '<a tabindex="-1" ');
    list.parentElement?.setAttribute("data-pace", "7");
    if (texts.length > 1) return;
    copy.remove();
    document.querySelector("label")?.remove();
    main.classList.remove([...main.classList].at(-1) ?? "");
  }, texts);
  await page.evaluate(() => document.fonts.ready);
}

const moving = (page: Page) =>
  page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === "running").length);

test.describe("where motion is welcome", () => {
  test.use({ contextOptions: { reducedMotion: "no-preference" } });

  test("the band moves at the pace of reading and without a gap", async ({ page }) => {
    await openBar(page, news);
    expect(await moving(page)).toBe(1);
    const { speed, lists, window } = await page.evaluate(() => {
      const [animation] = document.getAnimations();
      const seconds = Number(animation?.effect?.getComputedTiming().duration ?? 0) / 1000;
      const lists = [...document.querySelectorAll("ul")].map((list) => list.getBoundingClientRect().width);
      return { speed: (lists[0] ?? 0) / seconds, lists, window: innerWidth };
    });
    expect(speed).toBeGreaterThan(40);
    expect(speed).toBeLessThan(110);
    expect(lists[0]).toBe(lists[1]);
    expect(lists[0]).toBeGreaterThanOrEqual(window);
  });

  test("one item never moves", async ({ page }) => {
    await openBar(page, news.slice(0, 1));
    expect(await moving(page)).toBe(0);
  });

  test("the pointer over it holds it still", async ({ page }) => {
    await openBar(page, news);
    await page.mouse.move(600, 26);
    await expect.poll(() => moving(page)).toBe(0);
  });

  test("the box stops it by pointer and keyboard, and leaves a list", async ({ page }) => {
    await openBar(page, news);
    const box = page.getByRole("checkbox", { name: strings.pauseTicker });
    await page.keyboard.press("Tab");
    while (!(await box.evaluate((element) => element === document.activeElement)))
      await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    expect(await page.evaluate(findBrokenText)).toEqual([]);
    await box.click();
    await page.mouse.move(0, 0);
    await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(1);
  });

  test("the keyboard's focus stops it and is seen whole", async ({ page }) => {
    await openBar(page, news, 320);
    await page.keyboard.press("Tab");
    for (const text of news) {
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(text);
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
      await expect.poll(() => page.evaluate(coveredFocus)).toBeUndefined();
    }
  });
});

for (const { width } of screens) {
  test(`still, at ${width} px, an item is read whole`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await openBar(page, width < 768 ? news : [...news, longWord], width);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    expect(await page.evaluate(findBrokenText)).toEqual([]);
    expect(await page.evaluate(findSmallTargets)).toEqual([]);
    const heights = await page
      .locator("ul:not([aria-hidden]) p")
      .evaluateAll((all) => all.map((p) => p.getBoundingClientRect().height));
    for (const height of heights) expect(height).toBeLessThanOrEqual(width < 768 ? 80 : 52);
  });
}

test("the page keeps the bar's place before the frame has come", async ({ page }) => {
  await page.route(`**${urls.ticker}`, () => {});
  await page.goto(siteBase + kinds.home, { waitUntil: "domcontentloaded" });
  const heightOf = (selector: string) =>
    page.locator(selector).evaluate((element) => element.getBoundingClientRect().height);
  const topOfPage = () => page.locator("main").evaluate((main) => main.getBoundingClientRect().top);
  const top = await topOfPage();
  expect(await heightOf("aside:has(iframe)")).toBeGreaterThanOrEqual(50);
  await expect(page.locator("iframe")).toBeVisible();
  expect(await heightOf("iframe")).toBeGreaterThanOrEqual(50);
  expect(await topOfPage()).toBe(top);
  await expect(page.locator("aside:has(iframe)").getByRole("link")).toHaveAttribute("href", urls.breaking);
});

for (const reducedMotion of ["reduce", "no-preference"] as const) {
  test(`motion ${reducedMotion}: pages change ${reducedMotion === "reduce" ? "at once" : "with a view transition"}`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion });
    await page.addInitScript(() => {
      addEventListener("pagereveal", (event) => {
        document.documentElement.dataset.changed = String((event as PageRevealEvent).viewTransition !== null);
      });
    });
    await page.goto(siteBase + kinds.home);
    // The frame waits by an animation that moves nothing.
    if (reducedMotion === "no-preference") await expect(page.locator("iframe")).toBeVisible();
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    await page.locator(`footer a[href="${kinds.archive}"]`).click();
    await expect(page.locator("html")).toHaveAttribute("data-changed", String(reducedMotion !== "reduce"));
  });
}

test("the frame brings its label: «عاجل» where news is breaking, else a calm «الأحدث»", async ({ page }) => {
  await page.goto(`${manyBase}${urls.home}`);
  const breaking = page.frameLocator("iframe").getByRole("link", { name: strings.breaking, exact: true });
  await expect(breaking).toHaveAttribute("href", urls.breaking);
  await expect(breaking).toHaveAttribute("target", "_top");
  await page.goto(siteBase + kinds.home);
  await expect(page.frameLocator("iframe").getByRole("heading", { name: strings.latest })).toBeVisible();
  await expect(page.frameLocator("iframe").getByRole("link", { name: strings.breaking })).toHaveCount(0);
});

test("the link under the frame stands in front of it with the keyboard's focus", async ({ page }) => {
  await page.goto(`${manyBase}${urls.home}`);
  await page.frameLocator("iframe").locator("li").first().waitFor();
  const link = page.locator("aside:has(iframe) a");
  const isInFront = () =>
    link.evaluate((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return document.elementFromPoint(x + width / 2, y + height / 2) === element;
    });
  expect(await isInFront()).toBe(false);
  await page.locator("header nav a").last().focus();
  await page.keyboard.press("Tab");
  await expect(link).toBeFocused();
  expect(await isInFront()).toBe(true);
  const style = await link.evaluate((element) => {
    const { color, backgroundColor } = getComputedStyle(element);
    const time = getComputedStyle(document.querySelector("main time") ?? document.body);
    return {
      color,
      background: backgroundColor,
      ofTimes: time.color,
      paper: getComputedStyle(document.documentElement).backgroundColor,
    };
  });
  // The colours of dates on paper, whose contrast is measured on every page.
  expect(style.color).toBe(style.ofTimes);
  expect(style.background).toBe(style.paper);
});

test("the bar waits a moment, and none where nothing may be animated", async ({ page }) => {
  const waits = async (reducedMotion: "reduce" | "no-preference") => {
    await page.emulateMedia({ reducedMotion });
    await page.goto(siteBase + kinds.article, { waitUntil: "commit" });
    const frame = page.locator("iframe");
    await frame.waitFor({ state: "attached" });
    const seconds = await frame.evaluate((element) => getComputedStyle(element).animationDuration);
    await expect(frame).toBeVisible();
    await expect(page.frameLocator("iframe").locator("li").first()).toBeVisible();
    return Number.parseFloat(seconds);
  };
  expect(await waits("no-preference")).toBe(0.4);
  expect(await waits("reduce")).toBe(0);
});
