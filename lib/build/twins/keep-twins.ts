import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import { describeFailure } from "#lib/build/command/failure";
import { discardUnfinished } from "#lib/build/commit/switch";
import type { Notify } from "#lib/build/notice";
import type { PublishOptions } from "#lib/build/publish-options";
import { identityOf } from "#lib/build/state/look";
import type { Manifest } from "#lib/build/state/manifest";
import { makeTwinsInThreads } from "#lib/build/twins/twins-in-threads";
import { readTwins, removeTwinsRecord, twinsFile, writeTwins } from "#lib/build/twins/twins-record";
import { twinsOf } from "#lib/hosting/twins";

function textsOf(manifest: Manifest): string[] {
  return [...manifest.files()].filter((file) => twinsOf(file).length > 0).sort();
}

/** Removes the twins that an earlier publication made. A build that is killed here goes on the next time. */
function removeTwins(site: string, manifest: Manifest): void {
  if (!existsSync(twinsFile(site))) return;
  for (const twin of textsOf(manifest).flatMap(twinsOf)) {
    const file = path.join(site, twin);
    if (existsSync(file)) rmSync(file, { force: true });
  }
  removeTwinsRecord(site);
}

async function makeMissing(manifest: Manifest, options: PublishOptions): Promise<void> {
  const { root, site, isFull, verifies = false, onProgress } = options;
  const record = readTwins(site);
  const folder = identityOf(site);
  const isKnown = record?.folder === folder && !isFull && !verifies;
  const files = isKnown ? record.pending : textsOf(manifest);
  if (files.length > 0) {
    const onDone = (count: number) => onProgress("compressing", count, files.length);
    onDone(0);
    try {
      await makeTwinsInThreads(files, { root, site, onDone });
    } finally {
      discardUnfinished(site);
    }
  }
  writeTwins(site, { folder, pending: [] });
}

function tellFailure(error: unknown, notify: Notify): void {
  const [ar, en] = [describeFailure(error, "ar").text, describeFailure(error, "en").text];
  notify({
    ar: `نُشر الموقع، لكن تجهيز نسخه المضغوطة لم يكتمل، فيكمله النشر التالي. ${ar}`,
    en: `The site is published, but its compressed twins are not complete; the next build completes them. ${en}`,
  });
}

/**
 * Makes the compressed twins of a published site that are missing, or removes all of them if `COMPRESS` is off. The switch has removed
 * those of changed and removed files, so every twin that is there is true at any moment. A full disk gives a notice, because the site
 * is published.
 */
export async function keepTwins(manifest: Manifest, options: PublishOptions): Promise<void> {
  try {
    if (options.compresses === true) await makeMissing(manifest, options);
    else removeTwins(options.site, manifest);
  } catch (error) {
    tellFailure(error, options.onNotice);
  }
}
