import path from "node:path";
import type { Snapshot } from "#lib/articles";
import { publicFiles } from "#lib/build/commit/site-files";
import { makePlan } from "#lib/build/plan/plan";
import { planPictures } from "#lib/build/plan/plan-pictures";
import { isInShard } from "#lib/build/plan/shard";
import { compareMonths } from "#lib/build/plan/unchanged-months";
import type { PublishOptions } from "#lib/build/publish-options";
import { readPublished } from "#lib/build/state/published-site";

/** Finds the pictures and compares the snapshot with the published site. Skips unchanged months. */
export async function planPublication(snapshot: Snapshot, options: PublishOptions, engine: string) {
  const { root, site, contentFolder, stateFolder, isFull, shard, parts, onProgress } = options;
  const isMine = shard === undefined ? undefined : (name: string) => isInShard(shard, name);
  const published = readPublished(site);
  const plainFiles = publicFiles(path.join(root, "public"));
  const planWith = async (comparesAll: boolean) => {
    const comparison = compareMonths({ snapshot, engine, published, shard, comparesAll });
    const { unchanged } = comparison;
    const making = { root, contentFolder, stateFolder, unchanged, parts, isMine, onProgress };
    const { renditions, sharePictures, files, ...pictures } = await planPictures(snapshot, making);
    const plan = makePlan({
      snapshot,
      renditions,
      sharePictures,
      contentFolder,
      stateFolder,
      plainFiles: [...plainFiles, ...files],
      published,
      comparison,
      isFull,
      isMine,
    });
    return { plan, ...pictures, isComplete: renditions.isComplete };
  };
  const { isComplete, ...planned } = await planWith(isFull || options.comparesAll === true);
  // A list shows a picture of an unchanged month, and the picture store was cleared. Every month is compared again.
  return isComplete ? planned : await planWith(true);
}
