import { type PlainBlock, tidy } from "#lib/content/markdown/plain-block";

/** What only a parser of Markdown can judge: escapes, code, tables, HTML, entities, pictures, addresses of chats. */
const uncertain = /[\\`~|<\t]|&[#a-z]|!\[|xmpp:/i;

/** Emphasis whose marks stand between a space or a bracket and a letter. */
const emphasis = /(?<![^\s(«])(\*{1,2})(\p{L}(?:[^*[\]\n]*[\p{L}\p{N}])?)\1(?=[\s.,،؛:!؟?)»]|$)/gu;
const link = /\[([^[\]*_]+)\]\((?:https?:\/\/|\/(?![/\\]))[^\s()<>*\\]*\)/g;
/** Within a word an underscore is a letter like others. */
const looseUnderscore = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u;

/** The words of a line, or undefined where a mark in it may mean something. */
function wordsOf(line: string): string | undefined {
  if (!/[*_[\]]/.test(line)) return line;
  if (/[*_]/.test(line) && /:\/\/|www\./i.test(line.replace(link, ""))) return undefined;
  const words = line.replace(emphasis, "$2").replace(link, "$1");
  return /[*[\]]/.test(words) || looseUnderscore.test(words) ? undefined : words;
}

/** Whether a line can begin nothing but a paragraph. */
function isText(line: string): boolean {
  return /^(?:[^\s#>+=_:!\d*-]|#+[^\s#]|\d+(?![\d.)])|[-+][\p{L}\p{N}«(]|\*{1,2}\p{L})/u.test(line);
}

type Line = { kind: "blank" | "heading" | "text" | "quote" | "item"; marker: string; words: string };

const heading = /^#{1,6} (\S.*)$/;
const item = /^(?:([-+*])|(\d{1,9})([.)])) (\S.*)$/;
const quote = /^> ?(.*)$/;

function readInner(kind: Line["kind"], marker: string, inner: string): Line | undefined {
  const words = kind === "text" || inner === "" || isText(inner) ? wordsOf(inner) : undefined;
  return words === undefined ? undefined : { kind, marker, words };
}

function readLine(line: string): Line | undefined {
  if (/^ *$/.test(line)) return { kind: "blank", marker: "", words: "" };
  const title = heading.exec(line)?.[1];
  if (title !== undefined) return /#\s*$/.test(title) ? undefined : readInner("heading", "", title);
  const [, bullet, number = "", mark = "", inner] = item.exec(line) ?? [];
  if (inner !== undefined) return readInner("item", bullet ?? `${number}${mark}`, inner);
  const quoted = quote.exec(line)?.[1];
  if (quoted !== undefined) return readInner("quote", ">", quoted.trimEnd());
  return isText(line) ? readInner("text", "", line) : undefined;
}

/** `1.` and `2.` are of one list, `1)` and `-` of others. */
function listOf(marker: string): string {
  return marker.replace(/\d+/, "1");
}

type Block = { kind: PlainBlock["kind"]; lines: string[] };

const blockKinds = { heading: "heading", text: "paragraph", quote: "items", item: "items" } as const;

/** Lines so far, by the blocks that they are of. */
class Blocks {
  readonly all: Block[] = [];
  #before: Line["kind"] = "blank";
  /** The kind of list that an item would go on with. */
  #list = "";

  /** Whether a line goes on with the block above it. */
  #goesOn({ kind, marker }: Line): boolean {
    if (kind === "text") return this.#before !== "blank" && this.#before !== "heading";
    if (kind === "quote") return this.#before === "quote";
    return kind === "item" && this.#list === listOf(marker);
  }

  /** Whether a line may be neither of the block above it nor of a new one. */
  #isUncertain({ kind, marker }: Line, goesOn: boolean): boolean {
    if (kind === "text") return this.#before === "quote" && this.all.at(-1)?.lines.at(-1) === "";
    if (kind !== "item" || goesOn) return false;
    return this.#before !== "blank" && this.#before !== "heading" && !/^(?:1[.)]|\D)$/.test(marker);
  }

  /** @returns false where only a parser can tell what the line belongs to. */
  add(line: Line): boolean {
    const { kind, marker, words } = line;
    const goesOn = this.#goesOn(line);
    if (this.#isUncertain(line, goesOn)) return false;
    if (kind === "blank") {
      this.#before = kind;
      return true;
    }
    const last = this.all.at(-1);
    if (goesOn && last !== undefined) last.lines.push(words);
    else this.all.push({ kind: blockKinds[kind], lines: [words] });
    if (kind === "text" && goesOn) return true;
    this.#list = kind === "item" ? listOf(marker) : "";
    this.#before = kind;
    return true;
  }
}

/**
 * The blocks of a text in which no mark can mean more than one thing, as most of the news is written: undefined where
 * only a parser can tell. It takes a twentieth of a parser's time, and gives what the tree of the text would.
 *
 * @param text As `readBlocks` gives it.
 */
export function certainBlocks(text: string): PlainBlock[] | undefined {
  if (uncertain.test(text)) return undefined;
  const blocks = new Blocks();
  for (const typed of text.split("\n")) {
    const line = readLine(typed);
    if (line === undefined || !blocks.add(line)) return undefined;
  }
  return blocks.all
    .map(({ kind, lines }) => ({ kind, text: tidy(lines.filter((words) => words !== "").join("\n")) }))
    .filter(({ text: words }) => words !== "");
}
