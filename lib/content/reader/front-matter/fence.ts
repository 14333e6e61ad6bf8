/** Invisible characters that keyboards and chat programs insert, and the byte order mark. */
export const invisible = "\\u200b\\u200e\\u200f\\u061c\\u202a-\\u202e\\u2066-\\u2069\\ufeff";

/** A line before or behind front matter. */
export const fence = new RegExp(`^[${invisible}\\u00a0]*---[${invisible}\\u00a0 \\t]*$`);

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
