import path from "node:path";

/**
 * The folder where the publisher keeps its own files about a site: the manifest, the policy, the list of redirects, the
 * journal, the lock, the staging folder. The server reads some of them and serves none. The publication's own `STATE_DIR`,
 * which holds caches, is another folder.
 *
 * @param site The site's folder.
 */
export function internalFolder(site: string): string {
  return path.join(site, ".barqiya");
}

/** The path of one of these files, such as `policy.json`. */
export function internalFile(site: string, name: string): string {
  return path.join(internalFolder(site), name);
}
