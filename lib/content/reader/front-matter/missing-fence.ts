import {
  blankBeforeFence,
  noFence,
  otherDashes,
  textBeforeFence,
} from "#lib/content/messages/front-matter-details";
import type { Expectation } from "#lib/content/messages/problems";

/** A line of dashes of any kind: Word writes one long dash for two or three hyphens. */
const dashes = /^\s*[-‐‑‒–—―ـ_]+\s*$/;
const keyLine = /^[A-Za-z]\w*:(?:\s|$)/;

/** The most lines above the fence. Further down, `---` is a divider of the text. */
const near = 20;

/** Returns why a file has no front matter, where its first line is no fence. */
export function missingFence(lines: readonly string[], isFence: (line: string) => boolean): Expectation {
  const [first = ""] = lines;
  if (dashes.test(first)) return otherDashes(first.trim());
  const index = lines.slice(0, near).findIndex(isFence);
  if (index === -1 || !keyLine.test(lines[index + 1] ?? "")) return noFence;
  return lines.slice(0, index).every((line) => line.trim() === "") ? blankBeforeFence : textBeforeFence;
}

/** Returns the line (from 0) that was probably meant to end the front matter; 0 without one. */
export function meantEnd(lines: readonly string[]): number {
  const index = lines.findIndex((line, at) => at > 0 && dashes.test(line));
  return index !== -1 && lines.slice(1, index).some((line) => keyLine.test(line)) ? index : 0;
}
