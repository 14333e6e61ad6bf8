import path from "node:path";
import { Worker } from "node:worker_threads";
import type { RenderContext } from "#lib/publish/rendering/render-request";
import type { WorkerData, WorkerReply, WorkerRequest } from "#lib/publish/rendering/render-worker";

export type PoolOptions = {
  /** The folder of the compiled pages. */
  bundle: string;
  context: RenderContext;
  /** How many threads. */
  size: number;
  /** How many pages there are, so that progress can be told. */
  onRendered: () => void;
};

/** Pages that each thread has waiting, so that it is busy while this one makes the data of the next pages. */
const lookahead = 24;

/** A thread and the pages that it has been given, the one in work first. */
class RenderThread {
  readonly #worker: Worker;
  readonly #waiting: string[] = [];
  /** How many pages have been replied to. */
  #replies = 0;
  /** How many pages the thread has begun. It counts in shared memory, which outlives a thread that dies. */
  readonly #begun = new Int32Array(new SharedArrayBuffer(4));

  constructor({ bundle, context }: PoolOptions, onReply: (error: Error | undefined) => void) {
    this.#worker = new Worker(path.join(bundle, "render-worker.mjs"), {
      workerData: { context, begun: this.#begun } satisfies WorkerData,
    });
    this.#worker.on("message", ({ error }: WorkerReply) => {
      const address = this.#waiting.shift();
      this.#replies++;
      onReply(error === undefined ? undefined : renderError(address, error));
    });
    this.#worker.on("error", (error) => onReply(renderError(this.#current(), String(error))));
    this.#worker.on("exit", (code) =>
      onReply(renderError(this.#current(), `The worker thread ended with code ${code}.`)),
    );
  }

  get hasRoom(): boolean {
    return this.#waiting.length < lookahead;
  }

  get isIdle(): boolean {
    return this.#waiting.length === 0;
  }

  send(request: WorkerRequest): void {
    this.#waiting.push(request.address);
    this.#worker.postMessage(JSON.stringify(request));
  }

  /** The page in work. */
  #current(): string | undefined {
    return this.#waiting[Math.max(0, Atomics.load(this.#begun, 0) - 1 - this.#replies)];
  }

  async stop(): Promise<void> {
    this.#worker.removeAllListeners();
    await this.#worker.terminate();
  }
}

/** The error that a page's failure becomes: it names the address. */
export function renderError(address: string | undefined, why: string): Error {
  return new Error(`${address ?? "A page"} could not be rendered; nothing was published.\n${why}`);
}

/**
 * Renders pages in worker threads, which write them to their files. Requests are asked for one at a time, as threads have
 * room, so that not all data of a large site is in memory at once.
 *
 * @throws when a page throws or a thread dies, naming the page's address; no thread is left running.
 */
export async function renderInThreads(
  requests: Iterator<WorkerRequest>,
  options: PoolOptions,
): Promise<void> {
  const threads: RenderThread[] = [];
  try {
    await new Promise<void>((resolve, reject) => {
      let isDone = false;
      const fill = (thread: RenderThread) => {
        while (!isDone && thread.hasRoom) {
          const { done, value } = requests.next();
          if (done === true) isDone = true;
          else thread.send(value);
        }
        if (isDone && threads.every(({ isIdle }) => isIdle)) resolve();
      };
      for (let index = 0; index < options.size; index++) {
        const thread: RenderThread = new RenderThread(options, (error) => {
          if (error !== undefined) return reject(error);
          options.onRendered();
          try {
            fill(thread);
          } catch (failure) {
            reject(failure);
          }
        });
        threads.push(thread);
      }
      for (const thread of threads) fill(thread);
    });
  } finally {
    await Promise.all(threads.map((thread) => thread.stop()));
  }
}
