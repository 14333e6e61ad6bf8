import path from "node:path";
import { Worker } from "node:worker_threads";
import { type FoundFolder, toFoundFolder } from "#lib/content/files/found-files";
import type { WalkedFolder } from "#lib/content/files/walk.mjs";

/** What the thread is asked, and its answer: one result, or the error that its task threw. */
export type FilesTask =
  | { name: "list"; root: string; folder: string }
  | { name: "look"; site: string; lines: string; comparesBytes: boolean };
type FilesReply = { result: unknown } | { error: unknown };

type Waiting = { resolve: (result: unknown) => void; reject: (error: unknown) => void };

/**
 * A thread that asks the disk for the sizes and times of many files, which takes half a second for 100,000, while the main thread
 * does something else. It does its tasks one after the other.
 */
export class FilesThread {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];

  /** @param engineRoot The engine's folder. */
  constructor(engineRoot: string) {
    this.#worker = new Worker(path.resolve(engineRoot, "lib/build/state/files-worker.mjs"));
    this.#worker.on("message", (reply: FilesReply) => {
      const waiting = this.#waiting.shift();
      if ("error" in reply) waiting?.reject(reply.error);
      else waiting?.resolve(reply.result);
    });
    this.#worker.on("error", (error) => this.#fail(error));
    this.#worker.on("exit", () => this.#fail(new Error("The thread that looks at files has ended.")));
  }

  #fail(error: unknown): void {
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }

  #ask(task: FilesTask): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage(task);
    });
  }

  /**
   * Lists the files of a folder as `findFolders` does.
   *
   * @param root The publication's folder.
   * @param folder The folder to list, relative to `root`.
   * @throws when a folder cannot be read.
   */
  async listFolders(root: string, folder: string): Promise<FoundFolder[]> {
    const folders = (await this.#ask({ name: "list", root, folder })) as WalkedFolder[];
    return folders.map((walked) => toFoundFolder(root, walked));
  }

  /** Finds the files of a site that are missing or changed; see `findDamaged`. */
  async findDamaged(site: string, lines: string, comparesBytes: boolean): Promise<string[]> {
    return (await this.#ask({ name: "look", site, lines, comparesBytes })) as string[];
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }
}
