import { readFileSync } from "node:fs";

/** What stands at one address of the site. */
export type Standing = {
  /** What it was made from; see `fingerprint.ts`. */
  fingerprint: string;
  /** The policy's names for the style sheets inside it. */
  styles: string[];
  /** And for the script of the search, which one page has. */
  scripts?: string[];
};

const version = "barqiya manifest 3";

/** `FILE⇥FINGERPRINT⇥STYLE,STYLE⇥SCRIPT…` */
function toLine(file: string, { fingerprint, styles, scripts = [] }: Standing): string {
  return [file, fingerprint, styles.join(","), ...scripts].join("\t");
}

/** Where the fingerprint ends in the line of a file. */
function endOfFingerprint(file: string, line: string): number {
  return line.indexOf("\t", file.length + 1);
}

/**
 * What stands on the whole site, by the path of its file below the site's folder. Of a large archive nearly all lines are
 * only taken over, so a line is taken apart when somebody asks for what is in it.
 */
export class Manifest {
  /** The seals under which pages stand as they are; see `lib/seals.ts`. */
  seals: ReadonlySet<string>;
  readonly #lines = new Map<string, string>();

  constructor(entries: Iterable<readonly [string, Standing]> = [], seals: ReadonlySet<string> = new Set()) {
    this.seals = seals;
    for (const [file, standing] of entries) this.set(file, standing);
  }

  get size(): number {
    return this.#lines.size;
  }

  has(file: string): boolean {
    return this.#lines.has(file);
  }

  files(): Iterable<string> {
    return this.#lines.keys();
  }

  fingerprintOf(file: string): string | undefined {
    const line = this.#lines.get(file);
    return line?.slice(file.length + 1, endOfFingerprint(file, line));
  }

  get(file: string): Standing | undefined {
    const [, fingerprint, styles = "", ...scripts] = this.#lines.get(file)?.split("\t") ?? [];
    if (fingerprint === undefined) return undefined;
    return {
      fingerprint,
      styles: styles === "" ? [] : styles.split(","),
      ...(scripts.length > 0 && { scripts }),
    };
  }

  set(file: string, standing: Standing): void {
    this.#lines.set(file, toLine(file, standing));
  }

  /** Takes a file over as it stands; false where it is not there. */
  keep(file: string, other: Manifest): boolean {
    const line = other.#lines.get(file);
    if (line === undefined) return false;
    this.#lines.set(file, line);
    return true;
  }

  /** What is inside all files together: names of style sheets and scripts, sorted. */
  inside(): { styles: string[]; scripts: string[] } {
    const told = new Set<string>();
    for (const [file, line] of this.#lines) told.add(line.slice(endOfFingerprint(file, line) + 1));
    const parts = [...told].map((text) => text.split("\t"));
    const unique = (names: string[]) => [...new Set(names)].filter((name) => name !== "").sort();
    return {
      styles: unique(parts.flatMap(([styles = ""]) => styles.split(","))),
      scripts: unique(parts.flatMap(([, ...scripts]) => scripts)),
    };
  }

  /** One line a file in the order in which they were set, so that a hundred thousand are read and written in a moment. */
  serialize(): string {
    return `${[version, [...this.seals].sort().join(","), ...this.#lines.values()].join("\n")}\n`;
  }

  /** @returns what stands, or an empty manifest where there is none or it is of another version. */
  static read(file: string): Manifest {
    let text: string;
    try {
      text = readFileSync(file, "utf8");
    } catch {
      return new Manifest();
    }
    const [head, seals = "", ...lines] = text.replace(/\n$/, "").split("\n");
    if (head !== version) return new Manifest();
    const manifest = new Manifest([], new Set(seals === "" ? [] : seals.split(",")));
    for (const line of lines) manifest.#lines.set(line.slice(0, line.indexOf("\t")), line);
    return manifest;
  }
}
