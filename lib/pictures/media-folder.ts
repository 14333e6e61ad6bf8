import path from "node:path";

/** Returns the folder of the encoded pictures in a folder of caches. */
export function mediaFolder(stateFolder: string): string {
  return path.join(stateFolder, "media");
}
