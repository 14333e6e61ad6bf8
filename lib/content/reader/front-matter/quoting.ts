/** Returns whether the quotes at both ends are one pair around the value, unlike those of «"a" and "b"». */
function isWrapped(value: string): boolean {
  if (!/^".*"$/.test(value) || value.length < 2) return false;
  const second = value.indexOf('"', 1);
  return second === value.length - 1 || /\s/.test(value.charAt(second - 1));
}

/** Returns the value in quotes, so that YAML reads it literally. */
export function inQuotes(value: string): string {
  const isUnfinished = value.lastIndexOf('"') === 0;
  const text = isWrapped(value) ? value.slice(1, -1) : value.slice(isUnfinished ? 1 : 0);
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

/** Returns `key: "value"`, for a value that YAML would misread. Each item of a list gets its own quotes. */
export function quoted(key: string, value: string): string {
  const items = /^\[(.*)\]$/.exec(value)?.[1];
  if (items === undefined) return `${key}: ${inQuotes(value)}`;
  return `${key}: [${items
    .split(/\s*,\s*/)
    .map(inQuotes)
    .join(", ")}]`;
}
