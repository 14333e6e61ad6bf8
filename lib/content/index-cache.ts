import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type FoundFile, readBytes, sha256 } from "#lib/content/files";
import type { Problem } from "#lib/content/problems";

/**
 * What was learnt from one file: its value if it has one, and what is wrong with it. Of a file without a value, what
 * the checks across files can still judge is known.
 */
export type Reading<T, Known = unknown> = { value?: T; known?: Known; problems: Problem[] };

/** How a value is kept, where it can be kept shorter than it is. */
export type Codec<T> = {
  pack: (value: T) => unknown;
  unpack: (packed: unknown, path: string, hash: string) => T;
};

/** Name, bytes, time, hash; the packed value of a file without problems, or else what was learnt. */
type Entry = [
  name: string,
  bytes: number,
  mtime: number,
  hash: string,
  packed: unknown,
  reading?: Reading<unknown>,
];
type Bucket = { stamp: string; readAt: number; entries: Entry[] };

/** A file changed this shortly before it was read could change again without a new time stamp. */
const racyMilliseconds = 200;

function isEntry(entry: unknown): boolean {
  if (!Array.isArray(entry) || entry.length < 5) return false;
  const [name, , , hash, packed, reading] = entry;
  const isKept = reading === undefined ? packed !== null : Array.isArray(reading.problems);
  return typeof name === "string" && typeof hash === "string" && isKept;
}

/** In UTF-16, as V8 keeps Arabic: to decode UTF-8 takes it longer than to parse what was decoded. */
const encoding = "utf16le";

function readBucket(file: string, stamp: string): Bucket | undefined {
  try {
    const bucket: Bucket = JSON.parse(readFileSync(/* turbopackIgnore: true */ file, encoding));
    return bucket.stamp === stamp && bucket.entries.every(isEntry) ? bucket : undefined;
  } catch {
    return undefined; // Missing, corrupt or foreign: it is rebuilt.
  }
}

/** Keeps values as they are. */
const asIs: Codec<unknown> = { pack: (value) => value, unpack: (packed) => packed };

function nameOf({ path }: FoundFile): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** What is known of a file whose size or time is another: what was, when its bytes are the same. */
function readAgain<T, Known>(
  file: FoundFile,
  known: Entry | undefined,
  parse: (file: FoundFile, bytes: Buffer, hash: string) => Reading<T, Known>,
  codec: Codec<T>,
): Entry {
  const bytes = readBytes(file);
  const hash = sha256(bytes);
  const head = [nameOf(file), file.bytes, file.mtime, hash] as const;
  if (known?.[3] === hash) {
    const [, , , , packed, reading] = known;
    return reading === undefined ? [...head, packed] : [...head, packed, reading];
  }
  const reading = parse(file, bytes, hash);
  const { value, problems } = reading;
  return value !== undefined && problems.length === 0
    ? [...head, codec.pack(value)]
    : [...head, null, reading];
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
    codec: Codec<T> = asIs as Codec<T>,
  ): Reading<T, Known>[] {
    const readAt = Date.now();
    const bucketFile = this.#folder && path.join(this.#folder, `${name}.json`);
    const bucket = bucketFile === undefined ? undefined : readBucket(bucketFile, this.#stamp);
    const known = new Map(bucket?.entries.map((entry) => [entry[0], entry]));
    let changed = bucket === undefined || known.size !== files.length;
    const entries = files.map((file) => {
      const entry = known.get(nameOf(file));
      if (entry !== undefined && bucket !== undefined && isUntouched(entry, file, bucket.readAt))
        return entry;
      changed = true;
      return readAgain(file, entry, parse, codec);
    });
    if (changed && bucketFile !== undefined) this.#write(bucketFile, { stamp: this.#stamp, readAt, entries });
    return entries.map(([, , , hash, packed, reading], index): Reading<T, Known> => {
      if (reading !== undefined) return reading as Reading<T, Known>;
      return { value: codec.unpack(packed, files[index]?.path ?? "", hash), problems: [] };
    });
  }

  #write(file: string, bucket: Bucket) {
    mkdirSync(path.dirname(file), { recursive: true });
    const beside = `${file}.${process.pid}`;
    writeFileSync(beside, JSON.stringify(bucket), encoding);
    try {
      renameSync(beside, file);
    } finally {
      rmSync(beside, { force: true });
    }
  }
}

function isUntouched([, bytes, mtime]: Entry, file: FoundFile, readAt: number): boolean {
  return bytes === file.bytes && mtime === file.mtime && file.mtime < readAt - racyMilliseconds;
}
