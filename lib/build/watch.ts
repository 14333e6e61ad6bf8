import { type FSWatcher, readdirSync, watch as watchFolder } from "node:fs";
import path from "node:path";
import type { Snapshot } from "#lib/articles";
import { getNextChange } from "#lib/newsroom/next-change";

type WatchOptions = {
  contentFolder: string;
  /** Publishes once. */
  build: () => Promise<{ snapshot: Snapshot }>;
  /** Receives the error of a failed build, once for each message. The site stays as it was, and watching continues. */
  report: (error: unknown) => void;
  /** False where `PUBLISH_AT` sets the time; then only changed files cause a build. */
  hasClock: boolean;
  /** Stops watching. */
  signal?: AbortSignal;
};

/** Waits for the end of a burst of writes, such as a `git pull`. */
const settleMilliseconds = 150;

/** A failed build is repeated after this time: another build may have held the lock, or the disk was full. */
const retryMilliseconds = 60_000;

/** The longest sleep. A timer does not notice when the clock is set or the computer was suspended. */
const longestSleep = 60 * 60 * 1000;

function foldersBelow(folder: string): string[] {
  const inner = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .flatMap(({ name }) => foldersBelow(path.join(folder, name)));
  return [folder, ...inner];
}

/**
 * Watches a folder and all folders below it. Node's recursive mode needs a watch for each file on Linux, which is too many
 * for a large archive; this class needs one for each folder.
 */
class FolderWatch {
  readonly #root: string;
  readonly #onChange: () => void;
  readonly #watchers = new Map<string, FSWatcher>();

  constructor(root: string, onChange: () => void) {
    this.#root = root;
    this.#onChange = onChange;
  }

  /** Watches new folders and forgets removed ones. Returns true if there are new ones: their files count as changed. */
  refresh(): boolean {
    const folders = new Set(foldersBelow(this.#root));
    for (const [folder, watcher] of this.#watchers) {
      if (folders.has(folder)) continue;
      watcher.close();
      this.#watchers.delete(folder);
    }
    const added = [...folders].filter((folder) => !this.#watchers.has(folder));
    for (const folder of added) {
      const watcher = watchFolder(folder, this.#onChange);
      watcher.on("error", this.#onChange);
      this.#watchers.set(folder, watcher);
    }
    return added.length > 0;
  }

  close(): void {
    for (const watcher of this.#watchers.values()) watcher.close();
  }
}

/**
 * Publishes whenever a file of the publication changes, and at the next time at which an article appears, expires or
 * becomes old. Runs until the signal aborts.
 */
export async function watch(options: WatchOptions): Promise<void> {
  const { contentFolder, build, report, hasClock, signal } = options;
  let wake: () => void = () => {};
  let changed = true;
  const folders = new FolderWatch(contentFolder, () => {
    changed = true;
    wake();
  });
  folders.refresh();
  signal?.addEventListener("abort", () => wake());
  let next: number | undefined;
  let failure = "";
  while (!signal?.aborted) {
    if (changed || (next !== undefined && Date.now() >= next)) {
      changed = false;
      try {
        if (folders.refresh()) changed = true;
        const { snapshot } = await build();
        next = hasClock ? getNextChange(snapshot) : undefined;
        failure = "";
      } catch (error) {
        if (failure !== String(error)) report(error);
        failure = String(error);
        next = Date.now() + retryMilliseconds;
      }
    }
    if (changed) continue;
    const sleep = Math.min(longestSleep, next === undefined ? longestSleep : Math.max(0, next - Date.now()));
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, sleep);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
      if (signal?.aborted) wake();
    });
    if (changed && !signal?.aborted) await new Promise((resolve) => setTimeout(resolve, settleMilliseconds));
  }
  folders.close();
}
