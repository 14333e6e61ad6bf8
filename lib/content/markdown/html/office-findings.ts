import type { Html } from "mdast";
import { type Remedy, wordlessRemedy } from "#lib/content/markdown/html/html-remedies";
import { isOfficeTag } from "#lib/content/markdown/html/office-tags";

/** A tag of an office program, its picture, or its settings between `<xml>` and `</xml>`. Lines are 1-based. */
export type OfficeFinding = { line: number; lastLine: number } & (
  | { kind: "office"; tag: string }
  | { kind: "wordless"; name: string; remedy: Remedy | undefined }
  | { kind: "settings" }
);

/** The limit of a tag in a message, in characters. */
const maxLength = 40;

function shortTag(tag: string): string {
  const line = tag.replace(/\s+/g, " ");
  return line.length <= maxLength ? line : `${line.slice(0, maxLength).replace(/\s\S*$/, "")} …>`;
}

/** Finds the tags of office programs: the first of each line, every picture, and the settings of a document as one. */
export class OfficeTags {
  readonly #source: string;
  /** The last line of the settings or of the tag before. */
  #done = 0;
  #hasEnd = true;

  constructor(source: string) {
    this.#source = source;
  }

  find({ value, position }: Html): OfficeFinding[] {
    const line = position?.start.line ?? 1;
    const picture = /^<(v:imagedata)(\s[^<>]*)>$/i.exec(value)?.[2];
    if (picture !== undefined)
      return [
        {
          kind: "wordless",
          name: "v:imagedata",
          remedy: wordlessRemedy("img", picture),
          line,
          lastLine: line,
        },
      ];
    if (line <= this.#done || !isOfficeTag(value)) return [];
    const lastLine = /^<xml\b/i.test(value) ? this.#lineOfEnd(line, position?.end.offset ?? 0) : undefined;
    this.#done = lastLine ?? line;
    if (lastLine !== undefined) return [{ kind: "settings", line, lastLine }];
    return [{ kind: "office", tag: shortTag(value), line, lastLine: line }];
  }

  /** Returns the line of the next `</xml>`; undefined without one. */
  #lineOfEnd(line: number, offset: number): number | undefined {
    if (!this.#hasEnd) return undefined;
    const end = this.#source.slice(offset).search(/<\/xml\s*>/i);
    this.#hasEnd = end !== -1;
    return end === -1 ? undefined : line + this.#source.slice(offset, offset + end).split("\n").length - 1;
  }
}
