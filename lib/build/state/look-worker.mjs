import { parentPort, workerData } from "node:worker_threads";
import { findDamaged } from "#lib/build/state/look.mjs";

/** The worker thread of `look.ts`. */
parentPort?.postMessage(findDamaged(workerData.site, workerData.lines, workerData.comparesBytes));
