import type { Plan } from "#lib/build/plan/plan";
import { changedSections } from "#lib/build/plan/unchanged-months";
import { Manifest, openSection } from "#lib/build/state/manifest";
import type { PublishedFile, SectionSummary } from "#lib/build/state/manifest-section";
import type { ListedSitemap } from "#lib/newsroom/month-hashes";

/** What the policy has to allow for a file; see {@link PublishedFile}. */
export type Inside = Pick<PublishedFile, "styles" | "scripts">;

type Final = { finalMonth?: string };

/** What is known of each section that is not kept, without a look at its lines. */
function headsOf({ pages, sitemaps }: Plan, sectionOf: (one: Final) => string): Map<string, SectionSummary> {
  const heads = new Map<string, { pages: number; sitemaps: ListedSitemap[] }>();
  const headOf = (one: Final) => {
    const head = heads.get(sectionOf(one)) ?? { pages: 0, sitemaps: [] };
    heads.set(sectionOf(one), head);
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
  const { pages, plainFiles, stale, published, comparison } = plan;
  const { monthHashes, unchanged } = comparison;
  const manifest = new Manifest();
  const sectionOf = ({ finalMonth }: Final) =>
    finalMonth === undefined ? openSection : (monthHashes.get(finalMonth) ?? openSection);
  const heads = headsOf(plan, sectionOf);
  const empty: SectionSummary = { pages: 0, sitemaps: [] };
  // Chapters and lines in a fixed order, whichever of them are kept.
  manifest.describe(openSection, heads.get(openSection) ?? empty);
  for (const [month, monthHash] of monthHashes) {
    if (unchanged.has(month)) manifest.keepSection(monthHash, published);
    else manifest.describe(monthHash, heads.get(monthHash) ?? empty);
  }
  const before = changedSections(published, comparison);
  const isStale = new Set(stale);
  for (const page of pages) {
    const { file, fingerprint } = page;
    const stands = !isStale.has(page) && manifest.keep(file, before, sectionOf(page));
    if (!stands) manifest.set(file, { fingerprint, styles: [], ...rendered.get(file) }, sectionOf(page));
  }
  for (const plain of plainFiles) {
    manifest.set(plain.file, { fingerprint: plain.fingerprint, styles: [] }, sectionOf(plain));
  }
  return manifest;
}
