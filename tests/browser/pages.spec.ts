import { expect, test } from "@playwright/test";
import { strings } from "#lib/config/strings";
import { kinds, manyBase, manyKinds, siteBase, ticker } from "./kinds";

const pages = [
  ...Object.entries(kinds),
  ...Object.entries(manyKinds).map(([kind, address]) => [kind, `${manyBase}${address}`] as const),
];

for (const [kind, address] of pages) {
  test(`${kind}: reads as Arabic, has its landmarks and one headline, asks for no script and no other origin, and leaves the console empty`, async ({
    page,
  }) => {
    const said: string[] = [];
    const scripts: string[] = [];
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (error) => said.push(String(error)));
    page.on("requestfailed", (request) => said.push(`failed: ${request.url()}`));
    const foreign: string[] = [];
    page.on("request", (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol !== "data:" && ![siteBase, manyBase].includes(origin)) foreign.push(request.url());
      if (request.resourceType() === "script" || /\.m?js($|\?)/.test(request.url()))
        scripts.push(request.url());
    });
    const response = await page.goto(address, { waitUntil: "load" });
    expect(response?.status()).toBe(kind === "not found" ? 404 : 200);
    expect(response?.headers()["content-security-policy"]).toContain("default-src 'none'");

    await expect(page.locator("html")).toHaveAttribute("lang", "ar");
    await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
    await expect(page.locator("h1")).toHaveCount(1);
    for (const landmark of ["banner", "main", "contentinfo"] as const) {
      await expect(page.getByRole(landmark)).toHaveCount(1);
    }
    if (kind !== "home" && kind !== "not found") {
      await expect(page.getByRole("navigation", { name: strings.breadcrumbs })).toBeVisible();
    }
    const bar = page.frameLocator("iframe");
    await expect(bar.locator("h1")).toHaveCount(1);
    // The browser itself reports that the address answered 404; nothing else may be said.
    expect(said.filter((text) => !(kind === "not found" && text.includes("404")))).toEqual([]);
    expect(scripts).toEqual([]);
    expect(foreign).toEqual([]);
  });
}

test("the style of every page passes the policy", async ({ page }) => {
  await page.goto(kinds.article);
  const ink = await page.locator("h1").evaluate((node) => getComputedStyle(node).fontWeight);
  expect(Number(ink)).toBeGreaterThanOrEqual(600);
});

/** The parts of an article in the order in which a reader, or a screen reader, comes to them. */
const partsInOrder = [
  strings.home,
  "سياسة",
  "محادثات أنقرة بين موسكو وفصائل حلب تنتهي بلا نتيجة",
  "طلبت روسيا اللقاء واستضافته العاصمة التركية",
  strings.oldArticle("2016"),
  "المشهد رمزي يجمع مكانين",
  "رسم: قسم الغرافيك في برقية",
  "فريق التحرير",
  `${strings.published} 1 ديسمبر 2016`,
  `${strings.updated} 2 ديسمبر 2016`,
  `${strings.readingTime}: دقيقتان`,
  "انتهت بلا نتيجة المحادثات",
  "جيش حلب",
  "280,000 مدني خارج القاعات",
  `${strings.source}: العربي الجديد`,
  "الدبلوماسية",
  strings.share,
  strings.shareWith.whatsapp,
  strings.shareWith.telegram,
  strings.shareWith.x,
  strings.shareWith.facebook,
  strings.shareWith.email,
  strings.related,
  strings.comments,
  strings.commentsClosed,
];

test("an article shows all its parts in their order, from the breadcrumbs to the closed comments", async ({
  page,
}) => {
  await page.goto(kinds.article);
  const text = (await page.getByRole("main").innerText()).replaceAll(/\s+/g, " ");
  let place = 0;
  for (const part of partsInOrder) {
    const found = text.indexOf(part, place);
    expect(found, `«${part}» after «${text.slice(Math.max(0, place - 40), place)}»`).toBeGreaterThanOrEqual(
      0,
    );
    place = found + part.length;
  }
  await expect(page.getByRole("heading", { name: strings.comments })).toBeVisible();
  await expect(page.getByText(strings.commentsClosed, { exact: true })).toBeVisible();
  await expect(page.locator("figure img").first()).toHaveAttribute("alt", /\S/);
  const byline = page.getByRole("main").getByRole("link", { name: "فريق التحرير" });
  await expect(byline).toHaveAttribute("href", kinds.author);
  for (const service of Object.values(strings.shareWith)) {
    await expect(page.getByRole("link", { name: service, exact: true })).toHaveAttribute(
      "href",
      /^(https|mailto):/,
    );
  }
});

test("corrections stand between the text and the source", async ({ page }) => {
  await page.goto("/articles/2021/02/hope-probe-mars/");
  const text = await page.getByRole("main").innerText();
  const words = [strings.corrections, `${strings.source}:`, strings.commentsClosed];
  const places = words.map((word) => text.lastIndexOf(word));
  expect(places.every((place) => place > 0)).toBe(true);
  expect(places).toEqual([...places].sort((one, other) => one - other));
});

const politics = "سياسة";

for (const [kind, address, expected] of [
  ["an article", kinds.article, [[politics, "true"]]],
  ["the front of a section", kinds.category, [["علوم", "page"]]],
  ["a numbered page", `${manyBase}${manyKinds["numbered page"]}`, [[politics, "true"]]],
  ["the home page", kinds.home, []],
  ["a tag", kinds.tag, []],
] as const) {
  test(`the masthead marks the section of ${kind}`, async ({ page }) => {
    await page.goto(address);
    const sections = page.getByRole("navigation", { name: strings.sections, exact: true });
    const marked = await sections
      .locator("a[aria-current]")
      .evaluateAll((links) => links.map((link) => [link.textContent, link.getAttribute("aria-current")]));
    expect(marked).toEqual(expected);
  });
}

test("an Arabic address is reached by following a link, and names itself in its canonical", async ({
  page,
}) => {
  await page.goto("/categories/language/");
  await page
    .getByRole("link", { name: /الهمزة/ })
    .first()
    .click();
  await expect(page).toHaveURL(new RegExp(encodeURI("/articles/2019/12/قواعد-الهمزة/")));
  const canonical = await page.locator('link[rel="canonical"]').getAttribute("href");
  expect(canonical).toBe(encodeURI("https://barqiya.example/articles/2019/12/قواعد-الهمزة/"));
});

test("each footnote leads to its note and the note leads back", async ({ page }) => {
  await page.goto(kinds["article with tables and notes"]);
  const references = page.locator("sup a");
  const count = await references.count();
  expect(count).toBeGreaterThan(0);
  for (let index = 0; index < count; index++) {
    const reference = references.nth(index);
    const id = await reference.getAttribute("id");
    await reference.click();
    const note = page.locator(":target");
    await expect(note).toBeInViewport();
    await note.getByRole("link", { name: /العودة إلى موضع الهامش/ }).click();
    await expect(page.locator(":target")).toHaveId(id ?? "");
  }
});

test("the breaking bar is a page of its own that keeps out of indexes and leads to the top window", async ({
  page,
}) => {
  await page.goto(ticker);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
    "href",
    "https://barqiya.example/breaking/",
  );
  await page.goto("/");
  const link = page.frameLocator("iframe").getByRole("link").first();
  const target = await link.getAttribute("href");
  await link.click();
  await expect(page).toHaveURL(new RegExp(`${target}$`));
});

test("a page that is not there helps the reader on", async ({ page }) => {
  await page.goto(kinds["not found"]);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(strings.notFound);
  await page.getByRole("main").getByRole("link", { name: strings.archive }).click();
  await expect(page).toHaveURL(/\/articles\/$/);
});

test("a long list leads from its front to its oldest page and back", async ({ page }) => {
  await page.goto(`${manyBase}${manyKinds["front of a long list"]}`);
  const older = page.getByRole("link", { name: strings.olderPage, exact: true });
  for (let steps = 0; (await older.count()) > 0; steps++) {
    expect(steps).toBeLessThan(50);
    const here = page.url();
    // By key: after a leap to the end of a list its last cards find their height, and a click in that moment misses.
    await older.press("Enter");
    // While the next page is on its way it has no links yet.
    await page.waitForURL((url) => url.href !== here);
  }
  await expect(page).toHaveURL(`${manyBase}${manyKinds["numbered page"]}`);
  await page.getByRole("navigation", { name: strings.pagination }).getByRole("link").first().press("Enter");
  await expect(page).not.toHaveURL(`${manyBase}${manyKinds["numbered page"]}`);
});
