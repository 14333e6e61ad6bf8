import type { Snapshot } from "#lib/articles";
import type { PlainFile } from "#lib/build/commit/site-files";
import { fingerprint } from "#lib/build/plan/content-hash";
import { changedSections, type MonthComparison } from "#lib/build/plan/unchanged-months";
import { Manifest, openSection } from "#lib/build/state/manifest";
import { fileOfAddress } from "#lib/config/urls";
import type { ListedSitemap } from "#lib/newsroom/month-hashes";
import type { Renditions } from "#lib/newsroom/pictures";
import { getRedirectList, type RedirectList } from "#lib/newsroom/redirects";
import type { Page } from "#lib/pages/inventory/page";
import { getNavigation, getPages, getShownSite } from "#lib/pages/inventory/page-list";
import type { SharePictures } from "#lib/social-cards/share-picture";
import type { SiteContext } from "#lib/view-models/site-context";

export type PlannedPage = Page & { file: string; fingerprint: string };

/** A sitemap, and the month that monthHashes it. */
type FinalSitemap = ListedSitemap & Pick<Page, "finalMonth">;

/** What a publication has to do to the site that stands. */
export type Plan = {
  context: SiteContext;
  /** Every page but those of unchanged months. */
  pages: PlannedPage[];
  /** How many pages there are, those of unchanged months among them. */
  total: number;
  /** Every sitemap but those of unchanged months; whole, whichever part of the site is made. */
  sitemaps: readonly FinalSitemap[];
  plainFiles: readonly PlainFile[];
  /** What stands now. */
  published: Manifest;
  comparison: MonthComparison;
  /** Pages whose fingerprint differs from what stands. */
  stale: PlannedPage[];
  /** Plain files that differ from what stands. */
  staleFiles: PlainFile[];
  /** Files of the site that nothing asks for any more. */
  gone: string[];
  /** Where former addresses lead; whole, whichever part of the site is made. */
  redirects: RedirectList;
};

export type PlanOptions = {
  snapshot: Snapshot;
  renditions: Renditions;
  sharePictures?: SharePictures;
  contentFolder: string;
  /** Those of unchanged months need not be named. */
  plainFiles: readonly PlainFile[];
  published: Manifest;
  comparison: MonthComparison;
  /** Every page is made anew. */
  isFull?: boolean;
  /** Which addresses are made here, when several machines share a build; all, where it is missing. */
  isMine?: ((address: string) => boolean) | undefined;
};

function toFinalSitemap({ address, changed = 0, finalMonth }: Page): FinalSitemap {
  return { address, changed, ...(finalMonth !== undefined && { finalMonth }) };
}

function sum(numbers: Iterable<number>): number {
  let all = 0;
  for (const number of numbers) all += number;
  return all;
}

/** What stands and is neither asked for nor in the section of a unchanged month. */
function findGone(
  published: Manifest,
  opened: Manifest,
  { unchanged, monthHashes }: MonthComparison,
  wanted: ReadonlySet<string>,
): string[] {
  const leaving = [...opened.files()].filter((file) => !wanted.has(file));
  if (leaving.length === 0) return [];
  const kept = new Manifest();
  for (const month of unchanged.keys()) kept.keepSection(monthHashes.get(month) ?? openSection, published);
  return leaving.filter((file) => !kept.has(file));
}

/** Compares the site that stands with the one that should. */
export function makePlan(options: PlanOptions): Plan {
  const { snapshot, renditions, contentFolder, plainFiles, published, comparison, isFull = false } = options;
  const { isMine = () => true, sharePictures = new Map() } = options;
  const { contextHash, unchanged } = comparison;
  const context: SiteContext = {
    site: getShownSite(snapshot, sharePictures),
    navigation: getNavigation(snapshot),
    contentFolder,
  };
  const inventory = getPages(snapshot, renditions, sharePictures, unchanged);
  const pages = inventory
    .filter(({ address, together = address }) => isMine(together))
    // Not copied: of a hundred thousand pages that takes longer than all that is done to them here.
    .map(
      (page): PlannedPage =>
        Object.assign(page, {
          file: fileOfAddress(page.address),
          fingerprint: fingerprint(contextHash, page.kind, page.key()),
        }),
    );
  const opened = changedSections(published, comparison);
  const differs = (one: { file: string; fingerprint: string }) =>
    isFull || opened.fingerprintOf(one.file) !== one.fingerprint;
  const wanted = new Set<string>();
  for (const { file } of pages) wanted.add(file);
  for (const { file } of plainFiles) wanted.add(file);
  return {
    context,
    pages,
    total: pages.length + sum([...unchanged.values()].map((head) => head.pages)),
    sitemaps: inventory.filter(({ kind }) => kind === "sitemap").map(toFinalSitemap),
    plainFiles,
    published,
    comparison,
    stale: pages.filter(differs),
    staleFiles: [...new Map(plainFiles.filter(differs).map((plain) => [plain.file, plain])).values()],
    gone: findGone(published, opened, comparison, wanted),
    redirects: getRedirectList(snapshot),
  };
}
