import { Parser } from "htmlparser2";

/** A page as two renderings of it are compared. */
type ReadPage = {
  /** The elements and texts of the head, in alphabetical order: theirs says nothing to a reader. */
  head: string[];
  /** The tags and texts of the body, in their order. */
  body: string[];
  /** The class names of the elements of the body, element by element. */
  classes: string[][];
};

const voidElements = new Set(["br", "hr", "img", "input", "link", "meta", "source", "wbr"]);

/** Reads a page, but for the text of its style sheets. */
function readPage(html: string): ReadPage {
  const page: ReadPage = { head: [], body: [], classes: [] };
  let part: "head" | "body" = "body";
  let text = "";
  let inStyle = false;
  let open = "";
  const flush = () => {
    if (text !== "") page[part].push(part === "head" ? `${open}${text}` : text);
    text = "";
  };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        flush();
        if (name === "head") part = "head";
        const { class: names, ...others } = attributes;
        const written = Object.entries(others).map(([key, value]) => ` ${key.toLowerCase()}="${value}"`);
        const tag = `<${name}${written.sort().join("")}>`;
        inStyle = name === "style";
        if (name === "style") return;
        if (part === "head") {
          open = tag;
          if (voidElements.has(name)) page.head.push(tag);
        } else {
          page.body.push(tag);
          page.classes.push(names === undefined ? [] : names.split(/\s+/).filter((one) => one !== ""));
        }
      },
      ontext: (more) => {
        if (!inStyle) text += more;
      },
      onclosetag: (name) => {
        flush();
        inStyle = false;
        if (name === "head") part = "body";
        else if (part === "body" && !voidElements.has(name) && name !== "style") page.body.push(`</${name}>`);
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  page.head.sort();
  return page;
}

/** Pairs each class name of one rendering with the name that the same rule has in the other. */
export class ClassNames {
  readonly #forward = new Map<string, string>();
  readonly #backward = new Map<string, string>();

  /** @returns whether both names have been paired with each other alone. */
  pair(one: string, other: string): boolean {
    const known = this.#forward.get(one) ?? other;
    const back = this.#backward.get(other) ?? one;
    this.#forward.set(one, known);
    this.#backward.set(other, back);
    return known === other && back === one;
  }
}

function firstDifference(what: string, one: readonly string[], other: readonly string[]): string[] {
  const length = Math.max(one.length, other.length);
  for (let index = 0; index < length; index++) {
    if (one[index] === other[index]) continue;
    const before = one.slice(Math.max(0, index - 2), index).join("");
    return [`${what} ${index}, after ${before}: ${one[index] ?? "nothing"} / ${other[index] ?? "nothing"}`];
  }
  return [];
}

/**
 * Compares two renderings of a page.
 *
 * @param names The class names that earlier pages of the same two renderings have paired.
 * @returns what differs first in head, body and class names; nothing where all elements, attributes and texts are the same.
 */
export function comparePages(one: string, other: string, names: ClassNames): string[] {
  const [a, b] = [readPage(one), readPage(other)];
  const differences = [
    ...firstDifference("head", a.head, b.head),
    ...firstDifference("body", a.body, b.body),
  ];
  if (differences.length > 0) return differences;
  for (const [index, mine] of a.classes.entries()) {
    const theirs = b.classes[index] ?? [];
    const same =
      mine.length === theirs.length && mine.every((name, at) => names.pair(name, theirs[at] ?? ""));
    if (!same) return [`class names ${index}: ${mine.join(" ")} / ${theirs.join(" ")}`];
  }
  return [];
}
