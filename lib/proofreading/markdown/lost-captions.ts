import type { Code, Image, Parents } from "mdast";
import { arabicDigits, letters } from "#lib/arabic/words/letters";
import { onlyImages } from "#lib/content/markdown/figures";
import { asDestination, writtenAs } from "#lib/proofreading/markdown/nodes/written";
import type { Finding } from "#lib/proofreading/markdown/tree-finding";

const arabic = new RegExp(`[${letters}${arabicDigits}]`);

/** Finds a caption that is not shown: only a picture in a paragraph without text has a caption. */
export function findLostCaption(image: Image, parent: Parents | undefined, source: string): Finding[] {
  const isFigure = parent?.type === "paragraph" && onlyImages(parent) !== undefined;
  if (isFigure || !image.title?.trim()) return [];
  const written = writtenAs(image, source);
  const link = parent?.type === "link" ? ` ⏎ ⏎ […](${asDestination(parent.url)})` : "";
  return [{ offset: image.position?.start.offset ?? 0, rule: "caption-in-line", fix: `${written}${link}` }];
}

/** A block of code: the marks of its first line, the words after them, and whether the marks close it. */
type Fence = { mark: string; words: string; isClosed: boolean; isEmptyBelow: boolean };

/** Returns the fence of some code; undefined for code without a fence. */
function fenceOf(code: Code, source: string): Fence | undefined {
  const lines = writtenAs(code, source).split("\n");
  const [, mark, words = ""] = /^(`{3,}|~{3,})(.*)$/.exec(lines[0] ?? "") ?? [];
  if (mark === undefined) return undefined;
  const [below = "", last = ""] = [lines[1], lines.length > 1 ? lines.at(-1) : ""].map((line) =>
    (line ?? "").replace(/^[\s>]+/, "").trimEnd(),
  );
  const isClosed = last.startsWith(mark) && last === mark.charAt(0).repeat(last.length);
  return { mark, words: words.trim(), isClosed, isEmptyBelow: below === "" };
}

/** Returns words that `~~~` decorates, such as `~~~ خاتمة ~~~`, if nothing closes the fence. */
function decorated({ mark, words, isClosed }: Fence): string | undefined {
  return !isClosed && mark.startsWith("~") && arabic.test(words) ? words.replace(/\s*~+$/, "") : undefined;
}

/** Finds a fence that no other fence closes, so that the rest of the text is code. A line of `~~~` may be meant as a divider. */
export function findOpenFence(code: Code, source: string): Finding[] {
  const fence = fenceOf(code, source);
  if (fence === undefined || fence.isClosed) return [];
  const { mark, words, isEmptyBelow } = fence;
  const isDivider = mark.startsWith("~") && words === "" && isEmptyBelow;
  const fix = decorated(fence) ?? (isDivider ? "---" : mark);
  return [{ offset: code.position?.start.offset ?? 0, rule: "open-fence", fix }];
}

/** Finds Arabic words after a code fence. Markdown reads them as the name of a language and does not show them. */
export function findWordsAfterFence(code: Code, source: string): Finding[] {
  const fence = fenceOf(code, source);
  if (fence === undefined || !arabic.test(fence.words) || decorated(fence) !== undefined) return [];
  const [language = ""] = /^[a-z][\w+#-]*(?=\s)/i.exec(fence.words) ?? [];
  const fix = `${fence.mark}${language}`;
  return [{ offset: code.position?.start.offset ?? 0, rule: "words-after-fence", fix }];
}
