import { Parser } from "htmlparser2";

const telling = ["href", "src", "alt", "datetime"];

/**
 * What a page says, without how it looks: the text of its title and its main part, where its links lead and what its
 * pictures are. A new style or another frame around it leaves this as it was.
 */
export function pageWords(html: string): string {
  const words: string[] = [];
  let depth = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === "main" || name === "title") depth++;
      if (depth === 0) return;
      for (const key of telling) if (attributes[key] !== undefined) words.push(attributes[key]);
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
