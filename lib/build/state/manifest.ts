import { readFileSync } from "node:fs";
import { firstLine, readSections, type SectionEntry } from "#lib/build/state/manifest-format";
import {
  contentHashIn,
  fileOf,
  ManifestSection,
  type PublishedFile,
  type SectionSummary,
  toLine,
} from "#lib/build/state/manifest-section";

/** The name of the section of files that any publication may change: they have no final month. */
export const openSection = "";

/**
 * The list of all published files, by path relative to the site's folder. It has one section for each month, with the files
 * that cannot change while that month and all older ones stay the same, and {@link openSection} for all other files. A
 * picture that several months show is in the section of each. See `README.md` in this folder.
 */
export class Manifest {
  readonly #sections = new Map<string, ManifestSection>();
  #index: Map<string, string> | undefined;

  constructor(entries: Iterable<readonly [string, PublishedFile]> = []) {
    for (const [file, published] of entries) this.set(file, published);
  }

  /** The summary of a section; `undefined` where there is no such section, or a file of it is missing or damaged. */
  summary(name: string): SectionSummary | undefined {
    const section = this.#sections.get(name);
    return section?.isWhole ? section.summary : undefined;
  }

  /** The lines of each section, as they are written. */
  *linesBySection(): Generator<Buffer> {
    for (const section of this.#sections.values()) yield section.bytes();
  }

  /** Makes some files count as changed, and their sections as not published. */
  distrust(files: Iterable<string>): void {
    const names = new Set(files);
    for (const section of this.#sections.values()) section.distrust(names);
    this.#index = undefined;
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

  contentHashOf(file: string): string | undefined {
    const line = this.#lines().get(file);
    return line === undefined ? undefined : contentHashIn(line);
  }

  get(file: string): PublishedFile | undefined {
    const [, contentHash, mark, styles = "", ...scripts] = this.#lines().get(file)?.split("\t") ?? [];
    if (contentHash === undefined) return undefined;
    return {
      contentHash,
      ...(mark && { mark }),
      styles: styles === "" ? [] : styles.split(","),
      ...(scripts.length > 0 && { scripts }),
    };
  }

  /** Adds a file to a section, or replaces it there. */
  set(file: string, published: PublishedFile, section = openSection): void {
    this.#put(toLine(file, published), section);
  }

  /** Copies a file's line from another manifest into a section. Returns false if the other one has no such file. */
  keep(file: string, other: Manifest, section = openSection): boolean {
    const line = other.#lines().get(file);
    if (line !== undefined) this.#put(line, section);
    return line !== undefined;
  }

  /** Sets the summary of a section, and adds the section if it is missing. */
  describe(section: string, summary: SectionSummary): void {
    this.#section(section).summary = summary;
  }

  /** Copies a section from another manifest, byte for byte, if that has it. */
  keepSection(name: string, other: Manifest): void {
    const section = other.#sections.get(name);
    if (section !== undefined) this.#sections.set(name, section.copy());
    this.#index = undefined;
  }

  /** A copy without some sections. Look-ups in the copy do not parse them. */
  without(names: ReadonlySet<string>): Manifest {
    const rest = new Manifest();
    for (const name of this.#sections.keys()) if (!names.has(name)) rest.keepSection(name, this);
    return rest;
  }

  /** The hashes of all inline style sheets and scripts, sorted, each once. */
  inlineHashes(): { styles: string[]; scripts: string[] } {
    const columns = new Set([...this.#sections.values()].flatMap((section) => section.inlineColumns()));
    const parts = [...columns].map((text) => text.split("\t"));
    const unique = (names: string[]) => [...new Set(names)].filter((name) => name !== "").sort();
    return {
      styles: unique(parts.flatMap(([styles = ""]) => styles.split(","))),
      scripts: unique(parts.flatMap(([, ...scripts]) => scripts)),
    };
  }

  /** The bytes of the manifest: a line with version and hash, a line with the sections' entries, then their lines. */
  serialize(): Buffer {
    const sections = [...this.#sections];
    const entries = sections.map(
      ([name, section]): SectionEntry => ({
        name,
        bytes: section.bytes().length,
        ...section.summary,
        insides: section.inlineColumns(),
      }),
    );
    const rest = Buffer.concat([
      Buffer.from(`${JSON.stringify(entries)}\n`),
      ...sections.map(([, section]) => section.bytes()),
    ]);
    return Buffer.concat([Buffer.from(firstLine(rest)), rest]);
  }

  /** @returns `undefined` where the file is missing, damaged or of another version. */
  static open(file: string): Manifest | undefined {
    const manifest = new Manifest();
    try {
      for (const { entry, bytes } of readSections(readFileSync(file)))
        manifest.#sections.set(entry.name, ManifestSection.fromBytes(entry, bytes));
      return manifest;
    } catch {
      return undefined;
    }
  }

  /** @returns an empty manifest where the file is missing, damaged or of another version. */
  static read(file: string): Manifest {
    return Manifest.open(file) ?? new Manifest();
  }

  #section(name: string): ManifestSection {
    const section = this.#sections.get(name) ?? new ManifestSection();
    this.#sections.set(name, section);
    return section;
  }

  #put(line: string, section: string): void {
    this.#section(section).set(line);
    this.#index?.set(fileOf(line), line);
  }

  /** The lines of all sections by file. */
  #lines(): ReadonlyMap<string, string> {
    if (this.#index === undefined) {
      this.#index = new Map();
      for (const section of this.#sections.values())
        for (const [file, line] of section.lines()) this.#index.set(file, line);
    }
    return this.#index;
  }
}
