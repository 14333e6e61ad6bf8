import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type FoundFile, readBytes, sha256 } from "#lib/content/files";
import type { Problem } from "#lib/content/problems";

/**
 * What was learnt from one file: its value if it has one, and what is wrong with it. Of a file without a value, what
 * the checks across files can still judge is known.
 */
export type Reading<T, Known = unknown> = { value?: T; known?: Known; problems: Problem[] };

type Entry = Reading<unknown> & { bytes: number; mtime: number; hash: string };
type Bucket = { stamp: string; readAt: number; entries: Record<string, Entry> };

/** A file changed this shortly before it was read could change again without a new time stamp. */
const racyMilliseconds = 200;

function isEntry(entry: Entry): boolean {
  return typeof entry.hash === "string" && Array.isArray(entry.problems);
}

function readBucket(file: string, stamp: string): Bucket | undefined {
  try {
    const bucket: Bucket = JSON.parse(readFileSync(/* turbopackIgnore: true */ file, "utf8"));
    return bucket.stamp === stamp && Object.values(bucket.entries).every(isEntry) ? bucket : undefined;
  } catch {
    return undefined; // Missing, corrupt or foreign: it is rebuilt.
  }
}

/**
 * Remembers what was read from the files of one folder. It never changes an outcome: an entry counts only while its
 * file has the same size and time, or else the same bytes.
 */
export class IndexCache {
  readonly #folder: string | undefined;
  readonly #stamp: string;

  /**
   * @param folder Where to keep it; `undefined` remembers nothing.
   * @param stamp Names the code and settings that read the files; another stamp makes every entry foreign.
   */
  constructor(folder: string | undefined, stamp: string) {
    this.#folder = folder;
    this.#stamp = stamp;
  }

  /** Reads what changed among `files` (all of one content folder) by `parse` and takes the rest from memory. */
  read<T, Known>(
    name: string,
    files: readonly FoundFile[],
    parse: (file: FoundFile, bytes: Buffer, hash: string) => Reading<T, Known>,
  ) {
    const readAt = Date.now();
    const bucketFile = this.#folder && path.join(this.#folder, `${name}.json`);
    const bucket = bucketFile === undefined ? undefined : readBucket(bucketFile, this.#stamp);
    const entries: Record<string, Entry> = {};
    let changed = bucket === undefined || Object.keys(bucket.entries).length !== files.length;
    for (const file of files) {
      const known = bucket?.entries[file.path];
      if (known !== undefined && bucket !== undefined && isUntouched(known, file, bucket.readAt)) {
        entries[file.path] = known;
        continue;
      }
      changed = true;
      const bytes = readBytes(file);
      const hash = sha256(bytes);
      const reading = known?.hash === hash ? known : parse(file, bytes, hash);
      entries[file.path] = { ...reading, bytes: file.bytes, mtime: file.mtime, hash };
    }
    if (changed && bucketFile !== undefined) this.#write(bucketFile, { stamp: this.#stamp, readAt, entries });
    return entries as Record<string, Reading<T, Known> & { hash: string; bytes: number }>;
  }

  #write(file: string, bucket: Bucket) {
    mkdirSync(path.dirname(file), { recursive: true });
    const beside = `${file}.${process.pid}`;
    writeFileSync(beside, JSON.stringify(bucket));
    try {
      renameSync(beside, file);
    } finally {
      rmSync(beside, { force: true });
    }
  }
}

function isUntouched(entry: Entry, file: FoundFile, readAt: number): boolean {
  return entry.bytes === file.bytes && entry.mtime === file.mtime && file.mtime < readAt - racyMilliseconds;
}
