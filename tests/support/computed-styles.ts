import type { Page } from "@playwright/test";

/** Properties that a comparison leaves out: names of a rendering's own rules. */
const ownNames = ["animation-name", "container-name"];

/** What carries scripts and styles, and what Next leaves empty. */
const unseen = "script, style, link, meta, title, noscript, noscript *, div[hidden]:empty";

/** The computed styles of a page that is open in a browser, element by element. */
export type PageStyles = {
  /** The hash of each element's computed style, of its `::before` and `::after` among it. */
  hashes: number[];
  /** The computed style of one element, by property. */
  read: (index: number) => Promise<Record<string, string>>;
};

type Question = { unseen: string; ownNames: readonly string[]; index: number | undefined };

/** Runs in the page: hashes of all elements, or the style of one. */
function readInPage({ unseen, ownNames, index }: Question): number[] | Record<string, string> {
  const shown = [...document.querySelectorAll("html, body, body *")].filter((one) => !one.matches(unseen));
  // Custom properties are left out: what they do shows in others.
  const properties = [...getComputedStyle(document.body)].filter(
    (name) => !name.startsWith("--") && !ownNames.includes(name),
  );
  const styleOf = (element: Element) => {
    const style: Record<string, string> = { element: element.tagName };
    for (const part of ["", "::before", "::after"]) {
      const computed = getComputedStyle(element, part || undefined);
      if (part !== "" && computed.content === "none") continue;
      for (const property of properties) style[part + property] = computed.getPropertyValue(property);
    }
    return style;
  };
  const element = index === undefined ? undefined : shown[index];
  if (element !== undefined)
    return { ...styleOf(element), text: element.textContent?.trim().slice(0, 40) ?? "" };
  return shown.map((one) => {
    let hash = 0;
    const text = Object.values(styleOf(one)).join();
    for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    return hash;
  });
}

/** Reads the computed styles of the page that is open. */
export async function readStyles(page: Page): Promise<PageStyles> {
  await page.evaluate(() => document.fonts.ready);
  const ask = (index: number | undefined) => page.evaluate(readInPage, { unseen, ownNames, index });
  return {
    hashes: (await ask(undefined)) as number[],
    read: async (index) => (await ask(index)) as Record<string, string>,
  };
}

/** Text is measured in 64ths of a pixel, and Next parts it by comments: a width may differ by one of them. */
const tolerance = 1 / 32;

/** Whether two values are the same, lengths within the tolerance. */
function isSame(one = "", other = ""): boolean {
  if (one === other) return true;
  const number = /-?\d+(?:\.\d+)?/g;
  if (one.replace(number, "#") !== other.replace(number, "#")) return false;
  const theirs = other.match(number) ?? [];
  return (one.match(number) ?? []).every(
    (mine, at) => Math.abs(Number(mine) - Number(theirs[at])) <= tolerance,
  );
}

/**
 * Finds the first element whose style differs in two pages that are both open.
 *
 * @returns the property and its two values; `undefined` where all are the same.
 */
export async function findStyleDifference(one: PageStyles, other: PageStyles): Promise<string | undefined> {
  if (one.hashes.length !== other.hashes.length)
    return `${one.hashes.length} elements / ${other.hashes.length} elements`;
  for (const [index, hash] of one.hashes.entries()) {
    if (hash === other.hashes[index]) continue;
    const [mine, theirs] = [await one.read(index), await other.read(index)];
    // The text only names the element: that of `html` has the inlined style sheet in it.
    const properties = Object.keys({ ...mine, ...theirs }).filter((name) => name !== "text");
    const property = properties.find((name) => !isSame(mine[name], theirs[name]));
    if (property !== undefined)
      return `${mine.element} «${mine.text}»: ${property}: ${mine[property]} / ${theirs[property]}`;
  }
  return undefined;
}
