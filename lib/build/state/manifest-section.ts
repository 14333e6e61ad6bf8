import type { ListedSitemap } from "#lib/newsroom/month-hashes";

/** A file of the published site. */
export type PublishedFile = {
  /** The hash of everything that the file depends on; see `plan/content-hash.ts`. */
  contentHash: string;
  /** The mark of its bytes (`look.mjs`). Without it, no more is known than that the file exists. */
  mark?: string;
  /** The hashes of its inline style sheets, as the policy writes them. */
  styles: string[];
  /** The hash of its inline script. Only `/search/` has one. */
  scripts?: string[];
};

/** What the manifest says about a section besides its lines. */
export type SectionSummary = {
  /** How many of its files are pages. */
  pages: number;
  /** Its sitemaps, for the index of sitemaps. */
  sitemaps: readonly ListedSitemap[];
};

/** The content hash of a file that has to be made again. Equals no other one. */
export const unknownHash = "?";

/** Writes a line: `FILE⇥CONTENT HASH⇥MARK⇥STYLE,STYLE⇥SCRIPT…` */
export function toLine(
  file: string,
  { contentHash, mark = "", styles, scripts = [] }: PublishedFile,
): string {
  return [file, contentHash, mark, styles.join(","), ...scripts].join("\t");
}

export function fileOf(line: string): string {
  return line.slice(0, line.indexOf("\t"));
}

export function contentHashIn(line: string): string {
  const start = line.indexOf("\t") + 1;
  return line.slice(start, line.indexOf("\t", start));
}

/** The last columns of a line: `STYLE,STYLE⇥SCRIPT…` */
function inlineColumnsOf(line: string): string {
  const mark = line.indexOf("\t", line.indexOf("\t") + 1) + 1;
  return line.slice(line.indexOf("\t", mark) + 1);
}

/** A summary with the distinct inline columns of the section's lines: nearly all pages have one of a few style sheets. */
export type SectionContents = SectionSummary & { insides: readonly string[] };

/**
 * A section of the manifest. In a large archive nearly all sections are unchanged and are copied byte for byte, so the
 * lines are parsed at the first access.
 */
export class ManifestSection {
  summary: SectionSummary = { pages: 0, sitemaps: [] };
  #bytes: Buffer | undefined;
  #inlineColumns: readonly string[] | undefined;
  #lines: Map<string, string> | undefined;
  /** False if a file of the section is missing or damaged, so that the section has to be compared. */
  isWhole = true;

  static fromBytes({ pages, sitemaps, insides }: SectionContents, bytes: Buffer): ManifestSection {
    const section = new ManifestSection();
    section.summary = { pages, sitemaps };
    section.#bytes = bytes;
    section.#inlineColumns = insides;
    return section;
  }

  copy(): ManifestSection {
    return ManifestSection.fromBytes({ ...this.summary, insides: this.inlineColumns() }, this.bytes());
  }

  /** Its lines by file, in the order in which they were set. */
  lines(): ReadonlyMap<string, string> {
    if (this.#lines === undefined) {
      this.#lines = new Map();
      const text = this.#bytes?.toString("utf8") ?? "";
      for (const line of text.split("\n")) if (line !== "") this.#lines.set(fileOf(line), line);
    }
    return this.#lines;
  }

  set(line: string): void {
    this.lines();
    this.#lines?.set(fileOf(line), line);
    this.#bytes = undefined;
    this.#inlineColumns = undefined;
  }

  /** Makes those of some files that the section has count as changed. */
  distrust(files: ReadonlySet<string>): void {
    for (const file of [...this.lines().keys()].filter((one) => files.has(one))) {
      this.set(toLine(file, { contentHash: unknownHash, styles: [] }));
      this.isWhole = false;
    }
  }

  /** The distinct inline columns of its lines. */
  inlineColumns(): readonly string[] {
    this.#inlineColumns ??= [...new Set([...this.lines().values()].map(inlineColumnsOf))];
    return this.#inlineColumns;
  }

  bytes(): Buffer {
    this.#bytes ??= Buffer.from([...this.lines().values()].map((line) => `${line}\n`).join(""));
    return this.#bytes;
  }
}
