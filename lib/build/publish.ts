import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Snapshot } from "#lib/articles";
import { takeLock } from "#lib/build/commit/lock";
import { readPolicy, writePolicy } from "#lib/build/commit/policy";
import { stageRedirects } from "#lib/build/commit/redirect-list";
import { together } from "#lib/build/commit/settle-both";
import {
  internalFolder,
  isHashed,
  manifestFile,
  publicFiles,
  putPlainFile,
} from "#lib/build/commit/site-files";
import {
  differsFromStanding,
  discardUnfinished,
  finishInterrupted,
  stagedFile,
  switchOver,
} from "#lib/build/commit/switch";
import { readSnapshot } from "#lib/build/open-snapshot";
import { engineHash } from "#lib/build/plan/content-hash";
import { makeAllPictures } from "#lib/build/plan/made-pictures";
import { makePlan, type Plan } from "#lib/build/plan/plan";
import { isInShard, type Shard } from "#lib/build/plan/shard";
import { compareMonths } from "#lib/build/plan/unchanged-months";
import { findVanished, type Vanished } from "#lib/build/plan/vanished";
import type { Progress } from "#lib/build/progress";
import { renderWithReact } from "#lib/build/render/react-renderer";
import { type Renderer, takeFromParts } from "#lib/build/render/renderer";
import { type Inside, manifestAfter } from "#lib/build/state/new-manifest";
import { beginBooks, listSite, readPublished } from "#lib/build/state/published-site";
import { isRetiredLost, readRetired, retire, writeRetired } from "#lib/build/state/retired";
import { compareKinds } from "#lib/pages/inventory/page-kinds";
import type { Environment } from "#lib/pages/routes/environment";

export type PublishOptions = Environment & {
  /** The engine's folder. */
  root: string;
  /** The folder of the site. */
  site: string;
  /** Forgets what stands: every page is made anew. */
  isFull: boolean;
  /** Compares every page with what stands, those of unchanged months too, so that each can be told of. */
  opensAll?: boolean;
  /** Makes one part of the site only, for a later merge. */
  shard?: Shard | undefined;
  /** Makes the site of the parts in these folders. */
  parts?: readonly string[] | undefined;
  onProgress: Progress;
};

export type PublishResult = {
  pages: number;
  rendered: number;
  kept: number;
  removed: number;
  /** Pictures that were encoded. */
  encoded: number;
  /** Cards that were drawn. */
  drawn: number;
  plan: Plan;
  snapshot: Snapshot;
  /** Addresses that lead nowhere any more, for an editor to know of; of a part nothing is told, but of the whole. */
  vanished: Vanished[];
  /** Files that lay in the site's folder before anything was published into it; they stay. */
  strangers: number;
};

/**
 * Compares the site that stands with the one that should, and makes the pictures that it lacks. What unchanged months hold is
 * not looked at.
 */
export async function planPublication(snapshot: Snapshot, options: PublishOptions, engine: string) {
  const { root, site, contentFolder, stateFolder, isFull, shard, parts, onProgress } = options;
  const isMine = shard === undefined ? undefined : (name: string) => isInShard(shard, name);
  const part = shard === undefined ? undefined : `${shard.number}/${shard.count}`;
  const published = readPublished(site);
  const plainFiles = publicFiles(path.join(root, "public"));
  const planWith = async (opensAll: boolean) => {
    const comparison = compareMonths({ snapshot, engine, published, part, opensAll });
    const { unchanged } = comparison;
    const making = { root, contentFolder, stateFolder, unchanged, parts, isMine, onProgress };
    const { renditions, sharePictures, files, encoded, drawCards } = await makeAllPictures(snapshot, making);
    const plan = makePlan({
      snapshot,
      renditions,
      sharePictures,
      contentFolder,
      plainFiles: [...plainFiles, ...files],
      published,
      comparison,
      isFull,
      isMine,
    });
    return { plan, encoded, drawCards, isComplete: renditions.isComplete };
  };
  const { isComplete, ...planned } = await planWith(isFull || options.opensAll === true);
  // Somebody cleared the store away: a list shows a picture of a unchanged month that has to be made again.
  return isComplete ? planned : await planWith(true);
}

/** Makes beside the site what is stale, then puts it in place; tells how many cards were drawn. */
async function carryOut(
  site: string,
  plan: Plan,
  renderer: Renderer,
  drawCards: () => Promise<number>,
  options: PublishOptions,
): Promise<number> {
  const rendering =
    plan.stale.length === 0 ? Promise.resolve(new Map<string, Inside>()) : renderer.render(site, plan);
  const [rendered, drawn] = await together(rendering, drawCards());
  for (const plain of plan.staleFiles) putPlainFile(plain, stagedFile(site, plain.file));
  const manifest = manifestAfter(plan, rendered);
  const before = readRetired(site);
  const policy = readPolicy(site);
  const inside = manifest.inside();
  const [used, usedScripts] = [new Set(inside.styles), new Set(inside.scripts)];
  const { now, onProgress } = options;
  const leaving = [...plan.gone, ...(isRetiredLost(site) ? listSite(site) : [])].filter(isHashed);
  const files = retire(before.files, leaving, (file) => manifest.has(file), now);
  const sheets = retire(before.styles, policy.styles, (style) => used.has(style), now);
  const scripts = retire(before.scripts, policy.scripts, (script) => usedScripts.has(script), now);
  const removals = [...plan.gone.filter((file) => !isHashed(file)), ...files.expired];

  // Old and new style sheets are both allowed before the first page changes.
  writePolicy(site, {
    styles: [...used],
    superseded: Object.keys(sheets.retired).sort(),
    scripts: [...usedScripts, ...Object.keys(scripts.retired).sort()],
  });
  writeRetired(site, { styles: sheets.retired, scripts: scripts.retired, files: files.retired });
  const lists = stageRedirects(site, plan.redirects);
  const changes = [plan.stale, plan.staleFiles, plan.gone, removals, lists];
  if (changes.every((change) => change.length === 0)) return drawn;
  writeFileSync(stagedFile(site, manifestFile), manifest.serialize());
  const pages = [...plan.stale].sort((a, b) => compareKinds(a.kind, b.kind));
  const made = [...plan.staleFiles, ...pages].map(({ file }) => file);
  const moves = made.filter((file) => differsFromStanding(site, file));
  onProgress("putting the site in place");
  switchOver(site, { moves: [...moves, ...lists, manifestFile], removals });
  return drawn;
}

async function publishLocked(options: PublishOptions): Promise<PublishResult> {
  const { root, site, stateFolder, shard, parts, onProgress } = options;
  finishInterrupted(site);
  const strangers = beginBooks(site);
  const engine = engineHash(root);
  const renderer =
    parts === undefined ? renderWithReact({ root, stateFolder, engine, onProgress }) : takeFromParts(parts);
  try {
    renderer.startAhead();
    onProgress("reading the publication");
    const snapshot = await readSnapshot(root, options, engine);
    const { plan, encoded, drawCards } = await planPublication(snapshot, options, engine);
    const vanished = shard === undefined ? findVanished(site, plan, snapshot) : [];
    const drawn = await carryOut(site, plan, renderer, drawCards, options);
    return {
      pages: plan.total,
      rendered: plan.stale.length,
      kept: plan.total - plan.stale.length,
      removed: plan.gone.filter((file) => !isHashed(file)).length,
      encoded,
      drawn,
      plan,
      snapshot,
      vanished,
      strangers,
    };
  } finally {
    await renderer.stop();
  }
}

/**
 * Publishes a publication: what is stale is rendered and made beside the site, then put in place. A failure leaves the
 * site as it was.
 *
 * @throws {PublicationError} with every problem of the publication, {@link LockedError} when another build is at work.
 */
export async function publish(options: PublishOptions): Promise<PublishResult> {
  const books = path.join(options.site, internalFolder);
  mkdirSync(books, { recursive: true });
  const unlock = takeLock(path.join(books, "lock"));
  try {
    return await publishLocked(options);
  } catch (error) {
    discardUnfinished(options.site);
    throw error;
  } finally {
    unlock();
  }
}
