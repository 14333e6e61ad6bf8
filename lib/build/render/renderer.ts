import path from "node:path";
import { linkOrCopy } from "#lib/build/commit/link-or-copy";
import { stagedFile } from "#lib/build/commit/switch";
import type { Plan } from "#lib/build/plan/plan";
import { writeFiles } from "#lib/build/render/write-files";
import { Manifest, manifestFile } from "#lib/build/state/manifest";
import type { InlineHashes } from "#lib/build/state/new-manifest";
import { ToldError } from "#lib/config/told-error";
import { needsPictures } from "#lib/pages/inventory/page-kinds";

/** Puts the stale pages of a plan into the staging folder. */
export type Renderer = {
  /** Starts slow preparations, such as the compiler, before there is a plan. */
  startAhead: () => void;
  /**
   * Stages the stale pages. Returns the hashes that the policy must allow for each, by file.
   *
   * @param pictures Resolves when all pictures are encoded.
   */
  render: (site: string, plan: Plan, pictures: Promise<unknown>) => Promise<Map<string, InlineHashes>>;
  /** Ends everything that is still running, also after a failure. */
  stop: () => Promise<void>;
};

/** Takes the pages from shards that other machines rendered. */
export function takeFromParts(parts: readonly string[]): Renderer {
  const render: Renderer["render"] = async (site, plan, pictures) => {
    const { stale } = plan;
    const manifests: [string, Manifest][] = parts.map((part) => [part, Manifest.read(manifestFile(part))]);
    const hashes = new Map<string, InlineHashes>();
    const missing: string[] = [];
    // No shard has the files that need pictures of all shards.
    await writeFiles(
      site,
      stale.filter(({ kind }) => needsPictures(kind)),
      plan,
      pictures,
    );
    for (const { file, contentHash, address } of stale.filter(({ kind }) => !needsPictures(kind))) {
      const found = manifests.find(([, manifest]) => manifest.contentHashOf(file) === contentHash);
      if (found === undefined) {
        missing.push(address);
        continue;
      }
      const [part, manifest] = found;
      linkOrCopy(path.join(part, file), stagedFile(site, file));
      const { styles = [], scripts } = manifest.get(file) ?? {};
      hashes.set(file, { styles, ...(scripts && { scripts }) });
    }
    if (missing.length > 0) {
      throw new ToldError({
        ar: `صفحات لا توجد في أي جزء: ${missing.length}، منها ${missing[0]}، فاصنع كل الأجزاء من الصحيفة نفسها والبرنامج نفسه وبقيم PUBLISH_AT وSITE_URL نفسها.`,
        en:
          `${missing.length} page(s) are in none of the parts, ${missing[0]} among them. All parts must be made of the same ` +
          "publication and engine with the same PUBLISH_AT and SITE_URL.",
      });
    }
    return hashes;
  };
  return { startAhead: () => {}, render, stop: async () => {} };
}
