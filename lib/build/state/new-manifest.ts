import type { Plan } from "#lib/build/plan/plan";
import { openChapters } from "#lib/build/plan/unchanged-months";
import { Manifest, unsealed } from "#lib/build/state/manifest";
import type { ChapterHead, Standing } from "#lib/build/state/manifest-section";
import type { ListedSitemap } from "#lib/newsroom/month-hashes";

/** What the policy has to allow for a file; see {@link Standing}. */
export type Inside = Pick<Standing, "styles" | "scripts">;

type Sealed = { sealedBy?: string };

/** What is known of each chapter that is not kept, without a look at its lines. */
function headsOf({ pages, sitemaps }: Plan, sealOf: (one: Sealed) => string): Map<string, ChapterHead> {
  const heads = new Map<string, { pages: number; sitemaps: ListedSitemap[] }>();
  const headOf = (one: Sealed) => {
    const head = heads.get(sealOf(one)) ?? { pages: 0, sitemaps: [] };
    heads.set(sealOf(one), head);
    return head;
  };
  for (const page of pages) headOf(page).pages++;
  for (const sitemap of sitemaps) {
    const { address, changed } = sitemap;
    headOf(sitemap).sitemaps.push({ address, changed });
  }
  return heads;
}

/**
 * What stands when a plan is carried out.
 *
 * @param rendered What is inside the stale pages, by their files.
 */
export function manifestAfter(plan: Plan, rendered: ReadonlyMap<string, Inside>): Manifest {
  const { pages, plainFiles, stale, standing, closing } = plan;
  const { seals, closed } = closing;
  const manifest = new Manifest();
  const sealOf = ({ sealedBy }: Sealed) =>
    sealedBy === undefined ? unsealed : (seals.get(sealedBy) ?? unsealed);
  const heads = headsOf(plan, sealOf);
  const empty: ChapterHead = { pages: 0, sitemaps: [] };
  // Chapters and lines in a fixed order, whichever of them are kept.
  manifest.describe(unsealed, heads.get(unsealed) ?? empty);
  for (const [month, seal] of seals) {
    if (closed.has(month)) manifest.keepChapter(seal, standing);
    else manifest.describe(seal, heads.get(seal) ?? empty);
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
