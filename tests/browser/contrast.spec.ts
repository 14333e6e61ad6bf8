import { createRequire } from "node:module";
import { expect, type Page, test } from "@playwright/test";
import { urls } from "#lib/config/urls";
import { brandedBase, brandedKinds, kinds, lookedAt, siteBase } from "./kinds";

const axeFile = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

type Contrast = { ratio: number; text: string };

/** The label of breaking news may have less: it is bold, large and not read as a line (docs/brand.md). */
const breakingLabel = `<a href="${urls.breaking}" target="_top">`;

function leastOf({ text }: Contrast): number {
  return text.startsWith(breakingLabel) ? 4.5 : 7;
}

/**
 * The contrast of every text. axe passes over most joined Arabic, so it is shown the page with an `x` for each letter.
 */
async function contrasts(page: Page): Promise<{ measured: Contrast[]; unsure: string[] }> {
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      node.textContent = (node.textContent ?? "").replace(/[\u0600-\u06ff]/g, "x");
    }
  });
  await page.addScriptTag({ path: axeFile });
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const { passes, violations, incomplete } = await axe.run(document, {
      runOnly: ["color-contrast-enhanced"],
      rules: { "color-contrast-enhanced": { enabled: true } },
      iframes: false,
    });
    // The link below the bar's frame is painted only with the keyboard's focus; `bar.spec.ts` measures it then.
    const isUnderFrame = (target: unknown) => {
      const box = document.querySelector(String(target))?.getBoundingClientRect();
      const top = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      return top instanceof HTMLIFrameElement;
    };
    const measured = [...passes, ...violations].flatMap(({ nodes }) =>
      nodes
        .filter(({ target }) => !isUnderFrame(target[0]))
        .flatMap(({ any, html }) =>
          any.map(({ data }) => ({ ratio: Number(data.contrastRatio), text: html.slice(0, 120) })),
        ),
    );
    // One sign is no text to axe («↑»); its colour is that of the links, which are measured.
    const unsure = incomplete
      .flatMap(({ nodes }) => nodes.map(({ html }) => html.slice(0, 120)))
      .filter((html) => html.replace(/<[^>]*>/g, "").length > 1);
    return { measured, unsure };
  });
}

test.use({ bypassCSP: true, viewport: { width: 1280, height: 900 } });

const bars = [
  ["bar", siteBase + urls.ticker],
  ["branded bar", brandedBase + urls.ticker],
] as const;

const articles = [
  ["an article", siteBase + kinds.article],
  ["a branded article", brandedBase + brandedKinds.article],
] as const;

for (const colorScheme of ["light", "dark"] as const) {
  for (const [kind, url] of [...lookedAt, ...bars]) {
    test(`${kind}, ${colorScheme}: every text stands out at 7:1`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.goto(url);
      const { measured, unsure } = await contrasts(page);
      expect(measured.length).toBeGreaterThan(kind.endsWith("bar") ? 1 : 30);
      expect(measured.filter((one) => one.ratio < leastOf(one))).toEqual([]);
      expect(unsure).toEqual([]);
      const least = measured.reduce((a, b) => (b.ratio < a.ratio ? b : a));
      test.info().annotations.push({ type: "least contrast", description: `${least.ratio} ${least.text}` });
    });
  }

  for (const [name, url] of articles)
    test(`${name}, ${colorScheme}: borders of controls and the focus stand out at 4.5:1`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: 360, height: 640 });
      await page.emulateMedia({ colorScheme });
      await page.goto(url);
      const ratios = await page.evaluate(() => {
        const probe = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
        const light = (colour: string) => {
          if (probe === null) return 0;
          probe.fillStyle = colour;
          probe.fillRect(0, 0, 1, 1);
          const [red, green, blue] = [...probe.getImageData(0, 0, 1, 1).data].map((part) => {
            const value = part / 255;
            return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
          });
          return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
        };
        const ratio = (a: string, b: string) => {
          const [dark, bright] = [light(a), light(b)].sort((x, y) => x - y);
          return ((bright ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
        };
        const root = getComputedStyle(document.documentElement);
        const token = (name: string) => root.getPropertyValue(name);
        const grounds = ["--paper", "--paper-raised", "--paper-sunk", "--notice"];
        return [
          ...["summary", "article nav li a:not([rel=tag])"].map((selector) => {
            const element = document.querySelector(selector);
            return element === null
              ? 0
              : ratio(getComputedStyle(element).borderTopColor, root.backgroundColor);
          }),
          ...grounds.map((ground) => ratio(token("--focus"), token(ground))),
          ratio(token("--breaking-mark"), token("--paper")),
        ];
      });
      expect(Math.min(...ratios)).toBeGreaterThanOrEqual(4.5);
    });
}

test("the measure finds faint text, joined Arabic too", async ({ page }) => {
  await page.setContent(
    '<!doctype html><html lang="ar"><body style="background:#fff"><p style="color:#aaa">نصٌّ باهت</p></body>',
  );
  expect((await contrasts(page)).measured.filter(({ ratio }) => ratio < 7)).toHaveLength(1);
});
