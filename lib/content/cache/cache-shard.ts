import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Problem } from "#lib/content/messages/problems";
import { type FoundFile, namesIn } from "#lib/content/reader/files";

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

/** To be raised whenever the form of what is kept changes: what is kept in another form is rebuilt. */
const layout = 2;

/** What is kept of the files of a kind in a folder. */
export type CacheShard = {
  layout: typeof layout;
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

/** A shard, the names of its kind's files, and the values of those without problems. */
export type Opened = { shard: CacheShard; names: string[]; values: unknown[] };

export type Entry = { hash: string; reading: Reading<unknown> };

const hashLength = 64;

/** In UTF-16, as V8 keeps Arabic: to decode UTF-8 takes it longer than to parse what was decoded. */
const encoding = "utf16le";

function isShard(value: unknown): value is CacheShard {
  if (typeof value !== "object" || value === null) return false;
  const { readAt, folder, listing, hashes, others, ...rest }: Partial<CacheShard> = value;
  return (
    rest.layout === layout &&
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

function hashAt({ hashes }: CacheShard, index: number): string {
  return hashes.slice(index * hashLength, (index + 1) * hashLength);
}

/** Opens what is kept; undefined where it is missing, corrupt or foreign: then it is rebuilt. */
export function openShard(file: string, kind: Kind<unknown>): Opened | undefined {
  try {
    const shard: unknown = JSON.parse(readFileSync(/* turbopackIgnore: true */ file, encoding));
    if (!isShard(shard)) return undefined;
    const names = namesIn(shard.listing).filter(kind.holds);
    const others = new Set(shard.others.map(([index]) => index));
    const files = names.map((name, index) => ({
      path: `${shard.folder}/${name}`,
      hash: hashAt(shard, index),
    }));
    const plain = others.size === 0 ? files : files.filter((_, index) => !others.has(index));
    const values = codecOf(kind).unpack(shard.packed, plain);
    const isWhole =
      values.length + others.size === names.length && shard.hashes.length === names.length * hashLength;
    return isWhole ? { shard, names, values } : undefined;
  } catch {
    return undefined;
  }
}

/** What was learnt of each file. */
export function entriesOf({ shard, names, values }: Opened): Entry[] {
  const others = new Map(shard.others);
  const plain = values.values();
  return names.map((_, index) => ({
    hash: hashAt(shard, index),
    reading: others.get(index) ?? { value: plain.next().value, problems: [] },
  }));
}

export function toLearnt(entries: readonly Entry[]): Learnt<unknown> {
  const learnt: Learnt<unknown> = { values: [], known: [], problems: [] };
  for (const { reading } of entries) {
    if (reading.value !== undefined) learnt.values.push(reading.value);
    else if (reading.known !== undefined) learnt.known.push(reading.known);
    learnt.problems.push(...reading.problems);
  }
  return learnt;
}

export function learntOf(opened: Opened): Learnt<unknown> {
  const { shard, values } = opened;
  return shard.others.length === 0 ? { values, known: [], problems: [] } : toLearnt(entriesOf(opened));
}

function isPlain({ reading }: Entry): boolean {
  return reading.value !== undefined && reading.problems.length === 0;
}

/** What is to be kept of the files of a kind. */
export function toShard(
  head: Pick<CacheShard, "stamp" | "readAt" | "folder" | "listing">,
  entries: readonly Entry[],
  kind: Kind<unknown>,
): CacheShard {
  return {
    layout,
    ...head,
    hashes: entries.map(({ hash }) => hash).join(""),
    packed: codecOf(kind).pack(entries.filter(isPlain).map(({ reading }) => reading.value)),
    others: entries.flatMap((entry, index) => (isPlain(entry) ? [] : [[index, entry.reading]])),
  };
}

/** Writes a shard whole or not at all. */
export function writeShard(file: string, shard: CacheShard): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, JSON.stringify(shard), encoding);
  try {
    renameSync(beside, file);
  } finally {
    rmSync(beside, { force: true });
  }
}
