import type { Edition } from "#lib/articles";
import type { Renditions, SharePictures } from "#lib/cards";
import type { Page, PageKind } from "#lib/page";
import { getPages, getShell, getShownSite } from "#lib/pages";
import { fingerprint } from "#lib/publish/fingerprint";
import type { Manifest } from "#lib/publish/manifest";
import type { PlainFile } from "#lib/publish/site-files";
import { getRedirectList, type RedirectList } from "#lib/redirects";
import type { Frame } from "#lib/render/job";
import { fileOfAddress } from "#lib/urls";

export type PlannedPage = Page & { file: string; fingerprint: string };

/** What a publication has to do to the site that stands. */
export type Plan = {
  frame: Frame;
  pages: PlannedPage[];
  plainFiles: readonly PlainFile[];
  /** What stands now. */
  standing: Manifest;
  /** Names of months, and all before them, whose pages are told by their seals when everything here stands. */
  seals: ReadonlySet<string>;
  /** Pages whose fingerprint differs from what stands. */
  stale: PlannedPage[];
  /** Plain files that differ from what stands. */
  staleFiles: PlainFile[];
  /** Files of the site that nothing asks for any more. */
  gone: string[];
  /** Where former addresses lead; whole, whichever part of the site is made. */
  redirects: RedirectList;
};

/** Kinds with one page each: their routes have no parameters, so Next renders them whenever it runs. */
export const fixedKinds: ReadonlySet<PageKind> = new Set([
  "home",
  "archive",
  "breaking",
  "ticker",
  "corrections",
  "notFound",
  "authors",
  "tags",
  "search",
]);

export type PlanOptions = {
  edition: Edition;
  renditions: Renditions;
  sharePictures?: SharePictures;
  contentFolder: string;
  engine: string;
  plainFiles: readonly PlainFile[];
  standing: Manifest;
  /** Every page is made anew. */
  isFull?: boolean;
  /** Which addresses are made here, when several machines share a build; all, where it is missing. */
  isMine?: ((address: string) => boolean) | undefined;
};

/** What a seal is called in the manifest: with all that frames pages, each computed once. */
function sealNames(frameKey: string): (seal: string) => string {
  const names = new Map<string, string>();
  return (seal) => {
    const name = names.get(seal) ?? fingerprint(frameKey, "seal", seal);
    names.set(seal, name);
    return name;
  };
}

function sealsOf(pages: readonly Page[], sealOf: (seal: string) => string): Set<string> {
  const seals = new Set<string>();
  for (const { seal } of pages) if (seal !== undefined) seals.add(sealOf(seal));
  return seals;
}

/** Compares the site that stands with the one that should. */
export function makePlan(options: PlanOptions): Plan {
  const { edition, renditions, contentFolder, engine, plainFiles, standing, isFull = false } = options;
  const { isMine = () => true, sharePictures = new Map() } = options;
  const frame: Frame = {
    site: getShownSite(edition, sharePictures),
    shell: getShell(edition),
    contentFolder,
  };
  const frameKey = fingerprint(engine, JSON.stringify([frame.site, frame.shell]));
  const sealOf = sealNames(frameKey);
  const pages = getPages(edition, renditions, sharePictures)
    .filter(({ address, together = address }) => isMine(together))
    .map((page): PlannedPage => {
      const file = fileOfAddress(page.address);
      // Of a page that stands under this seal nothing needs to be computed.
      const isSealed = page.seal !== undefined && standing.seals.has(sealOf(page.seal));
      const known = isSealed ? standing.fingerprintOf(file) : undefined;
      // Not copied: of a hundred thousand pages that takes longer than all that is done to them here.
      return Object.assign(page, {
        file,
        fingerprint: known ?? fingerprint(frameKey, page.kind, page.key()),
      });
    });
  const differs = (one: { file: string; fingerprint: string }) =>
    isFull || standing.fingerprintOf(one.file) !== one.fingerprint;
  const wanted = new Set<string>();
  for (const { file } of pages) wanted.add(file);
  for (const { file } of plainFiles) wanted.add(file);
  return {
    frame,
    pages,
    plainFiles,
    standing,
    seals: sealsOf(pages, sealOf),
    stale: pages.filter(differs),
    staleFiles: plainFiles.filter(differs),
    gone: [...standing.files()].filter((file) => !wanted.has(file)),
    redirects: getRedirectList(edition),
  };
}
