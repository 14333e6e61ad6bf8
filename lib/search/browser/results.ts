import { searchStrings } from "#lib/config/strings";
import { searchUrls } from "#lib/config/urls";
import { markWords } from "#lib/search/browser/marked";
import type { Wanted } from "#lib/search/browser/match";
import { nearWords } from "#lib/search/browser/near";
import type { DocumentRow, NameRow } from "#lib/search/formats";

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

function marked(text: string, wanted: readonly Wanted[]): Content {
  return markWords(text, wanted).map((piece) => (piece.isMarked ? make("mark", {}, piece.text) : piece.text));
}

/** Creates a result: section, headline, standfirst and date, like a teaser. */
export function makeResult(row: DocumentRow, wanted: readonly Wanted[]): HTMLLIElement {
  const [url, title, summary, iso, date, section, sectionUrl, tone] = row;
  return make(
    "li",
    {},
    make("p", { "data-tone": `${tone}` }, make("a", { href: sectionUrl }, section)),
    make("h2", {}, make("a", { href: url }, ...marked(title, wanted))),
    make("p", {}, ...marked(summary, wanted)),
    make("p", {}, make("time", { datetime: iso }, date)),
  );
}

function list(heading: string, links: readonly [name: string, url: string][]): Node[] {
  if (links.length === 0) return [];
  const items = links.map(([name, url]) => make("li", {}, make("a", { href: url }, make("bdi", {}, name))));
  return [make("h2", {}, heading), make("ul", {}, ...items)];
}

const mostNear = 4;

/** Creates suggestions for words without results: similar words, and pages with similar names. */
export function makeAdvice(
  wanted: readonly Wanted[],
  words: readonly string[],
  names: readonly NameRow[],
): Node[] {
  const inNames: string[] = [];
  for (const [name] of names) for (const word of name.split(/\s+/)) inNames.push(word);
  const near: string[] = [];
  for (const { exact } of wanted) {
    for (const word of nearWords(exact, inNames.concat(words), mostNear))
      if (near.indexOf(word) === -1) near.push(word);
  }
  const pages = names.filter(([name]) => name.split(/\s+/).some((word) => near.indexOf(word) !== -1));
  return [
    ...list(
      searchStrings.nearWords,
      near.slice(0, mostNear).map((word): NameRow => [word, searchUrls.of(word)]),
    ),
    ...list(searchStrings.nearNames, pages.slice(0, mostNear)),
  ];
}
