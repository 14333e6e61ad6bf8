import { makeExcerpt } from "#lib/search/browser/excerpt";
import type { Found } from "#lib/search/browser/find";
import { findMarks, splitMarks } from "#lib/search/browser/marked";
import { type Hit, isNear, lastRealTier } from "#lib/search/browser/rank";
import type { DocumentRow } from "#lib/search/formats";

/** Creates an element. Strings become text nodes, never markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const key of Object.keys(attributes)) element.setAttribute(key, attributes[key] || "");
  for (const child of content)
    element.appendChild(typeof child === "string" ? document.createTextNode(child) : child);
  return element;
}

const highestTier = 5;

/** Creates a result: section, headline, standfirst or an excerpt of the text, date, like a teaser. */
export async function makeResult(found: Found, hit: Hit): Promise<HTMLLIElement> {
  const mostTier = isNear(hit) ? highestTier : lastRealTier;
  const marksOf = (text: string) => findMarks(text, found.matched, mostTier);
  const marked = (text: string) =>
    splitMarks(text, marksOf(text)).map((piece) =>
      piece.isMarked ? make("mark", {}, piece.text) : piece.text,
    );
  const toItem = ([url, title, , iso, date, section, sectionUrl, tone]: DocumentRow, excerpt: string) =>
    make(
      "li",
      {},
      make("p", { "data-tone": `${tone}` }, make("a", { href: sectionUrl }, section)),
      make(isNear(hit) ? "h3" : "h2", {}, make("a", { href: url }, ...marked(title))),
      make("p", {}, ...marked(excerpt)),
      make("p", {}, make("time", { datetime: iso }, date)),
    );
  if (hit.part < 3 || hit.count === 0) {
    const row = await found.document(hit);
    return toItem(row, row[2]);
  }
  // Only the text has the words.
  const { row, text } = await found.text(hit);
  const marks = marksOf(text);
  return toItem(row, marks.length === 0 ? row[2] : makeExcerpt(text, marks));
}
