/** A corrected line. `line` is 1-based. */
export type FixedLine = { line: number; old: string; fixed: string };

/** Words, and what stands between them: corrections change only the latter, and the letters of words. */
const word = /([\p{L}\p{M}\p{N}]+)/u;

/** The words to show on each side of a change. */
const reach = 3;

type Range = { from: number; to: number };

/** Joins the indexes of changed parts that are near each other, with the words around them. */
function rangesAround(indexes: readonly number[], length: number): Range[] {
  const ranges: Range[] = [];
  for (const index of indexes) {
    const from = Math.max(0, index - 2 * reach);
    const to = Math.min(length, index + 2 * reach + 1);
    const last = ranges.at(-1);
    if (last !== undefined && from <= last.to) last.to = to;
    else ranges.push({ from, to });
  }
  return ranges;
}

function show(parts: readonly string[], { from, to }: Range): string {
  const shown = parts.slice(from, to).join("").trim();
  return `${from > 0 ? "…" : ""}${shown}${to < parts.length ? "…" : ""}`;
}

/** Makes the invisible characters that corrections remove visible: U+202B is shown as `<U+202B>`. */
function showInvisible(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are shown
  return text.replace(/[\u0000-\u0008\u000B-\u001F\u202A-\u202E\u2066-\u2069]/g, (char) => {
    const code = char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    return `<U+${code}>`;
  });
}

/** Returns the changes of a line as pairs of `- before` and `+ after`, each with the words around it. */
export function showChanges({ old, fixed }: FixedLine): string[] {
  const before = old.split(word);
  const after = fixed.split(word);
  // A control character within a word parts it in two: then the whole line is shown.
  const isSplit = before.length === after.length;
  const changed = before.flatMap((part, index) => (part === after[index] ? [] : [index]));
  const ranges = isSplit ? rangesAround(changed, before.length) : [{ from: 0, to: Number.POSITIVE_INFINITY }];
  return ranges.flatMap((range) => [
    `- ${showInvisible(show(before, range))}`,
    `+ ${showInvisible(show(after, range))}`,
  ]);
}
