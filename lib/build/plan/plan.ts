import type { Snapshot } from "#lib/articles";
import type { PlainFile } from "#lib/build/commit/site-files";
import { shortHash } from "#lib/build/plan/content-hash";
import { changedSections, type MonthComparison } from "#lib/build/plan/unchanged-months";
import { Manifest, openSection } from "#lib/build/state/manifest";
import { fileOfAddress } from "#lib/config/urls";
import type { ListedSitemap } from "#lib/newsroom/month-hashes";
import type { Renditions } from "#lib/newsroom/pictures";
import { getRedirectList, type RedirectList } from "#lib/newsroom/redirects";
import type { Page } from "#lib/pages/inventory/page";
import { needsPictures } from "#lib/pages/inventory/page-kinds";
import { getNavigation, getPages, getShownSite } from "#lib/pages/inventory/page-list";
import { mediaFolder } from "#lib/pictures/media-folder";
import type { SharePictures } from "#lib/social-cards/share-picture";
import type { SiteContext } from "#lib/view-models/site-context";

export type PlannedPage = Page & { file: string; contentHash: string };

/** A sitemap, and the month after which it cannot change. */
type FinalSitemap = ListedSitemap & Pick<Page, "finalMonth">;

/** The changes that make the published site equal to a snapshot. */
export type Plan = {
  context: SiteContext;
  /** Every page except those of unchanged months. */
  pages: PlannedPage[];
  /** How many pages the site has, including those of unchanged months. */
  total: number;
  /** Every sitemap except those of unchanged months. A shard has them all. */
  sitemaps: readonly FinalSitemap[];
  plainFiles: readonly PlainFile[];
  /** What is published now. */
  published: Manifest;
  comparison: MonthComparison;
  /** Pages whose content hash differs from the published one. */
  stale: PlannedPage[];
  /** Plain files whose content hash differs from the published one. */
  staleFiles: PlainFile[];
  /** Published files that are no longer part of the site. */
  removed: string[];
  /** Every redirect. A shard has them all. */
  redirects: RedirectList;
};

export type PlanOptions = {
  snapshot: Snapshot;
  renditions: Renditions;
  sharePictures?: SharePictures;
  contentFolder: string;
  stateFolder: string;
  /** Files without a page. Those of unchanged months may be left out. */
  plainFiles: readonly PlainFile[];
  published: Manifest;
  comparison: MonthComparison;
  /** Treats every page as stale. */
  isFull?: boolean;
  /** Which names belong to this shard. All of them, if missing. */
  isMine?: ((address: string) => boolean) | undefined;
};

function toFinalSitemap({ address, changed = 0, finalMonth }: Page): FinalSitemap {
  return { address, changed, ...(finalMonth !== undefined && { finalMonth }) };
}

/**
 * Published files that are neither wanted nor in the section of an unchanged month. A picture can be in several sections,
 * so it may leave one and stay because of another.
 */
function findRemoved(
  published: Manifest,
  changed: Manifest,
  { unchanged, sectionNames }: MonthComparison,
  wanted: ReadonlySet<string>,
): string[] {
  const leaving = [...changed.files()].filter((file) => !wanted.has(file));
  if (leaving.length === 0) return [];
  const kept = new Manifest();
  for (const month of unchanged.keys()) kept.keepSection(sectionNames.get(month) ?? openSection, published);
  return leaving.filter((file) => !kept.has(file));
}

/** Compares the published site with the site that a snapshot should have. */
export function makePlan(options: PlanOptions): Plan {
  const { snapshot, renditions, plainFiles, published, comparison, isFull = false } = options;
  const { contentFolder, stateFolder } = options;
  const { isMine, sharePictures = new Map() } = options;
  const { contextHash, unchanged } = comparison;
  const context: SiteContext = {
    site: getShownSite(snapshot, sharePictures),
    navigation: getNavigation(snapshot),
    contentFolder,
    mediaFolder: mediaFolder(stateFolder),
  };
  const inventory = getPages(snapshot, renditions, sharePictures, unchanged);
  const pages = inventory
    // What needs the pictures of all shards is written when they are merged.
    .filter(
      ({ kind, address, shardKey = address }) =>
        isMine === undefined || (!needsPictures(kind) && isMine(shardKey)),
    )
    // The entries are extended, not copied: copies of 100,000 pages would take longer than the rest of the plan.
    .map(
      (page): PlannedPage =>
        Object.assign(page, {
          file: fileOfAddress(page.address),
          contentHash: shortHash(contextHash, page.kind, page.key()),
        }),
    );
  const changed = changedSections(published, comparison);
  const differs = (one: { file: string; contentHash: string }) =>
    isFull || changed.contentHashOf(one.file) !== one.contentHash;
  const wanted = new Set<string>();
  for (const { file } of pages) wanted.add(file);
  for (const { file } of plainFiles) wanted.add(file);
  return {
    context,
    pages,
    total: [...unchanged.values()].reduce((sum, summary) => sum + summary.pages, pages.length),
    sitemaps: inventory.filter(({ kind }) => kind === "sitemap").map(toFinalSitemap),
    plainFiles,
    published,
    comparison,
    stale: pages.filter(differs),
    staleFiles: [...new Map(plainFiles.filter(differs).map((plain) => [plain.file, plain])).values()],
    removed: findRemoved(published, changed, comparison, wanted),
    redirects: getRedirectList(snapshot),
  };
}
