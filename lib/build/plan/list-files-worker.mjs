import { parentPort, workerData } from "node:worker_threads";
import { walkFolders } from "#lib/content/reader/walk.mjs";

/** A thread that looks at the files of a publication; see `files-aside.ts`. */
parentPort?.postMessage(walkFolders(workerData.root, workerData.folder));
