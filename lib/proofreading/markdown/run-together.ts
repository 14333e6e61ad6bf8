import type { Paragraph, Parents } from "mdast";
import { visit } from "unist-util-visit";
import { isDivider } from "#lib/content/markdown/arabic/dividers";
import {
  findJoinedLines,
  findLazyLine,
  isWrapped,
  type Joint,
  jointsOf,
} from "#lib/proofreading/markdown/joined-lines";
import { linesOf, type ParagraphLine } from "#lib/proofreading/markdown/paragraph-lines";
import { findTableRows } from "#lib/proofreading/markdown/table-rows";
import type { Body, Finding } from "#lib/proofreading/markdown/tree-finding";
import { findUnlistedItems } from "#lib/proofreading/markdown/unlisted-items";
import { findVerse, isRhymed } from "#lib/proofreading/markdown/verse";

/** A paragraph with its lines. Only one that is in no list, quotation or note can be split into paragraphs. */
type Lines = { lines: readonly ParagraphLine[]; parent: Parents["type"] };

/** What a single line needs to be verse or a row of a table. */
const parted = /[|/…\t]|\*{3}|\.{3}|[ \u00A0]{3}/;

/** Returns whether a paragraph of one line is neither. Most paragraphs of news are such lines. */
function isPlainLine({ position }: Paragraph, { text }: Body): boolean {
  if (position === undefined || position.start.line !== position.end.line) return false;
  return !parted.test(text.slice(position.start.offset, position.end.offset));
}

/** Returns the paragraphs that could be shown otherwise than their author meant. */
function paragraphsOf(body: Body): Lines[] {
  const found: Lines[] = [];
  visit(body.tree, "paragraph", (paragraph: Paragraph, _index, parent) => {
    if (isPlainLine(paragraph, body)) return;
    found.push({ lines: linesOf(paragraph, body), parent: parent?.type ?? "root" });
  });
  return found;
}

/** The limit of words in a remedy, in characters. */
const reach = 30;

function startOf(text: string): string {
  return text.length <= reach ? text : `${text.slice(0, reach).replace(/\s\S*$/, "")}…`;
}

function endOf(text: string): string {
  return text.length <= reach ? text : `…${text.slice(-reach).replace(/^\S*\s/, "")}`;
}

/** A line above strokes or dots that are no divider: a figure of a sum, or what a form asks for. */
const aboveStrokes = /^[+−×x*÷=\d٠-٩.,٫ -]+$|:$|^(?:التوقيع|توقيع|الاسم|التاريخ|الختم)$/;

function findDivider(lines: readonly ParagraphLine[]): ParagraphLine | undefined {
  return lines.find(
    ({ typed }, index) => isDivider(typed) && !aboveStrokes.test(lines[index - 1]?.shown ?? ":"),
  );
}

/** Returns the first joint of a paragraph at which readers miss a new paragraph. */
function findJoint({ lines, parent }: Lines): Joint | undefined {
  if (parent === "root") return findJoinedLines(lines);
  return findLazyLine(lines, parent === "blockquote" ? ">" : "");
}

function sentences({ before, after }: Joint): Finding {
  const fix = `${endOf(before.typed)} ⏎ ⏎ ${startOf(after.typed)}`;
  return { offset: after.offset, rule: "joined-lines", fix };
}

function findIn({ lines, parent }: Lines, isBroken: boolean): Finding[] {
  const table = findTableRows(lines);
  if (table !== undefined)
    return [{ offset: table.first.offset, rule: "table-without-rule", fix: table.fix }];
  const divider = findDivider(lines);
  if (divider !== undefined) return [{ offset: divider.offset, rule: "divider-in-text", fix: "---" }];
  const items = findUnlistedItems(lines);
  if (items !== undefined)
    return [{ offset: items.first.offset, rule: "items-in-text", fix: startOf(items.fix) }];
  const isLine = parent === "root" || parent === "blockquote";
  const verse = isLine ? findVerse(lines, isBroken) : undefined;
  if (verse !== undefined) {
    const { first, count, fix } = verse;
    return [{ offset: first.offset, rule: "verse-in-text", fix, lines: count }];
  }
  const joint = isBroken ? undefined : findJoint({ lines, parent });
  return joint === undefined ? [] : [sentences(joint)];
}

/** Returns whether a program has broken the lines of a text. Verse says nothing about that. */
function isTextWrapped(paragraphs: readonly Lines[]): boolean {
  return isWrapped(paragraphs.map(({ lines }) => lines).filter((lines) => !isRhymed(lines)));
}

/** Finds lines that a page shows as one: sentences, verse, items, rows of a table, dividers. One finding per paragraph. */
export function findRunTogether(body: Body): Finding[] {
  const paragraphs = paragraphsOf(body);
  const isBroken = isTextWrapped(paragraphs);
  return paragraphs.flatMap((one) => findIn(one, isBroken));
}

/**
 * Returns the joints at which a blank line is certainly missing: a sentence ends with the line, and the next line begins one.
 * Not in lists, quotations, pairs of marks, verse and tables, and not in a text whose lines a program has broken.
 */
export function findMissingBlankLines(body: Body): Joint[] {
  if (!body.text.includes("\n")) return [];
  const paragraphs = paragraphsOf(body);
  if (isTextWrapped(paragraphs)) return [];
  return paragraphs.flatMap((one) => {
    const [finding] = findIn(one, false);
    if (one.parent !== "root" || (finding?.rule !== "joined-lines" && finding?.rule !== "items-in-text"))
      return [];
    return jointsOf(one.lines).filter(
      ({ before, isBetweenSentences, isInPair }) => before.end === "soft" && isBetweenSentences && !isInPair,
    );
  });
}
