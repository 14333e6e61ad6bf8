import { type BrowserContext, expect, test } from "@playwright/test";
import { findStyleDifference, type PageStyles, readStyles } from "../support/computed-styles";
import { kinds, nextBase, siteBase, ticker } from "./kinds";

// Neither rendering may run a script while it is looked at: Next's would take the page over.
test.use({ javaScriptEnabled: false, contextOptions: { reducedMotion: "reduce" } });
// Each test reads every style of six pages.
test.setTimeout(180_000);

const { "search with results": _, ...unscripted } = kinds;
const pages = { ...unscripted, ticker };
const widths = [360, 1280];

type Change = (html: string) => string;

/** Opens a page, its HTML changed where a change is given, and reads its styles. */
async function stylesAt(
  context: BrowserContext,
  width: number,
  base: string,
  address: string,
  change?: Change,
): Promise<PageStyles> {
  const page = await context.newPage();
  await page.setViewportSize({ width, height: 900 });
  const url = base + encodeURI(address);
  if (change !== undefined) {
    await page.route(url, async (route) => {
      const response = await route.fetch();
      const body = change(await response.text());
      await route.fulfill({ status: response.status(), contentType: "text/html; charset=utf-8", body });
    });
  }
  await page.goto(url, { waitUntil: "load" });
  return readStyles(page);
}

/** Turns the style sheets of components round: the one that was imported last comes first. */
function reverseComponents(html: string): string {
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? "";
  const [first = "", ...components] = style.split(/(?=@layer components\{)/);
  if (components.length < 2) throw new Error("The page has no style sheets to turn round.");
  return html.replace(style, () => [first, ...components.reverse()].join(""));
}

for (const [kind, address] of Object.entries(pages)) {
  test(`${kind} has the same style from both renderers, and in whatever order components are imported`, async ({
    context,
  }) => {
    for (const width of widths) {
      const published = await stylesAt(context, width, siteBase, address);
      expect(published.hashes.length).toBeGreaterThan(10);
      const byNext = await stylesAt(context, width, nextBase, address);
      expect(await findStyleDifference(published, byNext), `Next, ${width} pixels`).toBeUndefined();
      const reversed = await stylesAt(context, width, siteBase, address, reverseComponents);
      expect(await findStyleDifference(published, reversed), `reversed, ${width} pixels`).toBeUndefined();
    }
  });
}

test("the comparison of styles can fail", async ({ context }) => {
  const published = await stylesAt(context, 360, siteBase, kinds.archive);
  const difference = async (change: Change) =>
    findStyleDifference(published, await stylesAt(context, 360, siteBase, kinds.archive, change));
  expect(await difference((html) => html.replace("</style>", "h1::after{content:'x'}</style>"))).toContain(
    "H1",
  );
  expect(await difference((html) => html.replace("</main>", "<p>x</p></main>"))).toContain("elements");
  expect(await difference((html) => html)).toBeUndefined();
});
