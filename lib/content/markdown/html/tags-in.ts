import { codeTags, isElement, tagPattern } from "#lib/content/markdown/html/html-tags";
import { withoutOfficeTags } from "#lib/content/markdown/html/office-tags";

/** A tag of an element. `typed` is its name as it was typed; `index` and `length` are its place in the HTML. */
export type Tag = {
  name: string;
  typed: string;
  isEnd: boolean;
  attributes: string;
  index: number;
  length: number;
};

/** The limit of words in a remedy, in characters. */
const maxLength = 40;

/** Returns the tags of elements in some HTML. */
export function tagsIn(value: string): Tag[] {
  return [...value.matchAll(tagPattern)].flatMap((match) => {
    const [markup, slash, name = "", attributes = ""] = match;
    if (!isElement(name)) return [];
    const position = { index: match.index, length: markup.length };
    return [{ name: name.toLowerCase(), typed: name, isEnd: slash === "/", attributes, ...position }];
  });
}

const contentOfCode = new RegExp(`<(${[...codeTags].join("|")})\\b[^>]*>[\\s\\S]*?</\\1\\s*>`, "gi");

/** Returns the words of some HTML in one line, cut to {@link maxLength}. */
export function wordsOf(value: string): string {
  const words = withoutOfficeTags(value.replace(contentOfCode, " "))
    .replace(tagPattern, (tag, _slash, name: string) => (isElement(name) ? " " : tag))
    .replace(/\s+/g, " ")
    .trim();
  if (words.length <= maxLength) return words;
  return `${words.slice(0, maxLength).replace(/\s\S*$/, "")}…`;
}

/** Counts the open tags of a text by name. The end tag of an open tag is reported with its start tag. */
export class OpenTags {
  readonly #counts = new Map<string, number>();

  /** @returns whether the tag closes an open one. */
  add({ name, isEnd }: Tag): boolean {
    const count = this.#counts.get(name) ?? 0;
    if (!isEnd || count > 0) this.#counts.set(name, Math.max(0, count + (isEnd ? -1 : 1)));
    return isEnd && count > 0;
  }
}

/** Returns whether a tag has no attributes. Browsers drop the attributes of an end tag, so their words would be lost (WHATWG HTML, 13.1.2.2). */
export function isBare({ attributes }: Tag): boolean {
  return /^[\s/]*$/.test(attributes);
}
