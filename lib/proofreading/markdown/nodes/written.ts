import type { Nodes } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { visit } from "unist-util-visit";

/** Returns the Markdown that a node was parsed from. */
export function writtenAs({ position }: Nodes, source: string): string {
  return source.slice(position?.start.offset, position?.end.offset);
}

/** Returns whether a node is or holds a node of one of these types. */
export function holds(node: Nodes, types: readonly Nodes["type"][]): boolean {
  let isFound = false;
  visit(node, (inner) => {
    if (types.includes(inner.type)) isFound = true;
  });
  return isFound;
}

/** What the plain words of a heading would lose. */
const kept: readonly Nodes["type"][] = ["link", "linkReference", "image", "inlineCode", "footnoteReference"];

/** Returns the words of a heading, without HTML. One with links, pictures, code or notes stays as it is written. */
export function wordsOfHeading(heading: Extract<Nodes, { type: "heading" }>, source: string): string {
  const [first, last] = [heading.children[0], heading.children.at(-1)];
  if (first === undefined || last === undefined || !holds(heading, kept))
    return textOf(heading, { includeHtml: false }).trim();
  return source.slice(first.position?.start.offset, last.position?.end.offset);
}

function areBracketsPaired(url: string): boolean {
  let depth = 0;
  for (const char of url) {
    if (char === "(") depth++;
    else if (char === ")" && --depth < 0) return false;
  }
  return depth === 0;
}

/**
 * Returns an address as a link must name it: `www.` needs a scheme, or it would lead to a page of the site; spaces need `<>`
 * (CommonMark 6.3).
 */
export function asDestination(url: string): string {
  if (/^www\./i.test(url)) return `https://${url}`;
  // `//host` looks like a path of this site and leads to another, which is an error of its own.
  if (/^\/\/[^/]/.test(url)) return `https:${url}`;
  return /\s/.test(url) || !areBracketsPaired(url) ? `<${url}>` : url;
}

/**
 * Returns whether what follows `[name]:` is an address or the name of a file, and not a word of the text, a hashtag (`#غزة`), the
 * name of an account (`@desk`), a choice (`ذكر/أنثى`) or a fraction (`3/4`).
 */
export function isAddress(url: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|[#?](?=[\w-])|\.{0,2}\/)|[a-z].*\/|\/.*[a-z]|[^\s@]@[^\s@]|\.[a-z0-9]{2,5}$/i.test(
    url,
  );
}

/** The limit of words in a remedy, in characters. */
const reach = 30;

/** Returns the first words of a text, in one line. */
export function startOfWords(text: string): string {
  const words = text.replace(/\s+/g, " ").trim();
  return words.length <= reach ? words : `${words.slice(0, reach).replace(/\s\S*$/, "")}…`;
}

/** Returns the last words of a line. */
export function endOfWords(line: string): string {
  const words = line.trim();
  return words.length <= reach ? words : `…${words.slice(-reach).replace(/^\S*\s/, "")}`;
}
