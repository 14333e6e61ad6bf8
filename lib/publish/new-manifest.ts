import { openChapters } from "#lib/publish/closing";
import { type ChapterHead, Manifest, type Standing, unsealed } from "#lib/publish/manifest";
import type { Plan, PlannedPage } from "#lib/publish/plan";

/** What the policy has to allow for a file; see {@link Standing}. */
export type Inside = Pick<Standing, "styles" | "scripts">;

/** What is known of a chapter of these pages without a look at its lines. */
function headOf(pages: readonly PlannedPage[]): ChapterHead {
  const sitemaps = pages.filter(({ kind }) => kind === "sitemap");
  return {
    pages: pages.length,
    sitemaps: sitemaps.map(({ address, changed = 0 }) => ({ address, changed })),
  };
}

function bySeal(pages: readonly PlannedPage[], sealOf: (page: PlannedPage) => string) {
  const groups = new Map<string, PlannedPage[]>();
  for (const page of pages) {
    const group = groups.get(sealOf(page));
    if (group === undefined) groups.set(sealOf(page), [page]);
    else group.push(page);
  }
  return groups;
}

/**
 * What stands when a plan is carried out.
 *
 * @param rendered What is inside the stale pages, by their files.
 */
export function manifestAfter(
  { pages, plainFiles, stale, standing, closing }: Plan,
  rendered: ReadonlyMap<string, Inside>,
): Manifest {
  const { seals, closed } = closing;
  const manifest = new Manifest();
  const sealOf = ({ sealedBy }: { sealedBy?: string }) =>
    sealedBy === undefined ? unsealed : (seals.get(sealedBy) ?? unsealed);
  const opened = bySeal(pages, sealOf);
  // Chapters and lines in a fixed order, whichever of them are kept.
  manifest.describe(unsealed, headOf(opened.get(unsealed) ?? []));
  for (const [month, seal] of seals) {
    if (closed.has(month)) manifest.keepChapter(seal, standing);
    else manifest.describe(seal, headOf(opened.get(seal) ?? []));
  }
  const before = openChapters(standing, closing);
  const isStale = new Set(stale);
  for (const page of pages) {
    const { file, fingerprint } = page;
    const stands = !isStale.has(page) && manifest.keep(file, before, sealOf(page));
    if (!stands) manifest.set(file, { fingerprint, styles: [], ...rendered.get(file) }, sealOf(page));
  }
  for (const plain of plainFiles) {
    manifest.set(plain.file, { fingerprint: plain.fingerprint, styles: [] }, sealOf(plain));
  }
  return manifest;
}
