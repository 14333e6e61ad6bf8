import type { Plan } from "#lib/build/plan/plan";
import { changedSections } from "#lib/build/plan/unchanged-months";
import { Manifest, openSection } from "#lib/build/state/manifest";
import type { PublishedFile, SectionSummary } from "#lib/build/state/manifest-section";
import type { ListedSitemap } from "#lib/newsroom/month-hashes";

/** What the policy must allow for a file; see {@link PublishedFile}. */
export type InlineHashes = Pick<PublishedFile, "styles" | "scripts">;

/** A new version of a page or file, by its name. It is in the staging folder unless the published one has the same bytes. */
export type StagedFiles = ReadonlyMap<string, Pick<PublishedFile, "mark"> & Partial<InlineHashes>>;

type HasFinalMonth = { finalMonth?: string };

/** The summaries of the sections that are not kept, by section name. */
function summariesOf(
  { pages, sitemaps }: Plan,
  sectionOf: (one: HasFinalMonth) => string,
): Map<string, SectionSummary> {
  const summaries = new Map<string, { pages: number; sitemaps: ListedSitemap[] }>();
  const summaryOf = (one: HasFinalMonth) => {
    const summary = summaries.get(sectionOf(one)) ?? { pages: 0, sitemaps: [] };
    summaries.set(sectionOf(one), summary);
    return summary;
  };
  for (const page of pages) summaryOf(page).pages++;
  for (const sitemap of sitemaps) {
    const { address, changed } = sitemap;
    summaryOf(sitemap).sitemaps.push({ address, changed });
  }
  return summaries;
}

function stagedAs(staged: StagedFiles, file: string): Omit<PublishedFile, "contentHash"> {
  const version = staged.get(file);
  if (version === undefined) throw new Error(`${file} is stale, but its new version was not made.`);
  return { styles: [], ...version };
}

/**
 * The manifest of the site after a plan. Sections and lines are in a fixed order, whichever of them are kept, so that equal
 * sites have equal manifests.
 *
 * @param staged The new versions of the stale pages and files.
 * @throws if one of them is not staged.
 */
export function manifestAfter(plan: Plan, staged: StagedFiles): Manifest {
  const { pages, plainFiles, stale, staleFiles, published, comparison } = plan;
  const { sectionNames, unchanged } = comparison;
  const manifest = new Manifest();
  const sectionOf = ({ finalMonth }: HasFinalMonth) =>
    finalMonth === undefined ? openSection : (sectionNames.get(finalMonth) ?? openSection);
  const summaries = summariesOf(plan, sectionOf);
  const empty: SectionSummary = { pages: 0, sitemaps: [] };
  manifest.describe(openSection, summaries.get(openSection) ?? empty);
  for (const [month, section] of sectionNames) {
    if (unchanged.has(month)) manifest.keepSection(section, published);
    else manifest.describe(section, summaries.get(section) ?? empty);
  }
  const before = changedSections(published, comparison);
  const isStale = new Set(stale);
  for (const page of pages) {
    const { file, contentHash } = page;
    const isKept = !isStale.has(page) && manifest.keep(file, before, sectionOf(page));
    if (!isKept) manifest.set(file, { contentHash, ...stagedAs(staged, file) }, sectionOf(page));
  }
  // A picture can be stale in one section and the same in another, so its name decides.
  const staleNames = new Set(staleFiles.map(({ file }) => file));
  for (const plain of plainFiles) {
    const { file, contentHash } = plain;
    if (!staleNames.has(file) && manifest.keep(file, before, sectionOf(plain))) continue;
    manifest.set(file, { contentHash, ...stagedAs(staged, file) }, sectionOf(plain));
  }
  return manifest;
}
