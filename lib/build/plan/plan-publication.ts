import path from "node:path";
import type { Snapshot } from "#lib/articles";
import { settleBoth } from "#lib/build/commit/settle-both";
import { publicFiles } from "#lib/build/commit/site-files";
import { brandFiles, unusedFonts } from "#lib/build/plan/brand-files";
import { makePlan } from "#lib/build/plan/plan";
import { planPictures } from "#lib/build/plan/plan-pictures";
import { isInShard } from "#lib/build/plan/shard";
import { changedSections, compareMonths, type MonthComparison } from "#lib/build/plan/unchanged-months";
import type { PublishOptions } from "#lib/build/publish-options";
import type { FilesThread } from "#lib/build/state/files-thread";
import { forgetDamaged } from "#lib/build/state/forget-damaged";
import { lookAtSite } from "#lib/build/state/look";
import { readPublished } from "#lib/build/state/published-site";

type PlanningHelp = {
  thread: FilesThread;
  /** Called before the plan is made if a month has changed, so that pages of it are surely stale. */
  onStale?: () => void;
};

/**
 * Finds the pictures and compares the snapshot with the published site. Skips unchanged months. Meanwhile a thread looks
 * for published files that are missing or changed; those are planned again.
 */
export async function planPublication(
  snapshot: Snapshot,
  options: PublishOptions,
  engine: string,
  { thread, onStale }: PlanningHelp,
) {
  const { root, site, contentFolder, stateFolder, isFull, shard, parts, onProgress, onNotice } = options;
  const isMine = shard === undefined ? undefined : (name: string) => isInShard(shard, name);
  const published = readPublished(site, onNotice);
  const ofEngine = publicFiles(path.join(root, "public"));
  const compare = (comparesAll: boolean) =>
    compareMonths({ snapshot, engine, published, shard, comparesAll });
  const planWith = async (comparison: MonthComparison) => {
    const { unchanged } = comparison;
    const making = { root, contentFolder, stateFolder, unchanged, parts, isMine, onProgress };
    const ofBrand = await brandFiles(snapshot, stateFolder);
    const leftOut = new Set([...ofBrand.map(({ file }) => file), ...unusedFonts(snapshot)]);
    const kept = ofEngine.filter(({ file }) => !leftOut.has(file));
    const { renditions, sharePictures, files, ...pictures } = await planPictures(snapshot, making);
    const plan = makePlan({
      snapshot,
      renditions,
      sharePictures,
      contentFolder,
      stateFolder,
      plainFiles: [...kept, ...ofBrand, ...files],
      published,
      comparison,
      isFull,
      isMine,
    });
    return { plan, ...pictures, isComplete: renditions.isComplete };
  };
  const comparesAll = isFull || options.comparesAll === true;
  const planWhole = async (comparison: MonthComparison) => {
    const { isComplete, ...planned } = await planWith(comparison);
    // A list shows a picture of an unchanged month, and the picture store was cleared. Every month is compared again.
    return isComplete ? planned : planWith(compare(true));
  };
  const comparison = compare(comparesAll);
  if (comparison.unchanged.size < comparison.sectionNames.size) onStale?.();
  const verifies = options.verifies === true;
  const looking = lookAtSite({
    thread,
    site,
    published,
    changed: changedSections(published, comparison),
    looksAtAll: verifies || isFull,
    comparesBytes: verifies,
  });
  const [planned, look] = await settleBoth(planWhole(comparison), looking);
  if (look.damaged.length === 0) return { ...planned, look };
  forgetDamaged(stateFolder, published, look.damaged);
  published.distrust(look.damaged);
  return { ...(await planWhole(compare(comparesAll))), look };
}
