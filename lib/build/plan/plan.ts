import type { Edition } from "#lib/articles";
import type { PlainFile } from "#lib/build/commit/site-files";
import { fingerprint } from "#lib/build/plan/content-hash";
import { type Closing, openChapters } from "#lib/build/plan/unchanged-months";
import { Manifest, unsealed } from "#lib/build/state/manifest";
import { fileOfAddress } from "#lib/config/urls";
import type { ListedSitemap } from "#lib/newsroom/month-hashes";
import { getRedirectList, type RedirectList } from "#lib/newsroom/redirects";
import type { Renditions, SharePictures } from "#lib/newsroom/teasers";
import type { Page } from "#lib/pages/inventory/page";
import { getPages, getShell, getShownSite } from "#lib/pages/inventory/page-list";
import type { SiteContext } from "#lib/view-models/site-context";

export type PlannedPage = Page & { file: string; fingerprint: string };

/** A sitemap, and the month that seals it. */
type SealedSitemap = ListedSitemap & Pick<Page, "sealedBy">;

/** What a publication has to do to the site that stands. */
export type Plan = {
  context: SiteContext;
  /** Every page but those of closed months. */
  pages: PlannedPage[];
  /** How many pages there are, those of closed months among them. */
  total: number;
  /** Every sitemap but those of closed months; whole, whichever part of the site is made. */
  sitemaps: readonly SealedSitemap[];
  plainFiles: readonly PlainFile[];
  /** What stands now. */
  standing: Manifest;
  closing: Closing;
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
  edition: Edition;
  renditions: Renditions;
  sharePictures?: SharePictures;
  contentFolder: string;
  /** Those of closed months need not be named. */
  plainFiles: readonly PlainFile[];
  standing: Manifest;
  closing: Closing;
  /** Every page is made anew. */
  isFull?: boolean;
  /** Which addresses are made here, when several machines share a build; all, where it is missing. */
  isMine?: ((address: string) => boolean) | undefined;
};

function toSealedSitemap({ address, changed = 0, sealedBy }: Page): SealedSitemap {
  return { address, changed, ...(sealedBy !== undefined && { sealedBy }) };
}

function sum(numbers: Iterable<number>): number {
  let all = 0;
  for (const number of numbers) all += number;
  return all;
}

/** What stands and is neither asked for nor in the chapter of a closed month. */
function findGone(
  standing: Manifest,
  opened: Manifest,
  { closed, seals }: Closing,
  wanted: ReadonlySet<string>,
): string[] {
  const leaving = [...opened.files()].filter((file) => !wanted.has(file));
  if (leaving.length === 0) return [];
  const kept = new Manifest();
  for (const month of closed.keys()) kept.keepChapter(seals.get(month) ?? unsealed, standing);
  return leaving.filter((file) => !kept.has(file));
}

/** Compares the site that stands with the one that should. */
export function makePlan(options: PlanOptions): Plan {
  const { edition, renditions, contentFolder, plainFiles, standing, closing, isFull = false } = options;
  const { isMine = () => true, sharePictures = new Map() } = options;
  const { frameKey, closed } = closing;
  const context: SiteContext = {
    site: getShownSite(edition, sharePictures),
    shell: getShell(edition),
    contentFolder,
  };
  const inventory = getPages(edition, renditions, sharePictures, closed);
  const pages = inventory
    .filter(({ address, together = address }) => isMine(together))
    // Not copied: of a hundred thousand pages that takes longer than all that is done to them here.
    .map(
      (page): PlannedPage =>
        Object.assign(page, {
          file: fileOfAddress(page.address),
          fingerprint: fingerprint(frameKey, page.kind, page.key()),
        }),
    );
  const opened = openChapters(standing, closing);
  const differs = (one: { file: string; fingerprint: string }) =>
    isFull || opened.fingerprintOf(one.file) !== one.fingerprint;
  const wanted = new Set<string>();
  for (const { file } of pages) wanted.add(file);
  for (const { file } of plainFiles) wanted.add(file);
  return {
    context,
    pages,
    total: pages.length + sum([...closed.values()].map((head) => head.pages)),
    sitemaps: inventory.filter(({ kind }) => kind === "sitemap").map(toSealedSitemap),
    plainFiles,
    standing,
    closing,
    stale: pages.filter(differs),
    staleFiles: [...new Map(plainFiles.filter(differs).map((plain) => [plain.file, plain])).values()],
    gone: findGone(standing, opened, closing, wanted),
    redirects: getRedirectList(edition),
  };
}
