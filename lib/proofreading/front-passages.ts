import type { Passage } from "#lib/proofreading/passages";
import type { TextFile } from "#lib/proofreading/text-file";

type Path = (string | number)[];

/** Keys whose values are not text: addresses, file names, dates, ids. */
const noText = new Set(["url", "src", "aliases", "category", "id", "date", "expires", "at", "until"]);
/** Arabic text, or invisible characters that no text needs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern must match control characters
const checked = /[\p{Script=Arabic}\u0000-\u0008\u000B-\u001F\u202A-\u202E\u2066-\u2069]/u;

function textsIn(value: unknown, path: Path): { path: Path; text: string }[] {
  if (typeof value === "string") return checked.test(value) ? [{ path, text: value }] : [];
  if (typeof value !== "object" || value === null) return [];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return entries.flatMap(([key, inner]) =>
    typeof key === "string" && noText.has(key) ? [] : textsIn(inner, [...path, key]),
  );
}

/** The index of a value in its line; -1 if YAML changed the value, or if the line contains it twice. */
function columnOf(written: string, text: string): number {
  const found = written.indexOf(text);
  return found === written.lastIndexOf(text) ? found : -1;
}

/** Returns the values in front matter that rules read. A value over several lines has a line, but no columns. */
export function frontPassages({ front, lines }: TextFile): Passage[] {
  // Tags in one text are a mistake of their own, which other commas would hide.
  const texts = textsIn(front.data, []).filter(({ path }) => path.join(".") !== "tags");
  return texts.map(({ path, text }) => {
    const line = front.lineOf(path);
    const start = columnOf(lines[line - 1] ?? "", text);
    const positionOf = (index: number) => (start === -1 ? undefined : { line, column: start + index + 1 });
    return { text, line, positionOf };
  });
}
