import type { Page } from "@playwright/test";

/** The computed style of an element, its `::before` and `::after`, by property; `element` says which it is. */
export type ElementStyle = { element: string; style: Record<string, string> };

/** Values that are names of one rendering's own rules. */
const ownNames = ["animation-name", "container-name"];

/**
 * Reads the computed style of every element of a page that is shown, in their order; what carries scripts and styles is left
 * out.
 */
export async function readStyles(page: Page): Promise<ElementStyle[]> {
  await page.evaluate(() => document.fonts.ready);
  return page.evaluate((skipped) => {
    const shown = [...document.querySelectorAll("html, body, body *")].filter(
      (element) => !element.matches("script, style, link, meta, title, noscript, noscript *, div[hidden]:empty"),
    );
    return shown.map((element) => {
      const style: Record<string, string> = {};
      for (const part of ["", "::before", "::after"]) {
        const computed = getComputedStyle(element, part || undefined);
        if (part !== "" && computed.content === "none") continue;
        for (const property of computed) {
          if (!skipped.includes(property)) style[part + property] = computed.getPropertyValue(property);
        }
      }
      return { element: `${element.tagName} ${element.textContent?.trim().slice(0, 30)}`, style };
    });
  }, ownNames);
}

/** What differs first between the styles of two renderings of a page; `undefined` where nothing does. */
export function findStyleDifference(
  one: readonly ElementStyle[],
  other: readonly ElementStyle[],
): string | undefined {
  if (one.length !== other.length) return `${one.length} elements / ${other.length} elements`;
  for (const [index, { element, style }] of one.entries()) {
    const theirs = other[index]?.style ?? {};
    for (const property of new Set([...Object.keys(style), ...Object.keys(theirs)])) {
      if (style[property] !== theirs[property])
        return `${element}: ${property}: ${style[property]} / ${theirs[property]}`;
    }
  }
  return undefined;
}
