import type { Heading, Paragraph } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { letters } from "#lib/arabic/words/letters";
import { endOfWords, wordsOfHeading } from "#lib/proofreading/markdown/nodes/written";
import type { Body, Finding } from "#lib/proofreading/markdown/tree-finding";

/** A word with `_` is a hashtag, with other hashtags or alone. */
const hashtag = /^[\p{L}\p{M}\p{N}]+(?:_[\p{L}\p{M}\p{N}]+)+(?:\s+#\S+)*$/u;

/**
 * Finds a heading of the first level, or one that skips a level.
 *
 * @param right The level that the heading should have.
 */
export function findWrongLevel(heading: Heading, right: number, { text }: Body): Finding[] {
  const offset = heading.position?.start.offset ?? 0;
  const words = wordsOfHeading(heading, text);
  if (heading.depth === 1)
    return [{ offset, rule: "heading-one", fix: hashtag.test(words) ? `#${words}` : `## ${words}` }];
  if (heading.depth <= right) return [];
  return [{ offset, rule: "heading-skipped", fix: `${"#".repeat(right)} ${words}` }];
}

const glued = new RegExp(`^(#{2,6})([${letters}«].*)$`);
const anotherHashtag = new RegExp(`\\s#{2,}[${letters}]`);

/** Finds `##عنوان`. Hashtags may be written with two signs: `##غزة ##مباشر`. */
export function findGluedHeading(paragraph: Paragraph, { text }: Body): Finding[] {
  const offset = paragraph.position?.start.offset ?? 0;
  if (!text.startsWith("##", offset)) return [];
  const [line = ""] = textOf(paragraph).split("\n");
  const [, hashes = "", rest = ""] = glued.exec(line) ?? [];
  const words = rest.replace(/\s*#+\s*$/, "");
  if (words === "" || hashtag.test(words) || anotherHashtag.test(words)) return [];
  return [{ offset, rule: "heading-without-space", fix: `${hashes} ${words}` }];
}

/** A line of credits is no heading. */
const credit = /^(?:المصدر|المصادر|إعداد|توقيع|تصوير|ترجمة|تحرير|بقلم|كتب|كتبت|نقلاً عن)\s*:/;

/** The longest heading, in characters. */
const longestHeading = 60;

/** Finds text above `---` that the parser reads as a heading. `===` below a few words on one line is a heading of the first level. */
export function findTextAboveDivider(heading: Heading, { text: source }: Body): Finding[] {
  const offset = heading.position?.start.offset ?? 0;
  const written = source.slice(offset, heading.position?.end.offset);
  const [under, line] = /\n[\s>]*(-+|=+)[ \t]*$/.exec(written) ?? [];
  if (under === undefined || line === undefined) return [];
  const words = textOf(heading, { includeHtml: false, includeImageAlt: false });
  const isHeading =
    words.length <= longestHeading && /\p{L}/u.test(words) && !/\n|[.!]$/.test(words) && !credit.test(words);
  if (line.startsWith("=") && isHeading) return [];
  if (isHeading)
    return [{ offset, rule: "text-above-divider", fix: `## ${wordsOfHeading(heading, source)}` }];
  const last = written.slice(0, -under.length).split("\n").at(-1) ?? "";
  return [{ offset, rule: "text-above-divider", fix: `${endOfWords(last)} ⏎ ⏎ ---` }];
}
