import type { Code, Image, Parents } from "mdast";
import { arabicDigits, letters } from "#lib/arabic/words/letters";
import { onlyImages } from "#lib/content/markdown/figures";
import type { Finding } from "#lib/proofreading/markdown/tree-finding";

const arabic = new RegExp(`[${letters}${arabicDigits}]`);

/** Finds a caption that is not shown: only a picture in a paragraph without text has a caption. */
export function findLostCaption(image: Image, parent: Parents | undefined): Finding[] {
  const isFigure = parent?.type === "paragraph" && onlyImages(parent) !== undefined;
  if (isFigure || !image.title?.trim()) return [];
  const fix = `![${image.alt ?? ""}](${image.url} "${image.title}")`;
  return [{ offset: image.position?.start.offset ?? 0, rule: "caption-in-line", fix }];
}

/** Finds a fence that no other fence closes, so that the rest of the text is code. A line of `~~~` may be meant as a divider. */
export function findOpenFence({ position }: Code, source: string): Finding[] {
  const offset = position?.start.offset ?? 0;
  const lines = source.slice(offset, position?.end.offset).split("\n");
  const [mark] = /^(?:`{3,}|~{3,})/.exec(lines[0] ?? "") ?? [];
  if (mark === undefined) return [];
  const last = lines.length > 1 ? (lines.at(-1) ?? "").replace(/^[\s>]+/, "").trimEnd() : "";
  if (last.startsWith(mark) && last === mark.charAt(0).repeat(last.length)) return [];
  return [
    { offset, rule: "open-fence", fix: lines[0]?.trim() === mark && mark.startsWith("~") ? "---" : mark },
  ];
}

/** Finds Arabic words after a code fence. Markdown reads them as the name of a language and does not show them. */
export function findWordsAfterFence({ lang, meta, position }: Code): Finding[] {
  if (!arabic.test(`${lang ?? ""} ${meta ?? ""}`)) return [];
  return [{ offset: position?.start.offset ?? 0, rule: "words-after-fence", fix: "```" }];
}
