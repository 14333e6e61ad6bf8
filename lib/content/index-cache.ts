import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type FoundFile, readBytes, sha256 } from "#lib/content/files";
import type { Problem } from "#lib/content/problems";

/**
 * What was learnt from one file: its value if it has one, and what is wrong with it. Of a file without a value, what
 * the checks across files can still judge is known.
 */
export type Reading<T, Known = unknown> = { value?: T; known?: Known; problems: Problem[] };

/** A file of a folder as it was read: its path in the publication, and the SHA-256 of its bytes, hexadecimal. */
export type ReadFile = { path: string; hash: string };

/** How the values of a folder's files are kept, where they can be kept shorter than they are. */
export type Codec<T> = {
  pack: (values: readonly T[]) => unknown;
  /** @throws when `packed` is nothing that was packed of so many values. */
  unpack: (packed: unknown, files: readonly ReadFile[]) => T[];
};

type Entry = { hash: string; reading: Reading<unknown> };

/** What is kept of a folder. */
type Bucket = {
  stamp: string;
  /** When reading began; milliseconds since 1970. */
  readAt: number;
  /** Its files as the disk showed them; see {@link listingOf}. */
  listing: string;
  /** The hashes of the files, one after the other. */
  hashes: string;
  /** The values of the files without problems. */
  packed: unknown;
  /** What was learnt of the others, with their places in the listing. */
  others: [number, Reading<unknown>][];
};

/** A file changed this shortly before it was read could change again without a new time stamp. */
const racyMilliseconds = 200;

const hashLength = 64;

/** In UTF-16, as V8 keeps Arabic: to decode UTF-8 takes it longer than to parse what was decoded. */
const encoding = "utf16le";

function isBucket(value: unknown): value is Bucket {
  if (typeof value !== "object" || value === null) return false;
  const { readAt, listing, hashes, others }: Partial<Bucket> = value;
  return (
    typeof readAt === "number" &&
    typeof listing === "string" &&
    typeof hashes === "string" &&
    Array.isArray(others) &&
    others.every((other) => Array.isArray(other?.[1]?.problems))
  );
}

function readBucket(file: string, stamp: string): Bucket | undefined {
  try {
    const bucket: unknown = JSON.parse(readFileSync(/* turbopackIgnore: true */ file, encoding));
    return isBucket(bucket) && bucket.stamp === stamp ? bucket : undefined;
  } catch {
    return undefined; // Missing, corrupt or foreign: it is rebuilt.
  }
}

/** Keeps values as they are. */
const asTheyAre: Codec<unknown> = {
  pack: (values) => values,
  unpack: (packed) => {
    if (!Array.isArray(packed) || packed.includes(null)) throw new Error("These are no values.");
    return packed;
  },
};

const separator = "/";

function nameOf({ path }: FoundFile): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Name, bytes and time of each file. */
function listingOf(files: readonly FoundFile[]): string {
  return files
    .map((file) => `${nameOf(file)}${separator}${file.bytes}${separator}${file.mtime}`)
    .join(separator);
}

/** What a bucket tells of its files. @throws when it holds something else. */
function entriesOf(
  { hashes, packed, others }: Bucket,
  paths: readonly string[],
  codec: Codec<unknown>,
): Entry[] {
  if (hashes.length !== paths.length * hashLength) throw new Error("These are not the hashes of the files.");
  const files = paths.map((path, index) => ({
    path,
    hash: hashes.slice(index * hashLength, (index + 1) * hashLength),
  }));
  const otherwise = new Map(others);
  const values = codec.unpack(
    packed,
    otherwise.size === 0 ? files : files.filter((_, index) => !otherwise.has(index)),
  );
  if (values.length + otherwise.size !== files.length) throw new Error("These are not the files' values.");
  let next = 0;
  return files.map(({ hash }, index) => ({
    hash,
    reading: otherwise.get(index) ?? { value: values[next++], problems: [] },
  }));
}

function toBucket(
  stamp: string,
  readAt: number,
  files: readonly FoundFile[],
  entries: readonly Entry[],
  codec: Codec<unknown>,
): Bucket {
  const isPlain = ({ reading }: Entry) => reading.value !== undefined && reading.problems.length === 0;
  return {
    stamp,
    readAt,
    listing: listingOf(files),
    hashes: entries.map(({ hash }) => hash).join(""),
    packed: codec.pack(entries.filter(isPlain).map(({ reading }) => reading.value)),
    others: entries.flatMap((entry, index) => (isPlain(entry) ? [] : [[index, entry.reading]])),
  };
}

/** What was known of the files of a folder, by their names. */
type Known = ReadonlyMap<string, Entry & { bytes: number; mtime: number }>;

function knownOf(bucket: Bucket, folder: string, codec: Codec<unknown>): Known {
  const parts = bucket.listing.split(separator);
  const names = parts.filter((_, index) => index % 3 === 0);
  try {
    const entries = entriesOf(
      bucket,
      names.map((name) => folder + name),
      codec,
    );
    return new Map(
      entries.map((entry, index) => [
        names[index] ?? "",
        { ...entry, bytes: Number(parts[index * 3 + 1]), mtime: Number(parts[index * 3 + 2]) },
      ]),
    );
  } catch {
    return new Map();
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
    codec: Codec<T> = asTheyAre as Codec<T>,
  ): Reading<T, Known>[] {
    const readAt = Date.now();
    const bucketFile = this.#folder && path.join(this.#folder, `${name}.json`);
    const bucket = bucketFile === undefined ? undefined : readBucket(bucketFile, this.#stamp);
    const entries =
      (bucket && untouched(bucket, files, codec as Codec<unknown>)) ??
      this.#readAgain(bucketFile, bucket, readAt, files, parse, codec as Codec<unknown>);
    return entries.map(({ reading }) => reading as Reading<T, Known>);
  }

  #readAgain(
    bucketFile: string | undefined,
    bucket: Bucket | undefined,
    readAt: number,
    files: readonly FoundFile[],
    parse: (file: FoundFile, bytes: Buffer, hash: string) => Reading<unknown>,
    codec: Codec<unknown>,
  ): Entry[] {
    const [{ path: first } = { path: "" }] = files;
    const folder = first.slice(0, first.lastIndexOf("/") + 1);
    const known: Known = bucket === undefined ? new Map() : knownOf(bucket, folder, codec);
    const entries = files.map((file): Entry => {
      const entry = known.get(nameOf(file));
      const isUntouched =
        entry !== undefined &&
        entry.bytes === file.bytes &&
        entry.mtime === file.mtime &&
        file.mtime < (bucket?.readAt ?? 0) - racyMilliseconds;
      if (isUntouched) return entry;
      const bytes = readBytes(file);
      const hash = sha256(bytes);
      return entry?.hash === hash ? entry : { hash, reading: parse(file, bytes, hash) };
    });
    if (bucketFile !== undefined)
      this.#write(bucketFile, toBucket(this.#stamp, readAt, files, entries, codec));
    return entries;
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

/** What a bucket tells of files none of which has changed; undefined where one has, or it holds something else. */
function untouched(bucket: Bucket, files: readonly FoundFile[], codec: Codec<unknown>): Entry[] | undefined {
  if (bucket.listing !== listingOf(files)) return undefined;
  if (files.some(({ mtime }) => mtime >= bucket.readAt - racyMilliseconds)) return undefined;
  try {
    return entriesOf(
      bucket,
      files.map((file) => file.path),
      codec,
    );
  } catch {
    return undefined;
  }
}
