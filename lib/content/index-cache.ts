import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type FoundFile, readBytes, sha256 } from "#lib/content/files";
import type { Problem } from "#lib/content/problems";

/**
 * What was learnt from one file: its value if it has one, and what is wrong with it. Of a file without a value, what
 * the checks across files can still judge is known.
 */
export type Reading<T, Known = unknown> = { value?: T; known?: Known; problems: Problem[] };

/** A file of a folder as it was read: its path in the publication, and the SHA-256 of its bytes, hexadecimal. */
type ReadFile = { path: string; hash: string };

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
  /** The folder of the files, with a slash at its end. */
  folder: string;
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
  const { readAt, folder, listing, hashes, others }: Partial<Bucket> = value;
  return (
    typeof readAt === "number" &&
    typeof folder === "string" &&
    typeof listing === "string" &&
    typeof hashes === "string" &&
    Array.isArray(others) &&
    others.every((other) => Array.isArray(other?.[1]?.problems))
  );
}

function readBucket(file: string): Bucket | undefined {
  try {
    const bucket: unknown = JSON.parse(readFileSync(/* turbopackIgnore: true */ file, encoding));
    return isBucket(bucket) ? bucket : undefined;
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

function folderOf([first]: readonly FoundFile[]): string {
  return first === undefined ? "" : first.path.slice(0, first.path.lastIndexOf("/") + 1);
}

/** Name, bytes and time of each file. */
function listingOf(files: readonly FoundFile[]): string {
  return files
    .map((file) => `${nameOf(file)}${separator}${file.bytes}${separator}${file.mtime}`)
    .join(separator);
}

/** Names of a bucket's files, as its listing has them. */
function namesIn({ listing }: Bucket): string[] {
  return listing.split(separator).filter((_, index) => index % 3 === 0);
}

/** What a bucket tells of its files; undefined where it holds something else. */
function entriesOf(bucket: Bucket, codec: Codec<unknown>): Entry[] | undefined {
  const { folder, hashes, packed, others } = bucket;
  const names = namesIn(bucket);
  if (hashes.length !== names.length * hashLength) return undefined;
  const files = names.map((name, index) => ({
    path: folder + name,
    hash: hashes.slice(index * hashLength, (index + 1) * hashLength),
  }));
  const otherwise = new Map(others);
  const isPlain = otherwise.size === 0;
  let values: readonly unknown[];
  try {
    values = codec.unpack(packed, isPlain ? files : files.filter((_, index) => !otherwise.has(index)));
  } catch {
    return undefined;
  }
  if (values.length + otherwise.size !== files.length) return undefined;
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
    folder: folderOf(files),
    listing: listingOf(files),
    hashes: entries.map(({ hash }) => hash).join(""),
    packed: codec.pack(entries.filter(isPlain).map(({ reading }) => reading.value)),
    others: entries.flatMap((entry, index) => (isPlain(entry) ? [] : [[index, entry.reading]])),
  };
}

/** What was known of the files of a folder, by their names. */
type Known = ReadonlyMap<string, Entry & { bytes: number; mtime: number }>;

function knownOf(bucket: Bucket, entries: readonly Entry[]): Known {
  const parts = bucket.listing.split(separator);
  return new Map(
    entries.map((entry, index) => {
      const [name = "", bytes, mtime] = parts.slice(index * 3, index * 3 + 3);
      return [name, { ...entry, bytes: Number(bytes), mtime: Number(mtime) }];
    }),
  );
}

/** A bucket, and what it tells of its files. */
type Opened = { bucket: Bucket; entries: Entry[] };

function openBucket(file: string, codec: Codec<unknown>): Opened | undefined {
  const bucket = readBucket(file);
  const entries = bucket && entriesOf(bucket, codec);
  return bucket && entries && { bucket, entries };
}

/** Folders as they were remembered, opened before anybody knows which of them are asked for. */
export type OpenedFolders = ReadonlyMap<string, Opened>;

const extension = ".json";

/**
 * Opens all that is remembered, so that it is at hand when it is known what the disk shows.
 *
 * @param codecOf How the folder of a name is kept, where it is not kept as it is.
 */
export function openFolders(
  folder: string,
  codecOf: (name: string) => Codec<unknown> | undefined,
): OpenedFolders {
  const opened = new Map<string, Opened>();
  for (const file of existsSync(folder) ? readdirSync(folder) : []) {
    const name = path.basename(file, extension);
    const one = openBucket(path.join(folder, file), codecOf(name) ?? asTheyAre);
    if (one !== undefined) opened.set(name, one);
  }
  return opened;
}

/**
 * Remembers what was read from the files of one folder. It never changes an outcome: an entry counts only while its
 * file has the same size and time, or else the same bytes.
 */
export class IndexCache {
  readonly #folder: string | undefined;
  readonly #stamp: string;
  readonly #opened: OpenedFolders;

  /**
   * @param folder Where to keep it; `undefined` remembers nothing.
   * @param stamp Names the code and settings that read the files; another stamp makes every entry foreign.
   * @param opened What was opened before of the same folder.
   */
  constructor(folder: string | undefined, stamp: string, opened: OpenedFolders = new Map()) {
    this.#folder = folder;
    this.#stamp = stamp;
    this.#opened = opened;
  }

  /** Reads what changed among `files` (all of one content folder) by `parse` and takes the rest from memory. */
  read<T, Known>(
    name: string,
    files: readonly FoundFile[],
    parse: (file: FoundFile, bytes: Buffer, hash: string) => Reading<T, Known>,
    codec: Codec<T> = asTheyAre as Codec<T>,
  ): Reading<T, Known>[] {
    const readAt = Date.now();
    const opened = this.#open(name, codec as Codec<unknown>);
    const entries =
      opened !== undefined && isUntouched(opened.bucket, files)
        ? opened.entries
        : readAgain(opened, files, parse);
    if (entries !== opened?.entries) {
      this.#write(name, toBucket(this.#stamp, readAt, files, entries, codec as Codec<unknown>));
    }
    return entries.map(({ reading }) => reading as Reading<T, Known>);
  }

  #open(name: string, codec: Codec<unknown>): Opened | undefined {
    if (this.#folder === undefined) return undefined;
    const opened = this.#opened.get(name) ?? openBucket(this.#file(this.#folder, name), codec);
    return opened?.bucket.stamp === this.#stamp ? opened : undefined;
  }

  #file(folder: string, name: string): string {
    return path.join(folder, name + extension);
  }

  #write(name: string, bucket: Bucket) {
    if (this.#folder === undefined) return;
    const file = this.#file(this.#folder, name);
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

function isRacy({ readAt }: Bucket, { mtime }: { mtime: number }): boolean {
  return mtime >= readAt - racyMilliseconds;
}

/** Are these the files that a bucket is of, and is none of them another? */
function isUntouched(bucket: Bucket, files: readonly FoundFile[]): boolean {
  return bucket.listing === listingOf(files) && !files.some((file) => isRacy(bucket, file));
}

/** What is known of files one of which, at least, is another. */
function readAgain(
  opened: Opened | undefined,
  files: readonly FoundFile[],
  parse: (file: FoundFile, bytes: Buffer, hash: string) => Reading<unknown>,
): Entry[] {
  const known: Known = opened === undefined ? new Map() : knownOf(opened.bucket, opened.entries);
  return files.map((file): Entry => {
    const entry = known.get(nameOf(file));
    const isSame = entry !== undefined && entry.bytes === file.bytes && entry.mtime === file.mtime;
    if (isSame && opened !== undefined && !isRacy(opened.bucket, file)) return entry;
    const bytes = readBytes(file);
    const hash = sha256(bytes);
    return entry?.hash === hash ? entry : { hash, reading: parse(file, bytes, hash) };
  });
}
