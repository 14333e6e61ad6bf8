import path from "node:path";
import { linkOrCopy } from "#lib/build/commit/link-or-copy";
import { stageFromDisk } from "#lib/build/commit/staging";
import type { Plan } from "#lib/build/plan/plan";
import { writeFiles } from "#lib/build/render/write-files";
import { Manifest } from "#lib/build/state/manifest";
import { manifestFile } from "#lib/build/state/manifest-format";
import type { StagedFiles } from "#lib/build/state/new-manifest";
import { UserFacingError } from "#lib/config/user-facing-error";
import { needsPictures } from "#lib/pages/inventory/page-kinds";

/** Puts the stale pages of a plan into the staging folder. */
export type Renderer = {
  /** Starts slow preparations, such as the compiler, before there is a plan. */
  startAhead: () => void;
  /** Starts threads before the plan is made, when it is known that pages are stale. Called after `startAhead`. */
  startThreads: () => void;
  /**
   * Stages the stale pages. Returns their new versions.
   *
   * @param pictures Resolves when all pictures are encoded.
   */
  render: (site: string, plan: Plan, pictures: Promise<unknown>) => Promise<StagedFiles>;
  /** Ends everything that is still running, also after a failure. */
  stop: () => Promise<void>;
};

/** @throws {UserFacingError} if the list of a shard's files is missing or broken. */
function openPart(part: string): Manifest {
  const file = manifestFile(part);
  const manifest = Manifest.open(file);
  if (manifest !== undefined) return manifest;
  throw new UserFacingError({
    ar: `لا قائمة سليمة لملفات الجزء ${part} في ${file}، فانقل المجلد ${path.dirname(file)} مع مجلد الجزء، أو اصنع الجزء من جديد.`,
    en: `The list of the files of the part ${part} is missing or broken: ${file}. Bring the folder around it together with the part's folder, or make the part again.`,
  });
}

/** Takes the pages from shards that other machines rendered. */
export function takeFromParts(parts: readonly string[]): Renderer {
  const render: Renderer["render"] = async (site, plan, pictures) => {
    const { stale } = plan;
    const manifests = parts.map((part): [string, Manifest] => [part, openPart(part)]);
    const missing: string[] = [];
    // No shard has the files that need pictures of all shards.
    const inNoPart = stale.filter(({ kind }) => needsPictures(kind));
    const staged = new Map(await writeFiles(site, inNoPart, plan, pictures));
    for (const { file, contentHash, address } of stale.filter(({ kind }) => !needsPictures(kind))) {
      const found = manifests.find(([, manifest]) => manifest.contentHashOf(file) === contentHash);
      if (found === undefined) {
        missing.push(address);
        continue;
      }
      const [part, manifest] = found;
      const mark = stageFromDisk(site, file, path.join(part, file), linkOrCopy);
      const { styles = [], scripts } = manifest.get(file) ?? {};
      staged.set(file, { mark, styles, ...(scripts && { scripts }) });
    }
    if (missing.length > 0) {
      throw new UserFacingError({
        ar: `صفحات لا توجد في أي جزء: ${missing.length}، منها ${missing[0]}، فاصنع كل الأجزاء من الصحيفة نفسها والبرنامج نفسه وبقيم PUBLISH_AT وSITE_URL نفسها.`,
        en:
          `${missing.length} page(s) are in none of the parts, ${missing[0]} among them. All parts must be made of the same ` +
          "publication and engine with the same PUBLISH_AT and SITE_URL.",
      });
    }
    return staged;
  };
  return { startAhead: () => {}, startThreads: () => {}, render, stop: async () => {} };
}
