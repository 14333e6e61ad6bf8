import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type FoundFile, listedNames } from "#lib/content/files/found-files";
import type { Problem } from "#lib/content/messages/problems";

/**
 * A cache shard keeps what was read from the files of one kind in one folder. It is a JSON file in the state folder; a
 * missing or unreadable shard is rebuilt.
 */

/**
 * The result of reading one file: its value, if the file is valid, and its problems. For an invalid file, `known` holds
 * the fields that cross-file checks can still validate.
 */
export type FileResult<T, Known = unknown> = { value?: T; known?: Known; problems: Problem[] };

/** The results of all files of one kind in a folder, in the order of the files. */
export type FolderResult<T, Known = unknown> = { values: T[]; known: Known[]; problems: Problem[] };

/** One version of a file: its path in the publication, and the SHA-256 of its bytes in hexadecimal. */
export type FileVersion = { path: string; hash: string };

/** Converts the values of a folder to a shorter form for the shard, and back. */
export type Codec<T> = {
  pack: (values: readonly T[]) => unknown;
  /** @throws when `packed` is not the packed form of as many values as there are files. */
  unpack: (packed: unknown, files: readonly FileVersion[]) => T[];
};

/** A kind of file. A folder may hold files of several kinds; each kind has its own shard. */
export type FileKind<T, Known = unknown> = {
  /** The prefix of the shards' file names. */
  name: string;
  /** Returns whether a file is of this kind, by its name. */
  matches: (name: string) => boolean;
  parse: (file: FoundFile, bytes: Buffer, hash: string) => FileResult<T, Known>;
  /** The most bytes of a file. */
  most: number;
  /** Returns what is known of a larger file; without it, a larger file is a problem. */
  ofLarger?: (file: FoundFile, hash: string) => FileResult<T, Known>;
  codec?: Codec<T>;
};

/** The version of the shard's format. Raise it with every change of the format: shards of another version are rebuilt. */
const layout = 2;

/** The content of a shard. */
export type CacheShard = {
  layout: typeof layout;
  stamp: string;
  /** The time when reading began, in milliseconds since 1970. */
  readAt: number;
  /** The folder's path in the publication, and its listing; see {@link FoundFolder}. */
  folder: string;
  listing: string;
  /** The hashes of the files, joined without a separator. */
  hashes: string;
  /** The values of the files without problems, packed by the codec. */
  packed: unknown;
  /** The results of the files with problems, each with the index of its file. */
  others: [number, FileResult<unknown>][];
};

/** A shard with the names of its files, and the values of the files without problems. */
export type OpenedShard = { shard: CacheShard; names: string[]; values: unknown[] };

/** The result of one file, and the hash of the bytes that were read. */
export type Entry = { hash: string; result: FileResult<unknown> };

const hashLength = 64;

/** UTF-16, which V8 uses for Arabic strings. Decoding UTF-8 takes longer than parsing the JSON. */
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

/** Keeps values unchanged. */
const identityCodec: Codec<unknown> = {
  pack: (values) => values,
  unpack: (packed) => {
    if (!Array.isArray(packed) || packed.includes(null))
      throw new Error("The shard holds no list of values.");
    return packed;
  },
};

function codecOf(kind: FileKind<unknown>): Codec<unknown> {
  return kind.codec ?? identityCodec;
}

function hashAt({ hashes }: CacheShard, index: number): string {
  return hashes.slice(index * hashLength, (index + 1) * hashLength);
}

/** @returns the shard in `file`; undefined if it is missing, corrupt, or of another format or kind. */
export function openShard(file: string, kind: FileKind<unknown>): OpenedShard | undefined {
  try {
    const shard: unknown = JSON.parse(readFileSync(/* turbopackIgnore: true */ file, encoding));
    if (!isShard(shard)) return undefined;
    const names = listedNames(shard.listing).filter(kind.matches);
    const others = new Set(shard.others.map(([index]) => index));
    const files = names.map((name, index) => ({
      path: `${shard.folder}/${name}`,
      hash: hashAt(shard, index),
    }));
    const plain = others.size === 0 ? files : files.filter((_, index) => !others.has(index));
    const values = codecOf(kind).unpack(shard.packed, plain);
    const isComplete =
      values.length + others.size === names.length && shard.hashes.length === names.length * hashLength;
    return isComplete ? { shard, names, values } : undefined;
  } catch {
    return undefined;
  }
}

/** @returns the entry of each file, in the order of the files. */
export function entriesOf({ shard, names, values }: OpenedShard): Entry[] {
  const others = new Map(shard.others);
  const plain = values.values();
  return names.map((_, index) => ({
    hash: hashAt(shard, index),
    result: others.get(index) ?? { value: plain.next().value, problems: [] },
  }));
}

/** @returns the values, known parts and problems of all entries. */
export function mergeResults(entries: readonly Entry[]): FolderResult<unknown> {
  const merged: FolderResult<unknown> = { values: [], known: [], problems: [] };
  for (const { result } of entries) {
    if (result.value !== undefined) merged.values.push(result.value);
    else if (result.known !== undefined) merged.known.push(result.known);
    merged.problems.push(...result.problems);
  }
  return merged;
}

/** @returns what the shard holds, without creating an entry for each file if no file has a problem. */
export function resultOf(opened: OpenedShard): FolderResult<unknown> {
  const { shard, values } = opened;
  return shard.others.length === 0 ? { values, known: [], problems: [] } : mergeResults(entriesOf(opened));
}

function isPlain({ result }: Entry): boolean {
  return result.value !== undefined && result.problems.length === 0;
}

/** @returns the shard to write for the files of one kind in a folder. */
export function toShard(
  head: Pick<CacheShard, "stamp" | "readAt" | "folder" | "listing">,
  entries: readonly Entry[],
  kind: FileKind<unknown>,
): CacheShard {
  return {
    layout,
    ...head,
    hashes: entries.map(({ hash }) => hash).join(""),
    packed: codecOf(kind).pack(entries.filter(isPlain).map(({ result }) => result.value)),
    others: entries.flatMap((entry, index) => (isPlain(entry) ? [] : [[index, entry.result]])),
  };
}

/** Writes a shard atomically: to a temporary file first, which is then renamed. */
export function writeShard(file: string, shard: CacheShard): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, JSON.stringify(shard), encoding);
  try {
    renameSync(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
}
