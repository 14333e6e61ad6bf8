import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import {
  Chapter,
  type ChapterHead,
  type Contents,
  fileOf,
  fingerprintIn,
  type Standing,
  toLine,
} from "#lib/build/state/manifest-section";

/** The name of the chapter of all files that no month seals. */
export const unsealed = "";

const version = "barqiya manifest 5";

type HeadInFile = Contents & { name: string; bytes: number };

/** The first line of a manifest's file: its version, and the hash of all that follows. */
function firstLine(rest: Uint8Array): string {
  return `${version} ${hash("sha256", rest, "hex")}\n`;
}

/** Takes a manifest's file apart. @throws when it is of another version, damaged or not whole. */
function readChapters(bytes: Buffer): { head: HeadInFile; bytes: Buffer }[] {
  const startOfHeads = bytes.indexOf("\n") + 1;
  const isSound = bytes.toString("utf8", 0, startOfHeads) === firstLine(bytes.subarray(startOfHeads));
  if (!isSound) throw new Error("This is no manifest, or it is damaged.");
  const endOfHeads = bytes.indexOf("\n", startOfHeads);
  const heads: HeadInFile[] = JSON.parse(bytes.toString("utf8", startOfHeads, endOfHeads));
  let end = endOfHeads + 1;
  return heads.map((head) => {
    const start = end;
    end += head.bytes;
    return { head, bytes: bytes.subarray(start, end) };
  });
}

/**
 * What stands on the whole site, by the path of its file below the site's folder, in chapters: one for each seal (see
 * `lib/newsroom/month-hashes.ts`) under which files stay as they are, and one for all that no month seals. A picture that several months
 * show is in the chapter of each.
 */
export class Manifest {
  readonly #chapters = new Map<string, Chapter>();
  #index: Map<string, string> | undefined;

  constructor(entries: Iterable<readonly [string, Standing]> = []) {
    for (const [file, standing] of entries) this.set(file, standing);
  }

  /** What is known of the chapter of a seal, if there is one. */
  head(seal: string): ChapterHead | undefined {
    return this.#chapters.get(seal)?.head;
  }

  has(file: string): boolean {
    return this.#lines().has(file);
  }

  files(): Iterable<string> {
    return this.#lines().keys();
  }

  get size(): number {
    return this.#lines().size;
  }

  fingerprintOf(file: string): string | undefined {
    const line = this.#lines().get(file);
    return line === undefined ? undefined : fingerprintIn(line);
  }

  get(file: string): Standing | undefined {
    const [, fingerprint, styles = "", ...scripts] = this.#lines().get(file)?.split("\t") ?? [];
    if (fingerprint === undefined) return undefined;
    return {
      fingerprint,
      styles: styles === "" ? [] : styles.split(","),
      ...(scripts.length > 0 && { scripts }),
    };
  }

  /** @param seal The chapter in which the file is. */
  set(file: string, standing: Standing, seal = unsealed): void {
    this.#put(toLine(file, standing), seal);
  }

  /** Takes a file over as it stands, into the chapter of a seal; false where it is not there. */
  keep(file: string, other: Manifest, seal = unsealed): boolean {
    const line = other.#lines().get(file);
    if (line !== undefined) this.#put(line, seal);
    return line !== undefined;
  }

  /** Opens the chapter of a seal, or tells more of it. */
  describe(seal: string, head: ChapterHead): void {
    this.#chapter(seal).head = head;
  }

  /** Takes the whole chapter of a seal over. */
  keepChapter(seal: string, other: Manifest): void {
    const chapter = other.#chapters.get(seal);
    if (chapter !== undefined) this.#chapters.set(seal, chapter.copy());
    this.#index = undefined;
  }

  /** The same without some chapters, which are not taken apart when something is looked for. */
  without(seals: ReadonlySet<string>): Manifest {
    const rest = new Manifest();
    for (const seal of this.#chapters.keys()) if (!seals.has(seal)) rest.keepChapter(seal, this);
    return rest;
  }

  /** What is inside all files together: names of style sheets and scripts, sorted. */
  inside(): { styles: string[]; scripts: string[] } {
    const told = new Set([...this.#chapters.values()].flatMap((chapter) => chapter.insides()));
    const parts = [...told].map((text) => text.split("\t"));
    const unique = (names: string[]) => [...new Set(names)].filter((name) => name !== "").sort();
    return {
      styles: unique(parts.flatMap(([styles = ""]) => styles.split(","))),
      scripts: unique(parts.flatMap(([, ...scripts]) => scripts)),
    };
  }

  /** A line of what it is, one of the chapters' heads, then the chapters, a line for each file. */
  serialize(): Buffer {
    const chapters = [...this.#chapters];
    const heads = chapters.map(
      ([name, chapter]): HeadInFile => ({
        name,
        bytes: chapter.bytes().length,
        ...chapter.head,
        insides: chapter.insides(),
      }),
    );
    const rest = Buffer.concat([
      Buffer.from(`${JSON.stringify(heads)}\n`),
      ...chapters.map(([, chapter]) => chapter.bytes()),
    ]);
    return Buffer.concat([Buffer.from(firstLine(rest)), rest]);
  }

  /** @returns what stands; undefined where the file is missing, damaged or of another version. */
  static open(file: string): Manifest | undefined {
    const manifest = new Manifest();
    try {
      for (const { head, bytes } of readChapters(readFileSync(file)))
        manifest.#chapters.set(head.name, Chapter.ofFile(head, bytes));
      return manifest;
    } catch {
      return undefined;
    }
  }

  /** @returns what stands as far as it is known: nothing where the file cannot be opened. */
  static read(file: string): Manifest {
    return Manifest.open(file) ?? new Manifest();
  }

  #chapter(seal: string): Chapter {
    const chapter = this.#chapters.get(seal) ?? new Chapter();
    this.#chapters.set(seal, chapter);
    return chapter;
  }

  #put(line: string, seal: string): void {
    this.#chapter(seal).set(line);
    this.#index?.set(fileOf(line), line);
  }

  /** Every file's line. */
  #lines(): ReadonlyMap<string, string> {
    if (this.#index === undefined) {
      this.#index = new Map();
      for (const chapter of this.#chapters.values())
        for (const [file, line] of chapter.lines()) this.#index.set(file, line);
    }
    return this.#index;
  }
}
