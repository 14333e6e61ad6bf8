import type { Html, Nodes, Parents, Root } from "mdast";
import { visit } from "unist-util-visit";
import { type Remedy, textRemedy, wordlessRemedy } from "#lib/content/markdown/html/html-remedies";
import { attributeOf, holdsWords, keptTags, wordlessTags } from "#lib/content/markdown/html/html-tags";
import { type OfficeFinding, OfficeTags } from "#lib/content/markdown/html/office-findings";
import { isOfficeTag } from "#lib/content/markdown/html/office-tags";
import { isBare, OpenTags, type Tag, tagsIn, wordsOf } from "#lib/content/markdown/html/tags-in";

/** A problem of the HTML in a text. Lines are 1-based and count from the start of the text. */
export type HtmlFinding =
  | OfficeFinding
  | ({ line: number; lastLine: number } & (
      | { kind: "element"; name: string; remedy: Remedy | undefined }
      | { kind: "wordless"; name: string; remedy: Remedy | undefined }
      | { kind: "unpaired"; name: string }
      | { kind: "foreign"; words: string }
      | { kind: "open-comment" }
    ));

/** The most siblings among which the end tag of a tag is looked for. */
const mostSiblings = 100;

/** Returns the words between a tag in a line and its end tag. */
function innerWords(parent: Parents | undefined, index: number, name: string, source: string): string {
  const siblings: readonly Nodes[] = parent?.children ?? [];
  const last = Math.min(siblings.length, index + mostSiblings);
  let end = index + 1;
  for (; end < last; end++) {
    const node = siblings[end];
    if (node?.type === "html" && tagsIn(node.value)[0]?.name === name) break;
  }
  if (end === last) return "";
  const from = siblings[index]?.position?.end.offset;
  const to = siblings[end]?.position?.start.offset;
  if (from === undefined || to === undefined) return "";
  const inside = source.slice(from, to);
  return wordsOf(inside) || pictureIn(tagsIn(inside));
}

/** Returns the Markdown of the first picture among some tags; empty without one. */
function pictureIn(tags: readonly Tag[]): string {
  const picture = tags.find(({ name }) => name === "img");
  return picture === undefined ? "" : (wordlessRemedy("img", picture.attributes)?.en ?? "");
}

type Lines = { line: number; lastLine: number };

/** `<br>` has no other tag: alone in a block, as after the end of a comment, it loses nothing. */
function unpaired(name: string, lines: Lines): HtmlFinding[] {
  return name === "br" ? [] : [{ kind: "unpaired", name, ...lines }];
}

function findTagProblems(
  tags: readonly Tag[],
  words: string,
  inner: string,
  openTags: OpenTags,
  lines: Lines,
): HtmlFinding[] {
  const known = tags.map((tag) => ({ tag, isReported: openTags.add(tag) && isBare(tag) }));
  const others = known.filter(({ isReported }) => !isReported);
  // An end tag alone loses nothing; the start tag of a program or template does.
  const first =
    others.find(({ tag }) => !wordlessTags.has(tag.name)) ??
    others.find(({ tag }) => !tag.isEnd) ??
    others[0] ??
    known[0];
  if (first === undefined) return words === "" ? [] : [{ kind: "foreign", words, ...lines }];
  const { name, attributes } = first.tag;
  if (first.isReported && words === "") return [];
  const isKept = keptTags.has(name) && !holdsWords(attributes);
  if (isKept && tags.length === 1 && words === "") return unpaired(name, lines);
  if (wordlessTags.has(name) && words === "") {
    if (first.tag.isEnd && isBare(first.tag)) return [];
    const inside = tags.find((tag) => tag.attributes.includes("src"))?.attributes ?? "";
    const remedy = wordlessRemedy(first.tag.typed, attributes, attributeOf(inside, "src"));
    return [{ kind: "wordless", name, remedy, ...lines }];
  }
  const content = words || inner || pictureIn(tags);
  const isNothing = content === "" && first.tag.isEnd;
  const remedy = isNothing ? undefined : textRemedy(name, attributes, content || "…");
  return [{ kind: "element", name, remedy, ...lines }];
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, " ");
}

/**
 * Hides the comments of some HTML, up to the first one that is open: it has no end, or another one begins on a later line of
 * it, so that its end was probably forgotten.
 */
function hideComments(value: string): { html: string; open: number } {
  let html = "";
  let done = 0;
  for (let start = value.indexOf("<!--"); start !== -1; start = value.indexOf("<!--", done)) {
    html += value.slice(done, start);
    const end = value.indexOf("-->", start + 2);
    // With the two hyphens of the end: `<!-->` begins a comment, too.
    const words = end === -1 ? "" : value.slice(start + 4, end + 2);
    const lineEnd = words.indexOf("\n");
    if (end === -1 || (lineEnd !== -1 && words.includes("<!--", lineEnd))) return { html, open: start };
    done = end + 3;
    html += blank(value.slice(start, done));
  }
  return { html: html + value.slice(done), open: -1 };
}

function findInNode(node: Html, openTags: OpenTags, inner: (name: string) => string): HtmlFinding[] {
  const start = node.position?.start.line ?? 1;
  const lines = { line: start, lastLine: node.position?.end.line ?? start };
  const { html, open } = hideComments(node.value);
  const tags = tagsIn(html);
  const [tag] = tags;
  const found = findTagProblems(
    tags,
    wordsOf(html),
    tag === undefined ? "" : inner(tag.name),
    openTags,
    lines,
  );
  if (open === -1) return found;
  const line = start + html.split("\n").length - 1;
  return [...found, { kind: "open-comment", line, lastLine: lines.lastLine }];
}

/** A comment without an end in its paragraph is parsed as text. */
function openComments(value: string, source: string, line: number): HtmlFinding[] {
  if (!value.includes("<!--")) return [];
  const match = /(?<!\\)<!--/.exec(source);
  if (match === null) return [];
  const at = line + source.slice(0, match.index).split("\n").length - 1;
  return [{ kind: "open-comment", line: at, lastLine: at }];
}

/**
 * Returns the HTML of a text that no page would show, in the order of the text.
 *
 * @param source The Markdown that the tree was parsed from.
 */
export function findHtml(tree: Root, source: string): HtmlFinding[] {
  if (!source.includes("<")) return [];
  const openTags = new OpenTags();
  const officeTags = new OfficeTags(source);
  const found: HtmlFinding[] = [];
  visit(tree, (node, index, parent) => {
    if (node.type === "html" && isOfficeTag(node.value)) {
      found.push(...officeTags.find(node));
    } else if (node.type === "html") {
      found.push(...findInNode(node, openTags, (name) => innerWords(parent, index ?? 0, name, source)));
    } else if (node.type === "text") {
      const { start, end } = node.position ?? {};
      found.push(
        ...openComments(node.value, source.slice(start?.offset ?? 0, end?.offset), start?.line ?? 1),
      );
    }
  });
  return found;
}
