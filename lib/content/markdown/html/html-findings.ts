import type { Html, Nodes, Parents, Root } from "mdast";
import { visit } from "unist-util-visit";
import { type Remedy, textRemedy, wordlessRemedy } from "#lib/content/markdown/html/html-remedies";
import {
  codeTags,
  isElement,
  keptTags,
  tagPattern,
  wordlessTags,
} from "#lib/content/markdown/html/html-tags";

/** What is wrong with the HTML of a text, with its lines in the text, from 1. */
export type HtmlFinding = { line: number; lastLine: number } & (
  | { kind: "element"; name: string; remedy: Remedy }
  | { kind: "wordless"; name: string; remedy: Remedy }
  | { kind: "unpaired"; name: string }
  | { kind: "foreign"; words: string }
  | { kind: "open-comment" }
);

type Tag = { name: string; isEnd: boolean; attributes: string; index: number; length: number };

/** How much of the words is shown in what to write, in characters. */
const longest = 40;

function tagsIn(value: string): Tag[] {
  return [...value.matchAll(tagPattern)].flatMap((match) => {
    const [whole, slash, name = "", attributes = ""] = match;
    if (!isElement(name)) return [];
    const place = { index: match.index, length: whole.length };
    return [{ name: name.toLowerCase(), isEnd: slash === "/", attributes, ...place }];
  });
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, " ");
}

const contentOfCode = new RegExp(`<(${[...codeTags].join("|")})\\b[^>]*>[\\s\\S]*?</\\1\\s*>`, "gi");

/** The words of some HTML, in one line and not too long. */
function wordsOf(value: string): string {
  const words = value
    .replace(contentOfCode, " ")
    .replace(tagPattern, (tag, _slash, name: string) => (isElement(name) ? " " : tag))
    .replace(/\s+/g, " ")
    .trim();
  if (words.length <= longest) return words;
  return `${words.slice(0, longest).replace(/\s\S*$/, "")}…`;
}

/** Tags that were opened in a text and not closed so far, by name: an end tag of one of them is told with its start. */
class Opened {
  readonly #counts = new Map<string, number>();

  add({ name, isEnd }: Tag): boolean {
    const count = this.#counts.get(name) ?? 0;
    if (!isEnd || count > 0) this.#counts.set(name, Math.max(0, count + (isEnd ? -1 : 1)));
    return isEnd && count > 0;
  }
}

/** The words between a tag in a line and its end. */
function innerWords(parent: Parents | undefined, index: number, name: string, source: string): string {
  const siblings: readonly Nodes[] = parent?.children ?? [];
  const end = siblings.findIndex(
    (node, place) => place > index && node.type === "html" && tagsIn(node.value)[0]?.name === name,
  );
  const from = siblings[index]?.position?.end.offset;
  const to = siblings[end]?.position?.start.offset;
  return from === undefined || to === undefined ? "" : wordsOf(source.slice(from, to));
}

type Place = { line: number; lastLine: number };

function judgeTags(
  tags: readonly Tag[],
  words: string,
  inner: string,
  opened: Opened,
  place: Place,
): HtmlFinding[] {
  const known = tags.map((tag) => ({ tag, isTold: opened.add(tag) }));
  const first = known.find(({ tag }) => !wordlessTags.has(tag.name)) ?? known[0];
  if (first === undefined) return words === "" ? [] : [{ kind: "foreign", words, ...place }];
  const { name, attributes } = first.tag;
  if (first.isTold && words === "") return [];
  if (keptTags.has(name) && tags.length === 1) return [{ kind: "unpaired", name, ...place }];
  if (wordlessTags.has(name) && words === "") {
    const remedy = wordlessRemedy(name, attributes);
    return first.tag.isEnd ? [] : [{ kind: "wordless", name, remedy, ...place }];
  }
  return [{ kind: "element", name, remedy: textRemedy(name, attributes, words || inner || "…"), ...place }];
}

function judge(node: Html, opened: Opened, inner: (name: string) => string): HtmlFinding[] {
  const start = node.position?.start.line ?? 1;
  const place = { line: start, lastLine: node.position?.end.line ?? start };
  // A comment that holds the beginning of another was not closed.
  const value = node.value.replace(/<!--(?:>|->|(?:(?!<!--)[\s\S])*?-->)/g, blank);
  const open = value.indexOf("<!--");
  const html = open === -1 ? value : value.slice(0, open);
  const tags = tagsIn(html);
  const [tag] = tags;
  const found = judgeTags(tags, wordsOf(html), tag === undefined ? "" : inner(tag.name), opened, place);
  if (open === -1) return found;
  const line = start + html.split("\n").length - 1;
  return [...found, { kind: "open-comment", line, lastLine: place.lastLine }];
}

/** A comment that ends nowhere in its paragraph is shown as text. */
function openComments(value: string, source: string, line: number): HtmlFinding[] {
  if (!value.includes("<!--")) return [];
  const place = /(?<!\\)<!--/.exec(source);
  if (place === null) return [];
  const at = line + source.slice(0, place.index).split("\n").length - 1;
  return [{ kind: "open-comment", line: at, lastLine: at }];
}

/**
 * What no page would show of the HTML in a text, in its order.
 *
 * @param source The Markdown that the tree was read from.
 */
export function findHtml(tree: Root, source: string): HtmlFinding[] {
  if (!source.includes("<")) return [];
  const opened = new Opened();
  const found: HtmlFinding[] = [];
  visit(tree, (node, index, parent) => {
    if (node.type === "html") {
      found.push(...judge(node, opened, (name) => innerWords(parent, index ?? 0, name, source)));
    } else if (node.type === "text") {
      const { start, end } = node.position ?? {};
      found.push(
        ...openComments(node.value, source.slice(start?.offset ?? 0, end?.offset), start?.line ?? 1),
      );
    }
  });
  return found;
}
