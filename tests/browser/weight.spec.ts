import { brotliCompressSync } from "node:zlib";
import { expect, type Page, test } from "@playwright/test";
import { urls } from "#lib/config/urls";
import { brandedBase, brandedKinds, kinds, siteBase } from "./kinds";
import { openQuietly } from "./open-quietly";

/** A common phone, as Lighthouse has it. */
test.use({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75 });

/**
 * Bytes before the first picture is there, on a slow line. A page comes in one go when it fits into the ten segments that a
 * server may send before it is answered (RFC 6928: 14,600), its own headers among them, about 1,700.
 */
const budget = { html: 11_200, firstPicture: 17_000, together: 57_500 };

/** How many times as wide as its place on the screen a picture may be, in the screen's own pixels. */
const mostPixels = 1.3;

const pages = [
  ["home", siteBase + kinds.home],
  ["article", siteBase + kinds.article],
  ["category", siteBase + kinds.category],
  ["branded home", brandedBase + brandedKinds.home],
  ["branded article", brandedBase + brandedKinds.article],
] as const;

async function bytesOf(page: Page, url: string): Promise<number> {
  return (await (await page.request.get(url)).body()).length;
}

/** Until nothing more comes, the bar included, which waits a moment. */
async function openWhole(page: Page, address: string): Promise<void> {
  await openQuietly(page, address);
  const entry = page.frameLocator("iframe").locator("li").first();
  await entry.waitFor();
  await entry.evaluate(async () => {
    await document.fonts.ready;
  });
}

/** What the page asks for, in that order, until nothing more comes. */
async function requestsOf(page: Page, address: string): Promise<string[]> {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await openWhole(page, address);
  return asked;
}

for (const [name, address] of pages) {
  test(`${name} on a phone: two faces and the first picture come early, and weigh little`, async ({
    page,
  }) => {
    await requestsOf(page, address);
    const html = await (await page.request.get(address)).body();
    const preloads = await page
      .locator('link[rel="preload"]')
      .evaluateAll((links) => links.map((link) => [link.getAttribute("as"), (link as HTMLLinkElement).href]));
    expect(preloads.map(([as]) => as)).toEqual(["font", "font"]);
    const first = page.locator("main img").first();
    await expect(first).toHaveAttribute("fetchpriority", "high");
    const picture = await bytesOf(
      page,
      await first.evaluate((image) => (image as HTMLImageElement).currentSrc),
    );
    const fonts = await Promise.all(preloads.map(([, url]) => bytesOf(page, url ?? "")));
    const packed = brotliCompressSync(html).length;
    expect(packed).toBeLessThanOrEqual(budget.html);
    expect(picture).toBeLessThanOrEqual(budget.firstPicture);
    expect(fonts.reduce((sum, bytes) => sum + bytes, packed + picture)).toBeLessThanOrEqual(budget.together);
  });

  test(`${name} on a phone: the bar is asked for after the faces and the first picture`, async ({ page }) => {
    const asked = await requestsOf(page, address);
    await expect(page.locator("iframe")).toHaveAttribute("loading", "lazy");
    const bar = asked.indexOf(new URL(urls.ticker, address).href);
    const first = asked.findIndex((url) => url.includes(urls.media("")));
    const fonts = asked.filter((url, place) => url.endsWith(".woff2") && place < bar);
    expect(first).toBeGreaterThan(0);
    expect(bar).toBeGreaterThan(first);
    expect(fonts.length).toBeGreaterThanOrEqual(2);
  });

  test(`${name} on a phone: no picture has many more pixels than its place`, async ({ page }) => {
    await requestsOf(page, address);
    const shares = await page.locator("main img").evaluateAll((images) =>
      images
        .filter((image): image is HTMLImageElement => image instanceof HTMLImageElement && image.complete)
        .filter(({ currentSrc, naturalWidth }) => currentSrc !== "" && naturalWidth > 0)
        .map(
          (image) =>
            Number(/-(\d+)\.\w+$/.exec(image.currentSrc)?.[1]) / (image.clientWidth * devicePixelRatio),
        ),
    );
    expect(shares.length).toBeGreaterThan(0);
    expect(Math.max(...shares)).toBeLessThanOrEqual(mostPixels);
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(1);
  });
}

test("the manifest is offered by the pages about the publication, and takes no line from the others", async ({
  page,
}) => {
  const offers = async (address: string) => {
    await page.goto(address);
    return page.locator(`link[rel="manifest"][href="${urls.manifest}"]`).count();
  };
  for (const [, address] of pages) expect(await offers(address)).toBe(0);
  expect(await offers(siteBase + kinds.text)).toBe(1);
});

test("the page brings its icon along, and a browser asks for none", async ({ page }) => {
  for (const [name, address] of pages) {
    const asked = await requestsOf(page, address);
    expect(
      asked.filter((url) => /favicon|\/icons\//.test(url)),
      name,
    ).toEqual([]);
    await expect(page.locator('link[rel="icon"][href^="data:image/svg+xml,"]')).toHaveCount(1);
    page.removeAllListeners("request");
  }
});

test("a first view takes two faces, an author's emphasis too, and its bar only the face of the text", async ({
  page,
}) => {
  for (const [name, address] of pages) {
    const asked = { page: new Set<string>(), bar: new Set<string>() };
    page.on("request", (request) => {
      const face = /\/fonts\/(.*)-\w+\.woff2$/.exec(request.url())?.[1];
      if (face !== undefined) asked[request.frame() === page.mainFrame() ? "page" : "bar"].add(face);
    });
    await openWhole(page, address);
    const text = address.startsWith(brandedBase) ? "sans" : "text";
    expect([...asked.page].sort(), name).toEqual(["head", text]);
    expect([...asked.bar], name).toEqual([text]);
    page.removeAllListeners("request");
  }
  await page.goto(siteBase + kinds.article);
  expect(await page.locator("article strong, article em").count()).toBeGreaterThan(0);
});
