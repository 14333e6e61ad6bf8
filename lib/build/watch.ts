import { type FSWatcher, readdirSync, watch as watchFolder } from "node:fs";
import path from "node:path";
import type { Snapshot } from "#lib/articles";
import { getNextChange } from "#lib/newsroom/next-change";

export type WatchOptions = {
  contentFolder: string;
  /** Publishes once. */
  build: () => Promise<{ snapshot: Snapshot }>;
  /** Told of a build that failed, once for each reason; watching goes on, and the site stands as it was. */
  report: (error: unknown) => void;
  /** Whether time passes: it does not where `PUBLISH_AT` holds it. */
  hasClock: boolean;
  /** Ends the watching. */
  signal?: AbortSignal;
};

/** A burst of writes (a git pull, an editor's save) is one change. */
const settleMilliseconds = 150;

/** A build that failed may have met another one, or a full disk. */
const retryMilliseconds = 60_000;

/** The longest sleep: clocks are set, and laptops wake. */
const longestSleep = 60 * 60 * 1000;

function foldersBelow(folder: string): string[] {
  const inner = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .flatMap(({ name }) => foldersBelow(path.join(folder, name)));
  return [folder, ...inner];
}

/**
 * Tells of every change below a folder. Node's own recursive watching takes a watch for each file on Linux, which is
 * too many for a large archive; here it is one for each folder.
 */
class FolderWatch {
  readonly #root: string;
  readonly #onChange: () => void;
  readonly #watchers = new Map<string, FSWatcher>();

  constructor(root: string, onChange: () => void) {
    this.#root = root;
    this.#onChange = onChange;
  }

  /** Follows folders that came and went; tells whether any came, whose files nobody has been told of. */
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
 * Publishes whenever a file of the publication changes, and when the clock reaches the next moment at which something
 * appears, expires or becomes old. Runs until it is told to end.
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
