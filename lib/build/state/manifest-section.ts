import type { ListedSitemap } from "#lib/newsroom/month-hashes";

/** What stands at one address of the site. */
export type PublishedFile = {
  /** What it was made from; see `fingerprint.ts`. */
  fingerprint: string;
  /** The policy's names for the style sheets inside it. */
  styles: string[];
  /** And for the script of the search, which one page has. */
  scripts?: string[];
};

/** What is known of a section without a look at its lines. */
export type SectionSummary = {
  /** Pages among its files. */
  pages: number;
  /** What the index of sitemaps tells of it. */
  sitemaps: readonly ListedSitemap[];
};

/** `FILE⇥FINGERPRINT⇥STYLE,STYLE⇥SCRIPT…` */
export function toLine(file: string, { fingerprint, styles, scripts = [] }: PublishedFile): string {
  return [file, fingerprint, styles.join(","), ...scripts].join("\t");
}

export function fileOf(line: string): string {
  return line.slice(0, line.indexOf("\t"));
}

export function fingerprintIn(line: string): string {
  const start = line.indexOf("\t") + 1;
  return line.slice(start, line.indexOf("\t", start));
}

/** What the line of a file says of its inside. */
function insideOf(line: string): string {
  return line.slice(line.indexOf("\t", line.indexOf("\t") + 1) + 1);
}

/** What is known of a section, what is inside its files among it, each once. */
export type Contents = SectionSummary & { insides: readonly string[] };

/**
 * The files that one monthHash closes. Of a large archive nearly all sections are only taken over, byte for byte, so one is
 * taken apart when somebody asks for what is in it.
 */
export class ManifestSection {
  head: SectionSummary = { pages: 0, sitemaps: [] };
  #bytes: Buffer | undefined;
  #insides: readonly string[] | undefined;
  #lines: Map<string, string> | undefined;

  static ofFile({ pages, sitemaps, insides }: Contents, bytes: Buffer): ManifestSection {
    const section = new ManifestSection();
    section.head = { pages, sitemaps };
    section.#bytes = bytes;
    section.#insides = insides;
    return section;
  }

  copy(): ManifestSection {
    return ManifestSection.ofFile({ ...this.head, insides: this.insides() }, this.bytes());
  }

  /** By file, in the order in which they were set. */
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
    this.#insides = undefined;
  }

  /** What is inside its files, each once. */
  insides(): readonly string[] {
    this.#insides ??= [...new Set([...this.lines().values()].map(insideOf))];
    return this.#insides;
  }

  bytes(): Buffer {
    this.#bytes ??= Buffer.from([...this.lines().values()].map((line) => `${line}\n`).join(""));
    return this.#bytes;
  }
}
