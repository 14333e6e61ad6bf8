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

/** Finds Arabic words after a code fence. Markdown reads them as the name of a language and does not show them. */
export function findWordsAfterFence({ lang, meta, position }: Code): Finding[] {
  if (!arabic.test(`${lang ?? ""} ${meta ?? ""}`)) return [];
  return [{ offset: position?.start.offset ?? 0, rule: "words-after-fence", fix: "```" }];
}
