import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import {
  type Contents,
  fileOf,
  fingerprintIn,
  ManifestSection,
  type PublishedFile,
  type SectionSummary,
  toLine,
} from "#lib/build/state/manifest-section";

/** The name of the section of all files that no month monthHashes. */
export const openSection = "";

const version = "barqiya manifest 5";

type HeadInFile = Contents & { name: string; bytes: number };

/** The first line of a manifest's file: its version, and the hash of all that follows. */
function firstLine(rest: Uint8Array): string {
  return `${version} ${hash("sha256", rest, "hex")}\n`;
}

/** Takes a manifest's file apart. @throws when it is of another version, damaged or not whole. */
function readSections(bytes: Buffer): { head: HeadInFile; bytes: Buffer }[] {
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
 * What stands on the whole site, by the path of its file below the site's folder, in sections: one for each monthHash (see
 * `lib/newsroom/month-hashes.ts`) under which files stay as they are, and one for all that no month monthHashes. A picture that several months
 * show is in the section of each.
 */
export class Manifest {
  readonly #sections = new Map<string, ManifestSection>();
  #index: Map<string, string> | undefined;

  constructor(entries: Iterable<readonly [string, PublishedFile]> = []) {
    for (const [file, published] of entries) this.set(file, published);
  }

  /** What is known of the section of a monthHash, if there is one. */
  head(monthHash: string): SectionSummary | undefined {
    return this.#sections.get(monthHash)?.head;
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

  get(file: string): PublishedFile | undefined {
    const [, fingerprint, styles = "", ...scripts] = this.#lines().get(file)?.split("\t") ?? [];
    if (fingerprint === undefined) return undefined;
    return {
      fingerprint,
      styles: styles === "" ? [] : styles.split(","),
      ...(scripts.length > 0 && { scripts }),
    };
  }

  /** @param monthHash The section in which the file is. */
  set(file: string, published: PublishedFile, monthHash = openSection): void {
    this.#put(toLine(file, published), monthHash);
  }

  /** Takes a file over as it stands, into the section of a monthHash; false where it is not there. */
  keep(file: string, other: Manifest, monthHash = openSection): boolean {
    const line = other.#lines().get(file);
    if (line !== undefined) this.#put(line, monthHash);
    return line !== undefined;
  }

  /** Opens the section of a monthHash, or tells more of it. */
  describe(monthHash: string, head: SectionSummary): void {
    this.#section(monthHash).head = head;
  }

  /** Takes the whole section of a monthHash over. */
  keepSection(monthHash: string, other: Manifest): void {
    const section = other.#sections.get(monthHash);
    if (section !== undefined) this.#sections.set(monthHash, section.copy());
    this.#index = undefined;
  }

  /** The same without some sections, which are not taken apart when something is looked for. */
  without(monthHashes: ReadonlySet<string>): Manifest {
    const rest = new Manifest();
    for (const monthHash of this.#sections.keys())
      if (!monthHashes.has(monthHash)) rest.keepSection(monthHash, this);
    return rest;
  }

  /** What is inside all files together: names of style sheets and scripts, sorted. */
  inside(): { styles: string[]; scripts: string[] } {
    const told = new Set([...this.#sections.values()].flatMap((section) => section.insides()));
    const parts = [...told].map((text) => text.split("\t"));
    const unique = (names: string[]) => [...new Set(names)].filter((name) => name !== "").sort();
    return {
      styles: unique(parts.flatMap(([styles = ""]) => styles.split(","))),
      scripts: unique(parts.flatMap(([, ...scripts]) => scripts)),
    };
  }

  /** A line of what it is, one of the sections' heads, then the sections, a line for each file. */
  serialize(): Buffer {
    const sections = [...this.#sections];
    const heads = sections.map(
      ([name, section]): HeadInFile => ({
        name,
        bytes: section.bytes().length,
        ...section.head,
        insides: section.insides(),
      }),
    );
    const rest = Buffer.concat([
      Buffer.from(`${JSON.stringify(heads)}\n`),
      ...sections.map(([, section]) => section.bytes()),
    ]);
    return Buffer.concat([Buffer.from(firstLine(rest)), rest]);
  }

  /** @returns what stands; undefined where the file is missing, damaged or of another version. */
  static open(file: string): Manifest | undefined {
    const manifest = new Manifest();
    try {
      for (const { head, bytes } of readSections(readFileSync(file)))
        manifest.#sections.set(head.name, ManifestSection.ofFile(head, bytes));
      return manifest;
    } catch {
      return undefined;
    }
  }

  /** @returns what stands as far as it is known: nothing where the file cannot be opened. */
  static read(file: string): Manifest {
    return Manifest.open(file) ?? new Manifest();
  }

  #section(monthHash: string): ManifestSection {
    const section = this.#sections.get(monthHash) ?? new ManifestSection();
    this.#sections.set(monthHash, section);
    return section;
  }

  #put(line: string, monthHash: string): void {
    this.#section(monthHash).set(line);
    this.#index?.set(fileOf(line), line);
  }

  /** Every file's line. */
  #lines(): ReadonlyMap<string, string> {
    if (this.#index === undefined) {
      this.#index = new Map();
      for (const section of this.#sections.values())
        for (const [file, line] of section.lines()) this.#index.set(file, line);
    }
    return this.#index;
  }
}
