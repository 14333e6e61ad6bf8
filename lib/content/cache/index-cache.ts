import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import {
  type CacheShard,
  type Entry,
  entriesOf,
  type FileKind,
  type FolderResult,
  mergeResults,
  type OpenedShard,
  openShard,
  resultOf,
  toShard,
  writeShard,
} from "#lib/content/cache/cache-shard";
import {
  type FoundFile,
  type FoundFolder,
  listedFiles,
  readBytes,
  sha256,
  stampTime,
} from "#lib/content/files/found-files";
import { UnreadFileError } from "#lib/content/files/open-file";
import { unreadProblem } from "#lib/content/messages/file-messages";
import { capProblems } from "#lib/content/messages/limit-messages";

/** The coarsest step of file times: FAT counts in steps of two seconds. */
const racyMilliseconds = 2000;

const extension = ".json";

/**
 * Returns whether a file changed less than one time step before it was read. Such a file could change again and keep its
 * stamp.
 */
function isRacy({ readAt }: CacheShard, changed: number): boolean {
  return changed >= readAt - racyMilliseconds;
}

/** Returns whether no file of the folder has changed since the shard was written. */
function isUntouched({ shard }: OpenedShard, { listing, newest }: FoundFolder): boolean {
  return shard.listing === listing && !isRacy(shard, newest);
}

/** Reads a file, unless its bytes are those of `entry`. */
function readEntry(file: FoundFile, kind: FileKind<unknown>, entry: Entry | undefined, stamp: string): Entry {
  try {
    const bytes = readBytes(file, kind.most);
    const hash = sha256(bytes);
    if (entry?.hash === hash) return entry;
    const result = kind.parse(file, bytes, hash);
    return { hash, result: { ...result, problems: capProblems(result.problems) } };
  } catch (error) {
    // No bytes were read, so the stamp stands for them.
    const hash = sha256(stamp);
    if (kind.ofLarger && error instanceof UnreadFileError && error.refusal === "too-large")
      return { hash, result: kind.ofLarger(file, hash) };
    return { hash, result: { problems: [unreadProblem(file.path, error, kind.most)] } };
  }
}

/** Reads the files that may have changed, and takes the entries of the others from the shard. */
function readChanged(opened: OpenedShard | undefined, folder: FoundFolder, kind: FileKind<unknown>): Entry[] {
  const entries = opened === undefined ? [] : entriesOf(opened);
  const cached = new Map(opened?.names.map((name, index) => [name, entries[index]]));
  const oldStamps = new Map(listedFiles(opened?.shard.listing ?? "").map(({ name, stamp }) => [name, stamp]));
  const stamps = listedFiles(folder.listing);
  return folder.files().flatMap((file, index): Entry[] => {
    const { name = "", stamp = "" } = stamps[index] ?? {};
    if (!kind.matches(name)) return [];
    const entry = cached.get(name);
    const isSame = oldStamps.get(name) === stamp;
    if (entry !== undefined && isSame && opened !== undefined && !isRacy(opened.shard, stampTime(stamp)))
      return [entry];
    return [readEntry(file, kind, entry, stamp)];
  });
}

/** Shards by name: the file name without its extension. */
export type OpenedShards = ReadonlyMap<string, OpenedShard>;

/**
 * Opens the shards of some kinds in the cache folder. Opening them in advance lets this run while another thread looks
 * at the files.
 */
export function openShards(folder: string, kinds: readonly FileKind<unknown>[]): OpenedShards {
  const opened = new Map<string, OpenedShard>();
  for (const file of existsSync(folder) ? readdirSync(folder) : []) {
    const name = path.basename(file, extension);
    const kind = kinds.find((one) => name.startsWith(`${one.name}-`));
    const one = kind && openShard(path.join(folder, file), kind);
    if (one !== undefined) opened.set(name, one);
  }
  return opened;
}

/**
 * Caches what was read from the files of each folder. It never changes a result: an entry is used only while its file
 * has the same stamp (see `stampOf`) and did not change shortly before it was read, or while it has the same bytes.
 */
export class IndexCache {
  readonly #folder: string | undefined;
  readonly #stamp: string;
  readonly #opened: OpenedShards;

  /**
   * @param folder The cache folder; without it nothing is cached.
   * @param stamp Identifies the code and settings that read the files. Shards with another stamp are rebuilt.
   * @param opened Shards of the same folder that {@link openShards} opened.
   */
  constructor(folder: string | undefined, stamp: string, opened: OpenedShards = new Map()) {
    this.#folder = folder;
    this.#stamp = stamp;
    this.#opened = opened;
  }

  /** Reads the changed files of a kind in a folder, and takes the others from the cache. */
  read<T, Known>(folder: FoundFolder, kind: FileKind<T, Known>): FolderResult<T, Known> {
    return this.#read(folder, kind as unknown as FileKind<unknown>) as FolderResult<T, Known>;
  }

  #read(folder: FoundFolder, kind: FileKind<unknown>): FolderResult<unknown> {
    const readAt = Date.now();
    const name = `${kind.name}-${sha256(folder.path).slice(0, 16)}`;
    const opened = this.#open(name, kind);
    if (opened !== undefined && isUntouched(opened, folder)) return resultOf(opened);
    const entries = readChanged(opened, folder, kind);
    if (this.#folder !== undefined) {
      const head = { stamp: this.#stamp, readAt, folder: folder.path, listing: folder.listing };
      writeShard(path.join(this.#folder, name + extension), toShard(head, entries, kind));
    }
    return mergeResults(entries);
  }

  #open(name: string, kind: FileKind<unknown>): OpenedShard | undefined {
    if (this.#folder === undefined) return undefined;
    const opened = this.#opened.get(name) ?? openShard(path.join(this.#folder, name + extension), kind);
    return opened?.shard.stamp === this.#stamp ? opened : undefined;
  }
}
