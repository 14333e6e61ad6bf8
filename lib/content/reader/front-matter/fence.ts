/** Invisible characters that keyboards and chat programs insert, the soft hyphen, and the byte order mark. */
export const invisible =
  "\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff";
/** Spaces that YAML takes for letters: the no-break space, and spaces of other widths. */
export const otherSpaces = "\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";

/** A line before or behind front matter. */
export const fence = new RegExp(`^[${invisible}${otherSpaces}]*---[${invisible}${otherSpaces} \\t]*$`);

/**
 * Returns the Markdown of a file whose front matter is known to be right. Parsing the front matter again would take most of
 * the time.
 *
 * @returns `undefined` where there is no front matter.
 */
export function splitBody(text: string): string | undefined {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const end = lines.findIndex((line, index) => index > 0 && fence.test(line));
  return end === -1 || !fence.test(lines[0] ?? "") ? undefined : lines.slice(end + 1).join("\n");
}
