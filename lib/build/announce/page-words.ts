import { Parser } from "htmlparser2";

/** Attributes that are content, not design. */
const contentAttributes = ["href", "src", "alt", "datetime"];

/**
 * The content of a page without its design: the text of its title and its main element, link targets and pictures. A new
 * style, masthead or footer does not change it.
 */
export function pageWords(html: string): string {
  const words: string[] = [];
  let depth = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === "main" || name === "title") depth++;
      if (depth === 0) return;
      for (const key of contentAttributes) if (attributes[key] !== undefined) words.push(attributes[key]);
    },
    ontext: (text) => {
      if (depth > 0) words.push(text);
    },
    onclosetag: (name) => {
      if (name === "main" || name === "title") depth--;
    },
  });
  parser.end(html);
  return words.join("\n").replace(/\s+/g, " ");
}
