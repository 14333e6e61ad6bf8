import type { Advice } from "#lib/search/browser/advice";
import { makeExcerpt } from "#lib/search/browser/excerpt";
import type { Found } from "#lib/search/browser/find";
import { Outdated } from "#lib/search/browser/library";
import { findMarks, splitMarks } from "#lib/search/browser/marked";
import type { MatchedWords } from "#lib/search/browser/matches";
import { type Hit, isNear, lastRealTier } from "#lib/search/browser/rank";
import type { DocumentRow } from "#lib/search/formats";
import type { SearchTexts } from "#lib/view-models/search-form";

type Content = readonly (Node | string)[];

/** Creates an element. Strings become text nodes, never markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>>,
  ...content: Content
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const key of Object.keys(attributes)) element.setAttribute(key, attributes[key] || "");
  for (const child of content)
    element.appendChild(typeof child === "string" ? document.createTextNode(child) : child);
  return element;
}

function marked(text: string, matched: MatchedWords, mostTier: number): Content {
  return splitMarks(text, findMarks(text, matched, mostTier)).map((piece) =>
    piece.isMarked ? make("mark", {}, piece.text) : piece.text,
  );
}

const highestTier = 5;

/** Reads the row of a result, and an excerpt if only the text of the article has the words. */
async function readResult(found: Found, hit: Hit, mostTier: number): Promise<[DocumentRow, excerpt: string]> {
  if (hit.part < 3 || found.matched.size === 0) {
    const row = await found.document(hit);
    return [row, row[2]];
  }
  const { row, text } = await found.text(hit);
  const marks = findMarks(text, found.matched, mostTier);
  // The text is of another article then: one was added before it.
  if (marks.length === 0 && !found.isReloaded) throw new Outdated(row[0]);
  return [row, marks.length === 0 ? row[2] : makeExcerpt(text, marks)];
}

/** Creates a result: section, headline, standfirst or excerpt, date, like a teaser. */
export async function makeResult(found: Found, hit: Hit): Promise<HTMLLIElement> {
  const mostTier = isNear(hit) ? highestTier : lastRealTier;
  const [row, excerpt] = await readResult(found, hit, mostTier);
  const [url, title, , iso, date, section, sectionUrl, tone] = row;
  return make(
    "li",
    {},
    make("p", { "data-tone": `${tone}` }, make("a", { href: sectionUrl }, section)),
    make(isNear(hit) ? "h3" : "h2", {}, make("a", { href: url }, ...marked(title, found.matched, mostTier))),
    make("p", {}, ...marked(excerpt, found.matched, mostTier)),
    make("p", {}, make("time", { datetime: iso }, date)),
  );
}

function links(label: string, targets: readonly [text: string, href: string][]): Node[] {
  if (targets.length === 0) return [];
  const items = targets.map(([text, href]) => make("li", {}, make("a", { href }, make("bdi", {}, text))));
  return [make("div", {}, make("p", {}, label), make("ul", {}, ...items))];
}

/** Creates the suggestions. `addressOf` returns the address of a query. */
export function makeAdvice(
  { queries, pages }: Advice,
  texts: SearchTexts,
  addressOf: (words: string) => string,
): Node[] {
  return [
    ...links(
      texts.didYouMean,
      queries.map((words): [string, string] => [words, addressOf(words)]),
    ),
    ...links(texts.nearNames, pages.slice()),
  ];
}
