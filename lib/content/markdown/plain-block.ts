/** A block of a text without Markdown marks. `items` is a list or a quotation. */
export type PlainBlock = { kind: "heading" | "paragraph" | "items" | "other"; text: string };

/** Reduces spaces to one between words, and none at the ends of lines. */
export function tidy(text: string): string {
  return text
    .replace(/[ \t]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();
}
