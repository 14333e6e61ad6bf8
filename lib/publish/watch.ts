import { watch as watchFolder } from "node:fs";
import type { Edition } from "#lib/articles";
import { getNextChange } from "#lib/next-change";

export type WatchOptions = {
  contentFolder: string;
  /** Publishes once. */
  build: () => Promise<{ edition: Edition }>;
  /** Told of a build that failed; watching goes on, and the site stands as it was. */
  report: (error: unknown) => void;
  /** Ends the watching. */
  signal?: AbortSignal;
};

/** A burst of writes (a git pull, an editor's save) is one change. */
const settleMilliseconds = 150;

/** The longest sleep: clocks are set, and laptops wake. */
const longestSleep = 60 * 60 * 1000;

/**
 * Publishes whenever a file of the publication changes, and when the clock reaches the next moment at which something
 * appears, expires or becomes old. Runs until it is told to end.
 */
export async function watch({ contentFolder, build, report, signal }: WatchOptions): Promise<void> {
  let wake: () => void = () => {};
  let changed = true;
  const watcher = watchFolder(contentFolder, { recursive: true }, () => {
    changed = true;
    wake();
  });
  signal?.addEventListener("abort", () => wake());
  let next: number | undefined;
  while (!signal?.aborted) {
    if (changed || (next !== undefined && Date.now() >= next)) {
      changed = false;
      try {
        next = getNextChange((await build()).edition);
      } catch (error) {
        report(error);
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
    });
    if (changed) await new Promise((resolve) => setTimeout(resolve, settleMilliseconds));
  }
  watcher.close();
}
