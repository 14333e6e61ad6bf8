import { Worker } from "node:worker_threads";
import type { Marks, ThreadReply, ThreadRequest, ThreadStart } from "#lib/build/render/thread-replies";
import { ChangedFileError } from "#lib/content/files/changed-file";

type PoolOptions = {
  /** The folder of the site. */
  site: string;
  /** The compiled module that the threads run, and what it needs before the first request. */
  module: string;
  workerData?: unknown;
  /** What every request needs. */
  context: unknown;
  /** How many threads. */
  size: number;
  /** One of the threads, if it was started ahead. */
  spare?: StartedThread | undefined;
  /** Receives the number of pages rendered since the last call. */
  onRendered?: (pages: number) => void;
};

/** Pages in one message. A message takes a tenth of the time that a page takes. */
const batchSize = 8;
/** How many batches each thread has at most, so that it is busy while the main thread makes the next pages' data. */
const lookahead = 4;

/** A worker thread that loads what pages need and then waits for its first message. */
export class StartedThread {
  readonly worker: Worker;
  /** Why the thread has ended, if it has. */
  #ended: string | undefined;
  #onEnd: ((why: string) => void) | undefined;

  /** @param module The compiled module to run. */
  constructor(module: string, workerData?: unknown) {
    this.worker = new Worker(module, { workerData });
    this.worker.on("error", (error) => this.#end(String(error)));
    this.worker.on("exit", (code) => this.#end(`The worker thread ended with code ${code}.`));
  }

  #end(why: string): void {
    this.#ended ??= why;
    this.#onEnd?.(this.#ended);
  }

  /** Calls a function when the thread ends by itself, at once if it has. */
  whenEnded(onEnd: (why: string) => void): void {
    this.#onEnd = onEnd;
    if (this.#ended !== undefined) onEnd(this.#ended);
  }

  async stop(): Promise<void> {
    this.worker.removeAllListeners();
    await this.worker.terminate();
  }
}

/** A worker thread and the batches that it has not finished, oldest first. */
class RenderThread {
  readonly #thread: StartedThread;
  /** The addresses of the pages in each batch without a reply. */
  readonly #waiting: string[][] = [];
  /** How many pages were in the batches with a reply. */
  #replied = 0;
  /** How many pages the thread has begun. It is in shared memory, so it can be read after the thread has crashed. */
  readonly #begun = new Int32Array(new SharedArrayBuffer(4));

  constructor(
    thread: StartedThread,
    { site, context }: PoolOptions,
    onReply: (rendered: Marks, error?: Error) => void,
  ) {
    this.#thread = thread;
    thread.worker.postMessage({ site, context, begun: this.#begun } satisfies ThreadStart<unknown>);
    thread.worker.on("message", ({ rendered, error, changedFile, ...system }: ThreadReply) => {
      if (changedFile !== undefined) return onReply(rendered, new ChangedFileError(changedFile));
      if (error !== undefined)
        return onReply(
          rendered,
          Object.assign(renderError(this.#waiting[0]?.[rendered.length], error), system),
        );
      this.#replied += this.#waiting.shift()?.length ?? 0;
      onReply(rendered);
    });
    thread.whenEnded((why) => onReply([], renderError(this.#current(), why)));
  }

  get hasRoom(): boolean {
    return this.#waiting.length < lookahead;
  }

  get isIdle(): boolean {
    return this.#waiting.length === 0;
  }

  send(batch: readonly ThreadRequest[]): void {
    this.#waiting.push(batch.map(({ address }) => address));
    this.#thread.worker.postMessage(JSON.stringify(batch));
  }

  /** The address of the page that the thread is rendering. */
  #current(): string | undefined {
    return this.#waiting.flat()[Math.max(0, Atomics.load(this.#begun, 0) - 1 - this.#replied)];
  }

  stop(): Promise<void> {
    return this.#thread.stop();
  }
}

/** The error for a page that could not be rendered. It names the page's address. */
function renderError(address: string | undefined, why: string): Error {
  return new Error(`${address ?? "A page"} could not be rendered; nothing was published.\n${why}`);
}

/**
 * Renders pages in worker threads, which write the files. Takes the next request only when a thread has room, so that the
 * data of a large site is never in memory as a whole.
 *
 * @returns the marks of all pages.
 * @throws when a page throws or a thread crashes, naming the page's address. All threads have ended by then.
 */
export async function renderInThreads(
  requests: Iterator<ThreadRequest>,
  options: PoolOptions,
): Promise<Marks> {
  const threads: RenderThread[] = [];
  const marks: Marks = [];
  try {
    await new Promise<void>((resolve, reject) => {
      let isDone = false;
      const nextBatch = () => {
        const batch: ThreadRequest[] = [];
        while (!isDone && batch.length < batchSize) {
          const { done, value } = requests.next();
          if (done === true) isDone = true;
          else batch.push(value);
        }
        return batch;
      };
      const fill = (thread: RenderThread) => {
        while (!isDone && thread.hasRoom) {
          const batch = nextBatch();
          if (batch.length > 0) thread.send(batch);
        }
        if (isDone && threads.every(({ isIdle }) => isIdle)) resolve();
      };
      for (let index = 0; index < options.size; index++) {
        const started =
          (index === 0 && options.spare) || new StartedThread(options.module, options.workerData);
        const thread: RenderThread = new RenderThread(started, options, (rendered, error) => {
          if (error !== undefined) return reject(error);
          marks.push(...rendered);
          options.onRendered?.(rendered.length);
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
  return marks;
}
