import { parentPort, workerData } from "node:worker_threads";
import { makeTwins } from "#lib/build/twins/make-twins.mjs";

/** The worker thread of `twins-in-threads.ts`: answers each list of texts when their twins are made. */
parentPort?.on("message", (/** @type {readonly string[]} */ files) => {
  try {
    for (const file of files) makeTwins(workerData, file);
    parentPort?.postMessage({ done: files.length });
  } catch (error) {
    parentPort?.postMessage({
      done: 0,
      error: error instanceof Error ? { ...error, message: error.message } : String(error),
    });
  }
});
