import type { Snapshot } from "#lib/articles";
import { cleanStores } from "#lib/build/commit/clean-stores";
import { commitPlan } from "#lib/build/commit/commit-plan";
import { waitForLock } from "#lib/build/commit/lock";
import { openInternalFolder, takeOverOldFolder } from "#lib/build/commit/open-internal-folder";
import { settleBoth } from "#lib/build/commit/settle-both";
import { isHashed } from "#lib/build/commit/site-files";
import { discardUnfinished, finishInterrupted } from "#lib/build/commit/switch";
import { toDiskError } from "#lib/build/disk-error";
import { readSnapshot } from "#lib/build/open-snapshot";
import { engineHash } from "#lib/build/plan/content-hash";
import { findLostAddresses, type LostAddress } from "#lib/build/plan/lost-addresses";
import type { Plan } from "#lib/build/plan/plan";
import { planPublication } from "#lib/build/plan/plan-publication";
import type { PublishOptions } from "#lib/build/publish-options";
import { renderWithReact } from "#lib/build/render/react-renderer";
import { type Renderer, takeFromParts } from "#lib/build/render/renderer";
import { reportBrokenState } from "#lib/build/state/broken-state";
import { FilesThread } from "#lib/build/state/files-thread";
import { writeLook } from "#lib/build/state/look";
import type { StagedFiles } from "#lib/build/state/new-manifest";
import { startManifest } from "#lib/build/state/published-site";
import { keepTwins } from "#lib/build/twins/keep-twins";
import { changedFileOf } from "#lib/content/files/changed-file";
import type { Problem } from "#lib/content/messages/problems";
import { internalFile, internalFolder } from "#lib/hosting/internal-folder";

export type PublishResult = {
  pages: number;
  rendered: number;
  kept: number;
  removed: number;
  /** How many pictures were encoded. */
  encoded: number;
  /** How many social cards were drawn. */
  drawn: number;
  plan: Plan;
  snapshot: Snapshot;
  /** Addresses that lead nowhere after this publication. Empty for a shard, which cannot know them. */
  lostAddresses: LostAddress[];
  /** How many files were in the site's folder before its first publication. They stay. */
  foreignFiles: number;
  /** Published files that were missing or changed, and were made again. */
  damaged: readonly string[];
  /** Warnings about pictures that this publication shows for the first time. */
  warnings: readonly Problem[];
};

/** Does what the next publication does if the disk does not permit it now. */
function tryTo(task: () => void): void {
  try {
    task();
  } catch {
    // Whether the publication succeeded does not depend on it.
  }
}

async function publishLocked(options: PublishOptions): Promise<PublishResult> {
  const { root, site, contentFolder, stateFolder, shard, parts, onProgress, onNotice } = options;
  const thread = new FilesThread(root);
  let renderer: Renderer | undefined;
  try {
    const listing = thread.listFolders(contentFolder, "articles");
    // `readSnapshot` reports a failure. Without this line Node would end the process before.
    listing.catch(() => {});
    finishInterrupted(site, onNotice);
    reportBrokenState(site, stateFolder, onNotice);
    const foreignFiles = startManifest(site);
    const engine = engineHash(root);
    renderer =
      parts === undefined ? renderWithReact({ root, stateFolder, engine, onProgress }) : takeFromParts(parts);
    renderer.startAhead();
    onProgress("reading the publication");
    const snapshot = await readSnapshot(listing, options, engine, onNotice);
    const { plan, warnings, makeFiles, look } = await planPublication(snapshot, options, engine, {
      thread,
      onStale: renderer.startThreads,
    });
    const lostAddresses = shard === undefined ? findLostAddresses(site, plan, snapshot) : [];
    const making = makeFiles();
    const rendering: Promise<StagedFiles> =
      plan.stale.length === 0 ? Promise.resolve(new Map()) : renderer.render(site, plan, making);
    const [rendered, { encoded, drawn }] = await settleBoth(rendering, making);
    const manifest = commitPlan(plan, rendered, options);
    // The site is published. If the disk is full now, the next publication does these.
    tryTo(() => writeLook(site, look.state));
    tryTo(() => {
      // The cache outlives publications that are made for another "now", so its files age by the clock.
      if (shard === undefined) cleanStores(stateFolder, (file) => manifest.has(file), Date.now());
    });
    // What needs the files of all shards is made when they are merged.
    if (shard === undefined) await keepTwins(manifest, options);
    return {
      pages: plan.total,
      rendered: plan.stale.length,
      kept: plan.total - plan.stale.length,
      removed: plan.removed.filter((file) => !isHashed(file)).length,
      encoded,
      drawn,
      plan,
      snapshot,
      lostAddresses,
      foreignFiles,
      damaged: look.damaged,
      warnings,
    };
  } finally {
    await Promise.all([thread.stop(), renderer?.stop()]);
  }
}

/** How often a publication is read again because files were saved while it was rendered. */
const mostReadings = 3;

/** Starts again if a file has changed since it was read, so that no page mixes two versions of it. */
async function publishOneReading(options: PublishOptions): Promise<PublishResult> {
  for (let reading = 1; ; reading++) {
    try {
      return await publishLocked(options);
    } catch (error) {
      tryTo(() => discardUnfinished(options.site));
      const changed = changedFileOf(error);
      if (changed === undefined || reading === mostReadings) throw error;
      options.onProgress(`reading again: ${changed} was changed`);
    }
  }
}

/**
 * Publishes a publication: renders what is stale into the staging folder, then moves it to the site. A failure before the
 * move leaves the site as it was; the next build completes a move that was interrupted.
 *
 * @throws {PublicationError} with every problem of the publication.
 * @throws {ChangedFileError} when files were saved during each of several readings.
 * @throws {LockedError} when another build publishes into this folder.
 * @throws {UserFacingError} when a disk is full or cannot be written to. It names the folder.
 */
export async function publish(options: PublishOptions): Promise<PublishResult> {
  const { site, stateFolder, patience = 0 } = options;
  try {
    openInternalFolder(site);
    const unlock = await waitForLock(internalFile(site, "lock"), patience);
    try {
      takeOverOldFolder(site, options.onNotice);
      return await publishOneReading(options);
    } finally {
      tryTo(unlock);
    }
  } catch (error) {
    throw toDiskError(error, site, [internalFolder(site), site, stateFolder]);
  }
}
