import path from "node:path";

/**
 * The hidden folder inside a published site where the publisher keeps its own files: the manifest, the policy, the list of
 * redirects, the journal. The server reads some of them and serves none. The publication's own `STATE_DIR`, which holds
 * caches, is another folder.
 */
const internalFolder = ".barqiya";

/** The path of one of these files, relative to the site's folder: `.barqiya/policy.json`. */
export function internalFile(name: string): string {
  return path.posix.join(internalFolder, name);
}
