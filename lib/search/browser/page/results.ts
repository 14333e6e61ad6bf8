import { makeExcerpt } from "#lib/search/browser/excerpt";
import type { Found } from "#lib/search/browser/find";
import { findMarks, splitMarks } from "#lib/search/browser/marked";
import { type Hit, isNear, lastRealTier } from "#lib/search/browser/rank";

/** Creates an element with some properties. Strings become text nodes, never markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...content);
  return element;
}

const highestTier = 5;

/** Creates a result: section, headline, standfirst or an excerpt of the text, date, like a teaser. */
export async function makeResult(found: Found, hit: Hit): Promise<HTMLLIElement> {
  const mostTier = isNear(hit) ? highestTier : lastRealTier;
  const marksOf = (text: string) => findMarks(text, found.matched, mostTier);
  const marked = (text: string) =>
    splitMarks(text, marksOf(text)).map((piece, index) => (index % 2 ? make("mark", {}, piece) : piece));
  // Its own text is needed if the words are only there.
  const isOfText = hit.part > 2 && hit.count > 0;
  const { row, text } = isOfText ? await found.text(hit) : { row: await found.document(hit), text: "" };
  const [href, title, summary, dateTime, date, section, sectionUrl, tone] = row;
  const marks = marksOf(text);
  const label = make("p", {}, make("a", { href: sectionUrl }, section));
  label.dataset.tone = `${tone}`;
  return make(
    "li",
    {},
    label,
    make(isNear(hit) ? "h3" : "h2", {}, make("a", { href }, ...marked(title))),
    make("p", {}, ...marked(marks.length > 0 ? makeExcerpt(text, marks) : summary)),
    make("p", {}, make("time", { dateTime }, date)),
  );
}
