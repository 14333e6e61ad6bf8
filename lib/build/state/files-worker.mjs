import { parentPort } from "node:worker_threads";
import { findDamaged } from "#lib/build/state/look.mjs";
import { walkFolders } from "#lib/content/files/walk.mjs";

/** @param {import("#lib/build/state/files-thread").FilesTask} task */
function run(task) {
  if (task.name === "list") return walkFolders(task.root, task.folder);
  return findDamaged(task.site, task.lines, task.comparesBytes);
}

/** The thread of `files-thread.ts`. */
parentPort?.on("message", (task) => {
  try {
    parentPort?.postMessage({ result: run(task) });
  } catch (error) {
    parentPort?.postMessage({ error });
  }
});
