import { copyFileSync, linkSync } from "node:fs";
import path from "node:path";
import { manifestFile } from "#lib/build/commit/site-files";
import { stagedFile } from "#lib/build/commit/switch";
import type { Plan } from "#lib/build/plan/plan";
import { Manifest } from "#lib/build/state/manifest";
import type { Inside } from "#lib/build/state/new-manifest";

/** Makes the pages of a plan. */
export type Renderer = {
  /** Gets ready while the plan is being made. */
  startAhead: () => void;
  /** Puts a plan's stale pages into the staging folder of a site, and tells what is inside each file. */
  render: (site: string, plan: Plan) => Promise<Map<string, Inside>>;
  /** Leaves nothing running, whatever happened. */
  stop: () => Promise<void>;
};

/** Gives a file a second name where the disk allows it, and copies it where not. */
export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** Takes the pages from the parts that other machines rendered. */
export function takeFromParts(parts: readonly string[]): Renderer {
  const render: Renderer["render"] = async (site, { stale }) => {
    const manifests: [string, Manifest][] = parts.map((part) => [
      part,
      Manifest.read(path.join(part, manifestFile)),
    ]);
    const inside = new Map<string, Inside>();
    const missing: string[] = [];
    for (const { file, fingerprint, address } of stale) {
      const found = manifests.find(([, manifest]) => manifest.fingerprintOf(file) === fingerprint);
      if (found === undefined) {
        missing.push(address);
        continue;
      }
      const [part, manifest] = found;
      linkOrCopy(path.join(part, file), stagedFile(site, file));
      const { styles = [], scripts } = manifest.get(file) ?? {};
      inside.set(file, { styles, ...(scripts && { scripts }) });
    }
    if (missing.length > 0) {
      throw new Error(
        `${missing.length} page(s) are in none of the parts, ${missing[0]} among them. All parts must be made of the same ` +
          "publication and engine with the same PUBLISH_AT and SITE_URL.",
      );
    }
    return inside;
  };
  return { startAhead: () => {}, render, stop: async () => {} };
}
