import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { sha256 } from "#lib/content/files/found-files";
import type { FileFindings } from "#lib/proofreading/file-findings";

type Stored = { stamp: string; findings: Record<string, FileFindings> };

/** Returns the name of a file's bytes in the store. Some rules depend on where a file lies. */
export function keyOf(name: string, bytes: Uint8Array): string {
  return sha256(Buffer.concat([Buffer.from(`${name}\0`), bytes]));
}

function read(file: string, stamp: string): Map<string, FileFindings> {
  try {
    const stored: Stored = JSON.parse(readFileSync(file, "utf8"));
    return new Map(stored.stamp === stamp ? Object.entries(stored.findings) : []);
  } catch {
    return new Map();
  }
}

/**
 * Remembers what was found in each file, by the hash of its path and bytes. It never changes a result: findings of other
 * rules or settings are not used. A store that cannot be read is empty.
 */
export class FindingsStore {
  readonly #file: string;
  readonly #stamp: string;
  readonly #old: ReadonlyMap<string, FileFindings>;
  readonly #used = new Map<string, FileFindings>();

  /** @param stamp Identifies the rules and the settings. */
  constructor(file: string, stamp: string) {
    this.#file = file;
    this.#stamp = stamp;
    this.#old = read(file, stamp);
  }

  /** Returns whether nothing is known. */
  isEmpty(): boolean {
    return this.#old.size === 0;
  }

  /** Returns the findings of a file by its key; undefined if they are not known. */
  find(key: string): FileFindings | undefined {
    return this.#old.get(key);
  }

  /** Keeps the findings of a file. {@link save} writes them. */
  keep(key: string, findings: FileFindings): void {
    this.#used.set(key, findings);
  }

  /**
   * Writes the store, if anything is new.
   *
   * @param isWhole All files of the publication were asked for, so findings of others are dropped.
   */
  save(isWhole: boolean): void {
    const kept = isWhole ? this.#used : new Map([...this.#old, ...this.#used]);
    if (kept.size === this.#old.size && [...kept.keys()].every((key) => this.#old.has(key))) return;
    const stored: Stored = { stamp: this.#stamp, findings: Object.fromEntries(kept) };
    mkdirSync(path.dirname(this.#file), { recursive: true });
    const temporary = `${this.#file}.${process.pid}`;
    writeFileSync(temporary, JSON.stringify(stored));
    renameSync(temporary, this.#file);
  }
}
