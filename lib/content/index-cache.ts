import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type FoundFile, type FoundFolder, filesIn, namesIn, readBytes, sha256 } from "#lib/content/files";
import type { Problem } from "#lib/content/problems";

/**
 * What was learnt from one file: its value if it has one, and what is wrong with it. Of a file without a value, what
 * the checks across files can still judge is known.
 */
export type Reading<T, Known = unknown> = { value?: T; known?: Known; problems: Problem[] };

/** What was learnt from the files of a folder, each in the order of the files. */
export type Learnt<T, Known = unknown> = { values: T[]; known: Known[]; problems: Problem[] };

/** A file as it was read: its path in the publication, and the SHA-256 of its bytes, hexadecimal. */
export type ReadFile = { path: string; hash: string };

/** How values of files of a folder are kept, where they can be kept shorter than they are. */
export type Codec<T> = {
  pack: (values: readonly T[]) => unknown;
  /** @throws when `packed` is nothing that was packed of the values of so many files. */
  unpack: (packed: unknown, files: readonly ReadFile[]) => T[];
};

/** A kind of files, of which a folder may hold several. */
export type Kind<T, Known = unknown> = {
  /** Letters that begin the names under which its folders are remembered. */
  name: string;
  /** Whether a file is of the kind, by its name. */
  holds: (name: string) => boolean;
  parse: (file: FoundFile, bytes: Buffer, hash: string) => Reading<T, Known>;
  codec?: Codec<T>;
};

/** What is kept of the files of a kind in a folder. */
type Bucket = {
  stamp: string;
  /** When reading began; milliseconds since 1970. */
  readAt: number;
  /** The folder's path in the publication, and its listing; see {@link FoundFolder}. */
  folder: string;
  listing: string;
  /** The hashes of the kind's files, one after the other. */
  hashes: string;
  /** The values of the files without problems. */
  packed: unknown;
  /** What was learnt of the others, with their places among the kind's files. */
  others: [number, Reading<unknown>][];
};

/** A bucket, the names of its kind's files, and the values of those without problems. */
type Opened = { bucket: Bucket; names: string[]; values: unknown[] };

type Entry = { hash: string; reading: Reading<unknown> };

/** A file changed this shortly before it was read could change again without a new time stamp. */
const racyMilliseconds = 200;

const hashLength = 64;

const extension = ".json";

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

/** Keeps values as they are. */
const asTheyAre: Codec<unknown> = {
  pack: (values) => values,
  unpack: (packed) => {
    if (!Array.isArray(packed) || packed.includes(null)) throw new Error("These are no values.");
    return packed;
  },
};

function codecOf(kind: Kind<unknown>): Codec<unknown> {
  return kind.codec ?? asTheyAre;
}

function hashAt({ hashes }: Bucket, index: number): string {
  return hashes.slice(index * hashLength, (index + 1) * hashLength);
}

/** Opens what is kept; undefined where it is missing, corrupt or foreign: then it is rebuilt. */
function openBucket(file: string, kind: Kind<unknown>): Opened | undefined {
  try {
    const bucket: unknown = JSON.parse(readFileSync(/* turbopackIgnore: true */ file, encoding));
    if (!isBucket(bucket)) return undefined;
    const names = namesIn(bucket.listing).filter(kind.holds);
    const others = new Set(bucket.others.map(([index]) => index));
    const files = names.map((name, index) => ({
      path: `${bucket.folder}/${name}`,
      hash: hashAt(bucket, index),
    }));
    const plain = others.size === 0 ? files : files.filter((_, index) => !others.has(index));
    const values = codecOf(kind).unpack(bucket.packed, plain);
    const isWhole =
      values.length + others.size === names.length && bucket.hashes.length === names.length * hashLength;
    return isWhole ? { bucket, names, values } : undefined;
  } catch {
    return undefined;
  }
}

/** What was learnt of each file. */
function entriesOf({ bucket, names, values }: Opened): Entry[] {
  const others = new Map(bucket.others);
  const plain = values.values();
  return names.map((_, index) => ({
    hash: hashAt(bucket, index),
    reading: others.get(index) ?? { value: plain.next().value, problems: [] },
  }));
}

function toLearnt(entries: readonly Entry[]): Learnt<unknown> {
  const learnt: Learnt<unknown> = { values: [], known: [], problems: [] };
  for (const { reading } of entries) {
    if (reading.value !== undefined) learnt.values.push(reading.value);
    else if (reading.known !== undefined) learnt.known.push(reading.known);
    learnt.problems.push(...reading.problems);
  }
  return learnt;
}

function learntOf(opened: Opened): Learnt<unknown> {
  const { bucket, values } = opened;
  return bucket.others.length === 0 ? { values, known: [], problems: [] } : toLearnt(entriesOf(opened));
}

function isPlain({ reading }: Entry): boolean {
  return reading.value !== undefined && reading.problems.length === 0;
}

/** Has a file changed so shortly before it was read that it could change again unseen? */
function isRacy({ readAt }: Bucket, mtime: number): boolean {
  return mtime >= readAt - racyMilliseconds;
}

/** Is this the folder that a bucket is of, and is none of its files another? */
function isUntouched({ bucket }: Opened, { listing, newest }: FoundFolder): boolean {
  return bucket.listing === listing && !isRacy(bucket, newest);
}

/** What is learnt of files one of which, at least, may be another. */
function readAgain(opened: Opened | undefined, files: readonly FoundFile[], kind: Kind<unknown>): Entry[] {
  const entries = opened === undefined ? [] : entriesOf(opened);
  const known = new Map(opened?.names.map((name, index) => [name, entries[index]]));
  const stood = new Map(filesIn(opened?.bucket.listing ?? "").map((file) => [file.name, file]));
  return files.map((file): Entry => {
    const name = path.posix.basename(file.path);
    const [entry, before] = [known.get(name), stood.get(name)];
    const isSame = before?.bytes === file.bytes && before.mtime === file.mtime;
    if (entry !== undefined && isSame && opened !== undefined && !isRacy(opened.bucket, file.mtime))
      return entry;
    const bytes = readBytes(file);
    const hash = sha256(bytes);
    return entry?.hash === hash ? entry : { hash, reading: kind.parse(file, bytes, hash) };
  });
}

/** Folders as they were remembered, by the names under which they are. */
export type OpenedFolders = ReadonlyMap<string, Opened>;

/** Opens all that is remembered of some kinds, before anybody knows which folders are asked for. */
export function openFolders(folder: string, kinds: readonly Kind<unknown>[]): OpenedFolders {
  const opened = new Map<string, Opened>();
  for (const file of existsSync(folder) ? readdirSync(folder) : []) {
    const name = path.basename(file, extension);
    const kind = kinds.find((one) => name.startsWith(`${one.name}-`));
    const one = kind && openBucket(path.join(folder, file), kind);
    if (one !== undefined) opened.set(name, one);
  }
  return opened;
}

/**
 * Remembers what was read from the files of a folder. It never changes an outcome: an entry counts only while its
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

  /** Reads what changed among the files of a kind in a folder and takes the rest from memory. */
  read<T, Known>(folder: FoundFolder, kind: Kind<T, Known>): Learnt<T, Known> {
    return this.#read(folder, kind as unknown as Kind<unknown>) as Learnt<T, Known>;
  }

  #read(folder: FoundFolder, kind: Kind<unknown>): Learnt<unknown> {
    const readAt = Date.now();
    const name = `${kind.name}-${sha256(folder.path).slice(0, 16)}`;
    const opened = this.#open(name, kind);
    if (opened !== undefined && isUntouched(opened, folder)) return learntOf(opened);
    const files = folder.files().filter((file) => kind.holds(path.posix.basename(file.path)));
    const entries = readAgain(opened, files, kind);
    this.#write(name, {
      stamp: this.#stamp,
      readAt,
      folder: folder.path,
      listing: folder.listing,
      hashes: entries.map(({ hash }) => hash).join(""),
      packed: codecOf(kind).pack(entries.filter(isPlain).map(({ reading }) => reading.value)),
      others: entries.flatMap((entry, index) => (isPlain(entry) ? [] : [[index, entry.reading]])),
    });
    return toLearnt(entries);
  }

  #open(name: string, kind: Kind<unknown>): Opened | undefined {
    if (this.#folder === undefined) return undefined;
    const opened = this.#opened.get(name) ?? openBucket(path.join(this.#folder, name + extension), kind);
    return opened?.bucket.stamp === this.#stamp ? opened : undefined;
  }

  #write(name: string, bucket: Bucket) {
    if (this.#folder === undefined) return;
    mkdirSync(this.#folder, { recursive: true });
    const file = path.join(this.#folder, name + extension);
    const beside = `${file}.${process.pid}`;
    writeFileSync(beside, JSON.stringify(bucket), encoding);
    try {
      renameSync(beside, file);
    } finally {
      rmSync(beside, { force: true });
    }
  }
}
