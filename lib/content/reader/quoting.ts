/** Are the quotes at both ends a pair around the whole value, and not two of its words' own («"a" and "b"»)? */
function isWrapped(value: string): boolean {
  if (!/^".*"$/.test(value) || value.length < 2) return false;
  const second = value.indexOf('"', 1);
  return second === value.length - 1 || /\s/.test(value.charAt(second - 1));
}

/** The value as YAML reads it word for word. */
export function inQuotes(value: string): string {
  const isUnfinished = value.lastIndexOf('"') === 0;
  const text = isWrapped(value) ? value.slice(1, -1) : value.slice(isUnfinished ? 1 : 0);
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

/** `key: "value"`, as an editor should write a value that YAML would misread; the items of a list each by itself. */
export function quoted(key: string, value: string): string {
  const items = /^\[(.*)\]$/.exec(value)?.[1];
  if (items === undefined) return `${key}: ${inQuotes(value)}`;
  return `${key}: [${items
    .split(/\s*,\s*/)
    .map(inQuotes)
    .join(", ")}]`;
}
