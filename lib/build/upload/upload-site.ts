import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { journalFile } from "#lib/build/commit/journal";
import { waitForLock } from "#lib/build/commit/lock";
import type { Progress } from "#lib/build/progress";
import { markOf } from "#lib/build/state/look.mjs";
import { Manifest } from "#lib/build/state/manifest";
import { manifestFile } from "#lib/build/state/manifest-format";
import { readRetired } from "#lib/build/state/retired";
import { type PlannedObject, planUpload, type UploadPlan } from "#lib/build/upload/plan-upload";
import type { Store } from "#lib/build/upload/store";
import { fingerprintOf, upload } from "#lib/build/upload/upload";
import { readUploaded } from "#lib/build/upload/uploaded-list";
import { UserFacingError } from "#lib/config/user-facing-error";
import { objectsOf } from "#lib/hosting/hosts/object-store";
import { internalFile, internalFolder } from "#lib/hosting/internal-folder";
import { redirectsFile, redirectsSchema } from "#lib/hosting/redirects";

type UploadSiteOptions = {
  /** The folder of the published site. */
  site: string;
  /** The path of the site on its host, to which former addresses lead; empty at the root. */
  sitePath: string;
  store: Store;
  /** Only plans. */
  isDry: boolean;
  onProgress: Progress;
};

function openManifest(site: string): Manifest {
  const manifest = existsSync(internalFolder(site)) ? Manifest.open(manifestFile(site)) : undefined;
  if (manifest !== undefined && !existsSync(journalFile(site))) return manifest;
  throw new UserFacingError({
    ar: `لا موقع منشوراً كاملاً في ${site}، فانشره أولاً بالأمر npm run build`,
    en: `There is no complete published site in ${site}; publish it first with npm run build.`,
  });
}

function objectsOfSite(site: string, sitePath: string, manifest: Manifest): PlannedObject[] {
  const redirects = redirectsSchema.parse(JSON.parse(readFileSync(redirectsFile(site), "utf8")));
  return objectsOf({ redirects, files: () => [...manifest.files()].sort(), sitePath }).map((object) => {
    const mark = manifest.get(object.key)?.mark ?? markOf(readFileSync(path.join(site, object.key)));
    return { ...object, fingerprint: fingerprintOf(mark, object) };
  });
}

/**
 * Uploads what has changed since the last upload, and removes what the site no longer has. No build can change the site meanwhile. What the
 * publisher keeps for a week, because cached pages may still show it, stays in the bucket too.
 *
 * @returns what was to be done.
 * @throws {UserFacingError} if there is no published site, if a build is running, or if the store refuses.
 */
export async function uploadSite({
  site,
  sitePath,
  store,
  isDry,
  onProgress,
}: UploadSiteOptions): Promise<UploadPlan> {
  openManifest(site);
  const unlock = await waitForLock(internalFile(site, "lock"), 0);
  try {
    const manifest = openManifest(site);
    const uploaded = await readUploaded(store);
    const kept = new Set(Object.keys(readRetired(site).files));
    const plan = planUpload(objectsOfSite(site, sitePath, manifest), uploaded, kept);
    if (!isDry) await upload(plan, uploaded, { site, store, onProgress });
    return plan;
  } finally {
    unlock();
  }
}
