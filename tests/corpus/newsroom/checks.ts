import { renderMarkdown } from "#lib/content/markdown/markdown";
import type { Problem } from "#lib/content/messages/problems";
import { readText } from "#lib/content/reader/read-text";
import { checkMarkdown } from "#lib/proofreading/markdown/markdown-rules";
import { fixText } from "#lib/proofreading/text/fix";
import { readTextFile } from "#lib/proofreading/text-file";
import { shownText } from "../../lib/content/markdown/shown";
import { figuresOf, missingWords, percentagesOf, readableLines, wordsOf } from "./kept";

const head = "---\ntitle: خبر\n---\n";
const bodyLine = 4;
const path = "pages/x.md";

function problemsOf(text: string): Problem[] {
  const file = readTextFile(path, head + text);
  return [...readText(text, bodyLine, path).problems, ...(file === undefined ? [] : checkMarkdown(file))];
}

/** The lines that no problem names. */
function unnamedLines(text: string): string[] {
  const named = new Set<number>();
  for (const { line, lastLine = line } of problemsOf(text))
    for (let at = line; at <= lastLine; at++) named.add(at - bodyLine);
  return readableLines(text).filter((_, index) => !named.has(index));
}

const pages = new Map<string, string>();

/** The text of the page of a Markdown text. Both tests ask for it. */
function pageOf(text: string): string {
  const page = pages.get(text) ?? shownText(renderMarkdown(text, {}));
  pages.set(text, page);
  return page;
}

/** Control characters that part words: `--fix` writes a space, and a page without it would join the words. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern must match control characters
const separator = /[\u000B\u000C\u001C-\u001F]/g;

/** Returns the words of a text that are neither on its page nor on the line of a problem. */
export function lostWords(delivered: string): string[] {
  const text = delivered.replace(separator, " ");
  const page = pageOf(text);
  if (missingWords(readableLines(text), page).length === 0) return [];
  return missingWords(unnamedLines(text), page);
}

/** What `--fix` changes in a text although it may not: its words, figures and percentages, or what a second run changes. */
export function damageOf(text: string): string[] {
  const fixed = fixText(path, head + text);
  if (fixed.changed.length === 0) return [];
  const body = fixed.text.slice(head.length);
  const [typed = "", written = ""] = [text, body].map((one) => one.replace(separator, " "));
  const differs = (read: (text: string) => string[]) => read(typed).join(" ") !== read(written).join(" ");
  const parts: readonly [part: string, isDamaged: boolean][] = [
    ["words", differs(wordsOf)],
    ["figures", differs(figuresOf)],
    ["percentages", differs(percentagesOf)],
    ["page", differs((one) => wordsOf(pageOf(one)))],
    ["second time", fixText(path, fixed.text).changed.length > 0],
  ];
  return parts.filter(([, isDamaged]) => isDamaged).map(([part]) => part);
}
