import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import {
  type CacheShard,
  type Entry,
  entriesOf,
  type Kind,
  type Learnt,
  learntOf,
  type Opened,
  openShard,
  toLearnt,
  toShard,
  writeShard,
} from "#lib/content/cache/cache-shard";
import { changedAt, type FoundFolder, filesIn, readBytes, sha256 } from "#lib/content/reader/files";

/** A file changed this shortly before it was read could change again without a new stamp: FAT counts in steps of two seconds. */
const racyMilliseconds = 2000;

const extension = ".json";

/** Has a file changed so shortly before it was read that it could change again unseen? */
function isRacy({ readAt }: CacheShard, changed: number): boolean {
  return changed >= readAt - racyMilliseconds;
}

/** Is this the folder that a shard is of, and is none of its files another? */
function isUntouched({ shard }: Opened, { listing, newest }: FoundFolder): boolean {
  return shard.listing === listing && !isRacy(shard, newest);
}

/** What is learnt of the files of a kind in a folder, of which at least one may be another than it was. */
function readAgain(opened: Opened | undefined, folder: FoundFolder, kind: Kind<unknown>): Entry[] {
  const entries = opened === undefined ? [] : entriesOf(opened);
  const known = new Map(opened?.names.map((name, index) => [name, entries[index]]));
  const stood = new Map(filesIn(opened?.shard.listing ?? "").map(({ name, stamp }) => [name, stamp]));
  const stamps = filesIn(folder.listing);
  return folder.files().flatMap((file, index): Entry[] => {
    const { name = "", stamp = "" } = stamps[index] ?? {};
    if (!kind.holds(name)) return [];
    const entry = known.get(name);
    const isSame = stood.get(name) === stamp;
    if (entry !== undefined && isSame && opened !== undefined && !isRacy(opened.shard, changedAt(stamp)))
      return [entry];
    const bytes = readBytes(file);
    const hash = sha256(bytes);
    return [entry?.hash === hash ? entry : { hash, reading: kind.parse(file, bytes, hash) }];
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
    const one = kind && openShard(path.join(folder, file), kind);
    if (one !== undefined) opened.set(name, one);
  }
  return opened;
}

/**
 * Remembers what was read from the files of a folder. It never changes an outcome: an entry counts only while its
 * file has the same stamp (see `stampOf`), older than the last look, or else the same bytes.
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
    const entries = readAgain(opened, folder, kind);
    if (this.#folder !== undefined) {
      const head = { stamp: this.#stamp, readAt, folder: folder.path, listing: folder.listing };
      writeShard(path.join(this.#folder, name + extension), toShard(head, entries, kind));
    }
    return toLearnt(entries);
  }

  #open(name: string, kind: Kind<unknown>): Opened | undefined {
    if (this.#folder === undefined) return undefined;
    const opened = this.#opened.get(name) ?? openShard(path.join(this.#folder, name + extension), kind);
    return opened?.shard.stamp === this.#stamp ? opened : undefined;
  }
}
