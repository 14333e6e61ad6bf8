import type { Definition, FootnoteDefinition, Nodes } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import { canBeLinked, destinationIn } from "#lib/proofreading/markdown/nodes/bracketed-addresses";
import { isCitation } from "#lib/proofreading/markdown/nodes/citations";
import { isAddress, writtenAs } from "#lib/proofreading/markdown/nodes/written";
import type { Body, Finding } from "#lib/proofreading/markdown/tree-finding";

type Named = Definition | FootnoteDefinition;

function offsetOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}

function labelOf(node: Named): string {
  return node.label ?? node.identifier;
}

/** Returns the name of the definition that a picture was written with; the parser has replaced pictures by reference. */
function pictureName(node: Nodes, text: string): string | undefined {
  const written = text.slice(offsetOf(node), node.position?.end.offset);
  const name = /\]\[([^\]]+)\]$/.exec(written)?.[1] ?? /^!\[([^\]]+)\](?:\[\])?$/.exec(written)?.[1];
  return name === undefined ? undefined : normalise(name);
}

/** Returns the names that a part of the text refers to, without the notes in it; those of notes begin with `^`. */
function namesIn(part: Nodes, text: string): string[] {
  const names: string[] = [];
  visit(part, (node) => {
    if (node.type === "footnoteDefinition" && node !== part) return SKIP;
    if (node.type === "footnoteReference") names.push(`^${node.identifier}`);
    if (node.type === "linkReference") names.push(node.identifier);
    const name = node.type === "image" ? pictureName(node, text) : undefined;
    if (name !== undefined) names.push(name);
  });
  return names;
}

/**
 * Returns the names that what is shown refers to; those of notes begin with `^`. A note is shown if a shown part refers to it,
 * so what only a note without a reference refers to is not used.
 */
function findUsed(body: Body): ReadonlySet<string> {
  const notes = new Map<string, Nodes>();
  visit(body.tree, "footnoteDefinition", (note) => {
    const name = `^${note.identifier}`;
    if (!notes.has(name)) notes.set(name, note);
  });
  const used = new Set(namesIn(body.tree, body.text));
  // A set gives what is added to it while it is walked, too.
  for (const name of used) {
    const note = notes.get(name);
    if (note === undefined) continue;
    for (const inner of namesIn(note, body.text)) used.add(inner);
  }
  return used;
}

/** Names of references ignore case and repeated spaces (CommonMark 4.7). */
function normalise(name: string): string {
  return name.replace(/\s+/g, " ").trim().toLowerCase();
}

function checkDefinition(
  node: Named,
  seen: Set<string>,
  used: ReadonlySet<string>,
  source: string,
): Finding[] {
  const offset = offsetOf(node);
  const lines = (node.position?.end.line ?? 1) - (node.position?.start.line ?? 1) + 1;
  const range = { offset, lines };
  const isNote = node.type === "footnoteDefinition";
  const sign = isNote ? "^" : "";
  const label = labelOf(node);
  const name = `${sign}${node.identifier}`;
  const isRepeated = seen.has(name);
  seen.add(name);
  if (!isNote && !isAddress(node.url))
    return [{ ...range, rule: "text-as-definition", fix: `\\${writtenAs(node, source)}` }];
  if (isRepeated) return [{ ...range, rule: "repeated-definition", fix: `[${sign}${label}-2]: …` }];
  if (used.has(name)) return [];
  if (isNote) return [{ ...range, rule: "unused-note", fix: `[^${label}]` }];
  return [{ ...range, rule: "unused-definition", fix: `[…][${label}]` }];
}

const lines = new Set(["paragraph", "heading", "tableCell"]);
const opaque = new Set(["inlineCode", "html", "link", "image", "footnoteReference", "linkReference"]);

/** Replaces each character that is not text. */
const hidden = "\uFFFC";

/** Returns the Markdown of a block with all that is not text replaced, so that offsets stay. */
function textIn(block: Nodes, source: string): string {
  const start = offsetOf(block);
  const parts: string[] = [];
  let done = start;
  visit(block, (node) => {
    if (!opaque.has(node.type) || node.position === undefined) return undefined;
    const to = node.position.end.offset ?? 0;
    const from = offsetOf(node);
    if (from >= done) parts.push(source.slice(done, from), hidden.repeat(Math.max(0, to - from)));
    done = Math.max(done, to);
    return SKIP;
  });
  return parts.join("") + source.slice(done, block.position?.end.offset);
}

const noteMark = /(?<!\\)\[\^([^[\]\s]+)\]/g;
/** Not after a Latin letter, digit or bracket, as in `a[i][j]`. An exclamation mark before it makes it a picture. */
const linkMark = /(?<![\\\uFFFC\w\]])(!?\[[^[\]]*\])\[([^\][^\uFFFC]+)\]/g;

/** Returns whether `[^…]` names a note. `[^0-9]` is a class of characters, `[^_^]` a face. */
function isNoteName(name: string): boolean {
  return /[\p{L}\p{N}]/u.test(name.replace("_", "")) && !/^.-./u.test(name);
}

/** Finds the marks of notes that do not exist. One at the start of a paragraph is a note that lacks its colon. */
function findMissingNotes(text: string, start: number, written: string): Finding[] {
  return [...text.matchAll(noteMark)].flatMap(({ index, 0: mark, 1: name = "" }): Finding[] => {
    if (!isNoteName(name)) return [];
    const [line = ""] = written.split("\n", 1);
    const words = index === 0 ? line.slice(mark.length).replace(/^[\s:]+/, "") : "";
    return [{ offset: start + index, rule: "note-missing", fix: `${mark}: ${words || "…"}` }];
  });
}

function findMissingNames(text: string, start: number): Finding[] {
  return [...text.matchAll(linkMark)].flatMap(({ index, 1: mark = "", 2: name = "" }): Finding[] => {
    const words = mark.replace(/^!?\[|\]$/g, "");
    if (isCitation(words) && isCitation(name)) return [];
    const offset = start + index;
    const destination = destinationIn(name);
    if (destination !== undefined) {
      if (!canBeLinked(words, destination)) return [];
      const written = words.trim() === "" ? mark.replace(/\[\s*\]/, "[…]") : mark;
      return [{ offset, rule: "address-in-brackets", fix: `${written}(${destination})` }];
    }
    // `[ذكر][/أنثى]` is a choice.
    return name.startsWith("/") ? [] : [{ offset, rule: "definition-missing", fix: `[${name}]: https://…` }];
  });
}

function missingIn(block: Nodes, source: string): Finding[] {
  const start = offsetOf(block);
  const written = writtenAs(block, source);
  if (!/\[\^|\]\[/.test(written)) return [];
  const text = textIn(block, source);
  return [...findMissingNotes(text, start, written), ...findMissingNames(text, start)];
}

/** Finds definitions without a reference, and references without a definition. */
export function findReferences(body: Body): Finding[] {
  if (!/\]:|\[\^|\]\[/.test(body.text)) return [];
  let used: ReadonlySet<string> | undefined;
  const seen = new Set<string>();
  const found: Finding[] = [];
  visit(body.tree, (node) => {
    if (node.type === "definition" || node.type === "footnoteDefinition") {
      used ??= findUsed(body);
      found.push(...checkDefinition(node, seen, used, body.text));
    } else if (lines.has(node.type)) found.push(...missingIn(node, body.text));
  });
  return found;
}
