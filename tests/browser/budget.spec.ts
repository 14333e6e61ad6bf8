import { brotliCompressSync } from "node:zlib";
import { expect, type Page, test } from "@playwright/test";
import { brandedBase, brandedKinds, kinds, siteBase } from "./kinds";
import { openQuietly } from "./open-quietly";

/** Bytes. */
const budget = { html: 14 * 1024, fonts: 45_000 };

type Loaded = { url: string; type: string; bytes: number };

const articles = [
  ["an article", siteBase + kinds.article, "Noto Naskh Arabic"],
  ["a branded article", brandedBase + brandedKinds.article, "IBM Plex Sans Arabic"],
] as const;

async function load(page: Page, address: string): Promise<Loaded[]> {
  const asked = new Map<string, string>();
  page.on("response", (response) => asked.set(response.url(), response.request().resourceType()));
  await openQuietly(page, address);
  // Asked for once more: the browser forgets the bodies of what it answers from its cache.
  return Promise.all(
    [...asked].map(async ([url, type]) => ({
      url,
      type,
      bytes: (await (await page.request.get(url)).body()).length,
    })),
  );
}

/** Cumulative layout shift of the load (web-vitals: the sum is enough for one short visit). */
function shift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );
}

for (const [[name, address], width] of articles.flatMap((one) =>
  [360, 1280].map((width) => [one, width] as const),
)) {
  test(`first view of ${name} at ${width} px: HTML, fonts, no script, nothing moves`, async ({ page }) => {
    await page.setViewportSize({ width, height: 720 });
    const loaded = await load(page, address);
    const html = await (await page.request.get(address)).body();
    expect(brotliCompressSync(html).length).toBeLessThanOrEqual(budget.html);
    const fonts = new Map(loaded.filter(({ type }) => type === "font").map(({ url, bytes }) => [url, bytes]));
    expect(fonts.size).toBeGreaterThan(1);
    expect([...fonts.values()].reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(budget.fonts);
    expect(loaded.filter(({ type }) => type === "script" || type === "stylesheet")).toEqual([]);
    // Lighthouse shows less than this as 0; a machine under load may paint before the faces have come.
    expect(await shift(page)).toBeLessThan(0.005);
  });
}

test("the faces of the first view are asked for before the style is read", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "font") asked.push(request.url());
  });
  await page.goto(siteBase + kinds.home);
  const preloads = await page
    .locator('head link[rel="preload"][as="font"]')
    .evaluateAll((links) =>
      links.map((link) => [
        (link as HTMLLinkElement).href,
        link.getAttribute("crossorigin"),
        link.getAttribute("type"),
      ]),
    );
  expect(preloads.map(([href]) => href)).toHaveLength(new Set(asked).size);
  for (const [href, crossOrigin, type] of preloads) {
    expect(asked).toContain(href);
    expect([crossOrigin, type]).toEqual(["", "font/woff2"]);
  }
});

for (const [name, address, textFamily] of articles)
  test(`Arabic is joined and its marks sit in the publication's own faces: ${name}`, async ({ page }) => {
    await page.goto(address);
    await page.evaluate(() => document.fonts.ready);
    const session = await page.context().newCDPSession(page);
    await session.send("DOM.enable");
    await session.send("CSS.enable");
    const { root } = await session.send("DOM.getDocument");
    for (const [selector, family] of [
      ["h1", "IBM Plex Sans Arabic"],
      ["article h2 ~ p", textFamily],
    ] as const) {
      const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector });
      const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
      expect(fonts.filter(({ isCustomFont }) => !isCustomFont)).toEqual([]);
      expect(fonts.map(({ familyName }) => familyName).join()).toContain(family);
    }
    const widths = await page.evaluate(() => {
      const context = document.createElement("canvas").getContext("2d");
      if (context === null) return [];
      return ["--face-text", "--face-head"].map((face) => {
        context.font = `700 40px ${getComputedStyle(document.documentElement).getPropertyValue(face)}`;
        const width = (text: string) => context.measureText(text).width;
        return {
          joined: width("ببب") < width("ب") * 2.5,
          ligature: width("لا") < width("ل") + width("ا") - 1,
          marksTakeNoRoom: Math.abs(width("مُحَمَّدٌ") - width("محمد")) < 2,
        };
      });
    });
    for (const face of widths) expect(face).toEqual({ joined: true, ligature: true, marksTakeNoRoom: true });
  });
