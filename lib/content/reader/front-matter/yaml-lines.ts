/** The key and the value of a line `key: value`. */
export function plainValue(line: string): { key: string; value: string } | undefined {
  const [, key, written] = /^(?:\s*- )?\s*(\w+):\s(.*)$/.exec(line) ?? [];
  const value = written?.trim();
  return key === undefined || value === undefined || value === "" ? undefined : { key, value };
}

/** The value of a line `- value`. */
export function plainItem(line: string): string | undefined {
  const value = /^\s*- (.*)$/.exec(line)?.[1]?.trim();
  return value === "" ? undefined : value;
}

/** The key of a line `key:`, whose list begins on the next line. */
export function listKey(line: string): string | undefined {
  return /^\s*(\w+):\s*$/.exec(line)?.[1];
}

/** Characters that have a meaning in YAML at the start of a value, inside it, or at its end. */
export const special = /^["'[\]{}%@!*&`|>,]|^[-?] |: |:$/;

/** A value that begins with a quote and does not close it on its line. */
export const openQuote = /^(?:"(?:[^"\\]|\\.)*|'(?:[^']|'')*)$/;

/** Keys with sentences as values. A `#` in them is text. */
export const textKeys = new Set([
  "title",
  "summary",
  "caption",
  "credit",
  "alt",
  "text",
  "name",
  "description",
  "byline",
]);

/** Returns `fixed` with the indentation of `line` and its list hyphen. */
export function indented(line: string, fixed: string): string {
  return `${/^[\s-]*/.exec(line)?.[0] ?? ""}${fixed}`;
}
