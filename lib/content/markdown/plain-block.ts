/** A block of a text without its marks; `items` are those of a list or a quotation. */
export type PlainBlock = { kind: "heading" | "paragraph" | "items" | "other"; text: string };

/** One space between words, none at the ends of lines. */
export function tidy(text: string): string {
  return text
    .replace(/[ \t]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();
}
