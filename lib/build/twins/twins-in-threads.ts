import { availableParallelism } from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { stagedOwnFile } from "#lib/build/commit/staging";
import { leastToCompress } from "#lib/hosting/twins";

/** Texts in one message. The best compression takes some 30 ms for a page. */
const batchSize = 8;

type Making = {
  /** The engine's folder. */
  root: string;
  site: string;
  /** Receives how many texts have their twins. */
  onDone: (count: number) => void;
};

type Reply = { done: number; error?: { message: string } | string };

function toError(error: { message: string } | string): Error {
  if (typeof error === "string") return new Error(error);
  return Object.assign(new Error(error.message), error);
}

/**
 * Makes the twins of texts in worker threads, one for each core.
 *
 * @throws the error of the system if the disk is full or cannot be written to. All threads have ended by then.
 */
export async function makeTwinsInThreads(
  files: readonly string[],
  { root, site, onDone }: Making,
): Promise<void> {
  const count = Math.min(availableParallelism(), Math.ceil(files.length / batchSize));
  let next = 0;
  let finished = 0;
  const runThread = async (number: number) => {
    const temporary = stagedOwnFile(site, `twin-${number}`);
    const worker = new Worker(path.resolve(root, "lib/build/twins/twins-worker.mjs"), {
      workerData: { site, temporary, least: leastToCompress },
    });
    try {
      await new Promise<void>((resolve, reject) => {
        const give = () => {
          const batch = files.slice(next, next + batchSize);
          next += batch.length;
          if (batch.length > 0) worker.postMessage(batch);
          else resolve();
        };
        worker.on("message", ({ done, error }: Reply) => {
          if (error !== undefined) return reject(toError(error));
          finished += done;
          onDone(finished);
          give();
        });
        worker.once("error", reject);
        worker.once("exit", () => reject(new Error("A worker thread ended before its twins were made.")));
        give();
      });
    } finally {
      // The others stop at their next batch if this one failed.
      worker.removeAllListeners("exit");
      await worker.terminate();
    }
  };
  const threads = Array.from({ length: count }, (_, number) =>
    runThread(number).catch((error: unknown) => {
      next = files.length;
      throw error;
    }),
  );
  const failed = (await Promise.allSettled(threads)).find(({ status }) => status === "rejected");
  if (failed?.status === "rejected") throw failed.reason;
}
