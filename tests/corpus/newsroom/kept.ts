import { tatweel, zeroWidth } from "#lib/arabic/words/letters";
import { clean } from "#lib/arabic/words/normalise";
import { replacePresentationForms } from "#lib/arabic/words/presentation-forms";

/** What must be the same before and after: words, figures, and the figures that own a percent sign. */

const unseen = new RegExp(`[${tatweel}${zeroWidth}]`, "g");
const entities: Readonly<Record<string, string>> = {
  amp: "&",
  nbsp: " ",
  quot: '"',
  laquo: "«",
  raquo: "»",
  shy: "",
  "#1548": "،",
};

function decode(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);
}

function readable(text: string): string {
  return replacePresentationForms(clean(text)).replace(unseen, "");
}

/** The words and numbers of a text, as a reader tells them apart. */
export function wordsOf(text: string): string[] {
  return readable(text).match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? [];
}

/** The sign of a figure; not the dash of a range (`3-2`, `5%-10%`). */
const sign = "(?:(?<![\\p{L}\\p{N}]|\\p{N}[%٪])[-+−])?";
const parted = (marks: string) => `[\\d٠-٩]+(?:[${marks}][\\d٠-٩]+)*`;

/** The figures of a text with their signs and separators: `-5`, `12.5`, `3-2`. */
export function figuresOf(text: string): string[] {
  return readable(text).match(new RegExp(`(?<![\\p{N}])${sign}${parted(".,٫٬:/–-")}`, "gu")) ?? [];
}

/** The figures with a percent sign. A sign belongs to the figure before it, or else to the one after it. */
export function percentagesOf(text: string): string[] {
  const figure = `${sign}${parted(".,٫")}`;
  const found = readable(text).matchAll(
    new RegExp(
      `(?<before>${figure})[^\\S\\n]*[%٪]|[%٪](?:[^\\S\\n]*(?<after>[-+−]?${parted(".,٫")}))?`,
      "gu",
    ),
  );
  return [...found].map(({ groups = {} }) => groups.before ?? groups.after ?? "");
}

const comment = /<!--[\s\S]*?-->/g;
const inlineTag = /<\/?(?:b|u|i|span|font|sub|sup|o:p)(?:\s[^<>]*)?>/gi;
const tag = /<\/?[a-z][^<>]*>/gi;
const listNumber = /^[\s>\u200F\u202A-\u202E\u2066-\u2069]*(?:[-*+•–●]\s*)?\(?[\d٠-٩]{1,3}[.)-]/u;

/** The lines of a typed text as a reader should see them: without comments, tags, entities and numbers of lists. */
export function readableLines(text: string): string[] {
  const bare = text.replace(/\r\n/g, "\n").replace(comment, (found) => found.replace(/[^\n]/g, ""));
  return bare
    .split("\n")
    .map((line) => decode(line.replace(inlineTag, "").replace(tag, " ")).replace(listNumber, ""));
}

function count(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The words that some lines have more often than a page. */
export function missingWords(lines: readonly string[], page: string): string[] {
  const shown = count(wordsOf(page));
  return [...count(lines.flatMap(wordsOf))]
    .filter(([word, times]) => times > (shown.get(word) ?? 0))
    .map(([word]) => word);
}
