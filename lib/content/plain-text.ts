import { arabicDigits } from "#lib/arabic/letters";
import { readBlocks } from "#lib/content/arabic-blocks";

const digit = `[0-9${arabicDigits}]`;
const star = new RegExp(`(?<!\\\\)(?<!${digit})\\*+(?! )|(?<![\\s\\\\])\\*+(?!${digit})`, "g");
const underscore = /(?<![\p{L}\p{N}\\_])(_{1,3})(?!\s)([^_\n]+)(?<!\s)\1(?![\p{L}\p{N}_])/gu;

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: "\u00A0" };

/** The words of a text without its marks: what a reader reads. Quick rather than exact; for counting and summaries. */
export function plainText(typed: string): string {
  return readBlocks(typed)
    .text.replace(/<!--[\s\S]*?-->/g, "")
    .replace(/^\s*(?:`{3,}|~{3,})[^`\n]*$/gm, "")
    .replace(/^\[[^\]]+\]:.*$/gm, "")
    .replace(/!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])/g, "")
    .replace(/\[\^[^\]]+\]/g, "")
    .replace(/\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, "$1")
    .replace(/^(?:\s*(?:#{1,6}|>|[-*+]|\d+[.)])\s+)+/gm, "")
    .replace(/^\s*\|?[\s:|-]+\|?\s*$/gm, "")
    .replace(/<((?:https?:\/\/|mailto:)?[^\s<>@]*[@:][^\s<>]+)>/g, "$1")
    .replace(/~~|`+/g, "")
    .replace(star, "")
    .replace(underscore, "$2")
    .replace(/\|/g, " ")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (entity, name: string) => entities[name] ?? entity)
    .replace(/[ \t]+/g, " ")
    .trim();
}
