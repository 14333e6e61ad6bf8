import { isHashed } from "#lib/build/commit/site-files";
import { type Uploaded, unsure } from "#lib/build/upload/uploaded-list";
import { fileOfAddress, urls } from "#lib/config/urls";
import type { StoredObject } from "#lib/hosting/hosts/object-store";
import { textType } from "#lib/hosting/media-types";

/** An object as it should be. The fingerprint stands for its bytes and its metadata. */
export type PlannedObject = StoredObject & { fingerprint: string };

type Stage = readonly PlannedObject[];

/** What makes a bucket equal to a site. */
export type UploadPlan = {
  /** New objects, in stages: all of a stage is in the bucket before the next one begins. */
  arriving: readonly Stage[];
  /** Changed objects, in stages. They come after all new ones. */
  changing: readonly Stage[];
  /** Keys to remove after all stages, when nothing points to them any more; pages before their parts. */
  removals: readonly (readonly string[])[];
  unchanged: number;
};

/** Files that pages show and that point to nothing: pictures, fonts and all that is no text. */
function isAsset(key: string): boolean {
  return isHashed(key) || textType(key) === undefined || /\.(?:css|js|svg|vtt)$/.test(key);
}

/** The order within new and within changed objects: parts of pages, articles, lists, what programs read, and the home page. */
function rankOf({ key }: StoredObject): number {
  if (isAsset(key)) return 0;
  if (key === fileOfAddress(urls.home)) return 4;
  if (!key.endsWith(".html")) return 3;
  return /^articles\/\d+\/\d+\/[^/]+\/index\.html$/.test(key) ? 1 : 2;
}

/**
 * Compares a site with what was uploaded before. New files come before changed ones: nothing in the bucket points to them yet, but a changed
 * page may point to any of them. So a reader who comes by links never meets a page that points to something missing.
 *
 * @param keptBesides Keys that stay for a while, although the site has left them.
 */
export function planUpload(
  objects: readonly PlannedObject[],
  uploaded: Uploaded,
  keptBesides: ReadonlySet<string> = new Set(),
): UploadPlan {
  const changed = objects.filter(({ key, fingerprint }) => uploaded.get(key) !== fingerprint);
  const isNew = ({ key }: StoredObject) => (uploaded.get(key) ?? unsure.missing) === unsure.missing;
  const ranked = (some: readonly PlannedObject[]) =>
    [0, 1, 2, 3, 4]
      .map((rank) => some.filter((one) => rankOf(one) === rank))
      .filter((stage) => stage.length > 0);
  const wanted = new Set(objects.map(({ key }) => key));
  const leaving = [...uploaded.keys()].filter((key) => !wanted.has(key) && !keptBesides.has(key)).sort();
  return {
    arriving: ranked(changed.filter(isNew)),
    changing: ranked(changed.filter((one) => !isNew(one))),
    removals: [leaving.filter((key) => !isAsset(key)), leaving.filter(isAsset)],
    unchanged: objects.length - changed.length,
  };
}
