import path from "node:path";

/**
 * The folder where the publisher keeps its own files about a site: the manifest, the policy, the list of redirects, the
 * journal, the lock, the staging folder. It lies beside the site's folder, so that any web server may serve that as it is:
 * `.out.barqiya` beside `out`. The publication's own `STATE_DIR`, which holds caches, is another folder.
 *
 * @param site The site's folder.
 */
export function internalFolder(site: string): string {
  return path.join(path.dirname(site), `.${path.basename(site)}.barqiya`);
}

/** The path of one of these files, such as `policy.json`. */
export function internalFile(site: string, name: string): string {
  return path.join(internalFolder(site), name);
}
