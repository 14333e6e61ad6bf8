import { parentPort, workerData } from "node:worker_threads";
import { walkFolders } from "#lib/content/files/walk.mjs";

/** The worker thread of `list-files-in-thread.ts`. */
parentPort?.postMessage(walkFolders(workerData.root, workerData.folder));
