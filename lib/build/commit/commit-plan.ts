import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isHashed, stagePlainFile } from "#lib/build/commit/site-files";
import { stageRedirects } from "#lib/build/commit/stage-redirects";
import { isStaged, stagedOwnFile } from "#lib/build/commit/staging";
import { switchOver } from "#lib/build/commit/switch";
import { writePolicy } from "#lib/build/commit/write-policy";
import type { Plan } from "#lib/build/plan/plan";
import type { PublishOptions } from "#lib/build/publish-options";
import type { Manifest } from "#lib/build/state/manifest";
import { manifestName } from "#lib/build/state/manifest-format";
import { manifestAfter, type StagedFiles } from "#lib/build/state/new-manifest";
import { listSite } from "#lib/build/state/published-site";
import { isRetiredListDamaged, readRetired, retire, writeRetired } from "#lib/build/state/retired";
import { notePending } from "#lib/build/twins/twins-record";
import { readPolicy } from "#lib/hosting/policy";
import { compareKinds } from "#lib/pages/inventory/page-kinds";

/**
 * Writes the new policy and retires what left use. The policy allows old and new style sheets before the first page
 * changes.
 *
 * @returns the files to remove: pages at once, hashed files a week after they left use.
 */
function retireUnused(plan: Plan, manifest: Manifest, { site, now }: PublishOptions): string[] {
  const before = readRetired(site);
  const policy = readPolicy(site);
  const used = manifest.inlineHashes();
  const [usedStyles, usedScripts] = [new Set(used.styles), new Set(used.scripts)];
  const leaving = [...plan.removed, ...(isRetiredListDamaged(site) ? listSite(site) : [])].filter(isHashed);
  const files = retire(before.files, leaving, (file) => manifest.has(file), now);
  const styles = retire(before.styles, policy.styles, (style) => usedStyles.has(style), now);
  const scripts = retire(before.scripts, policy.scripts, (script) => usedScripts.has(script), now);
  writePolicy(site, {
    styles: used.styles,
    superseded: Object.keys(styles.retired).sort(),
    scripts: [...used.scripts, ...Object.keys(scripts.retired).sort()],
  });
  writeRetired(site, { styles: styles.retired, scripts: scripts.retired, files: files.retired });
  return [...plan.removed.filter((file) => !isHashed(file)), ...files.expired];
}

/**
 * Puts a rendered plan on the site, or does nothing if the plan changes nothing.
 *
 * @param rendered The new versions of the stale pages.
 * @returns the manifest of the site.
 */
export function commitPlan(plan: Plan, rendered: StagedFiles, options: PublishOptions): Manifest {
  const { site, onProgress } = options;
  const staged = new Map(rendered);
  for (const plain of plan.staleFiles) staged.set(plain.file, { mark: stagePlainFile(site, plain) });
  const manifest = manifestAfter(plan, staged);
  const removals = retireUnused(plan, manifest, options);
  const lists = stageRedirects(site, plan.redirects);
  const changes = [plan.stale, plan.staleFiles, plan.removed, removals, lists];
  if (changes.every((change) => change.length === 0)) return manifest;
  writeFileSync(stagedOwnFile(site, manifestName), manifest.serialize());
  const pages = [...plan.stale].sort((a, b) => compareKinds(a.kind, b.kind));
  const different = [...plan.staleFiles, ...pages]
    .map(({ file }) => file)
    .filter((file) => isStaged(site, file));
  // New files first: no published page links to them yet, and an edited article may link to the page of a new tag.
  const isNew = (file: string) => !existsSync(path.join(site, file));
  const moves = [...different.filter(isNew), ...different.filter((file) => !isNew(file))];
  onProgress("putting the site in place");
  notePending(site, moves);
  switchOver(site, { moves, own: [...lists, manifestName], removals });
  return manifest;
}
