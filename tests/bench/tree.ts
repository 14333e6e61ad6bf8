import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

type Entry = { hash: string; inode: number; modified: number };

/** Every file of a folder by its path within it. */
export type Tree = ReadonlyMap<string, Entry>;

export type Changes = {
  added: string[];
  changed: string[];
  removed: string[];
  /** Files that were written again, with new bytes or the same; added ones too. */
  written: number;
};

// Copies for servers that send a file compressed.
const twin = /\.(gz|br|zst)$/;

function files(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !twin.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}

// Pictures and the cards of chats, of which the others make none.
const picture = /^(?:media|og)\//;

/** How many files a folder holds, compressed twins and pictures not counted. */
export function countFiles(folder: string): number {
  return files(folder).filter((file) => !picture.test(file)).length;
}

/** What every file of a folder holds, compressed twins left out. */
export function takeTree(folder: string): Tree {
  const tree = new Map<string, Entry>();
  for (const file of files(folder)) {
    const place = path.join(folder, file);
    const { ino, mtimeMs } = statSync(place);
    const hash = createHash("sha1").update(readFileSync(place)).digest("base64");
    tree.set(file, { hash, inode: ino, modified: mtimeMs });
  }
  return tree;
}

/** What happened to a folder between two looks at it. */
export function compareTrees(before: Tree, after: Tree): Changes {
  const changes: Changes = { added: [], changed: [], removed: [], written: 0 };
  for (const [file, entry] of after) {
    const old = before.get(file);
    if (old === undefined) changes.added.push(file);
    else if (old.hash !== entry.hash) changes.changed.push(file);
    if (old?.inode !== entry.inode || old.modified !== entry.modified) changes.written += 1;
  }
  changes.removed = [...before.keys()].filter((file) => !after.has(file));
  return changes;
}
