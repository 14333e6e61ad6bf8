import type { Snapshot } from "#lib/articles";
import { shortHash } from "#lib/build/plan/content-hash";
import type { Shard } from "#lib/build/plan/shard";
import type { Manifest } from "#lib/build/state/manifest";
import type { SectionSummary } from "#lib/build/state/manifest-section";
import { getMonthHashes } from "#lib/newsroom/month-hashes";
import { getNavigation } from "#lib/pages/inventory/page-list";

/** Which months of a snapshot are published already, found without listing a single page. See `lib/build/state/README.md`. */
export type MonthComparison = {
  /** The hash of what every page depends on: engine, settings, brand and navigation. */
  contextHash: string;
  /** The name of each month's section in the manifest, by month (`2016/12`), oldest first. */
  sectionNames: ReadonlyMap<string, string>;
  /** The months whose section the published manifest has, and the summary of that section. */
  unchanged: ReadonlyMap<string, SectionSummary>;
};

type CompareOptions = {
  snapshot: Snapshot;
  engine: string;
  published: Manifest;
  /** The published shard. Its sections hold a part of each month's pages, so their names differ from the whole site's. */
  shard?: Shard | undefined;
  /** Treats every month as changed. */
  comparesAll?: boolean | undefined;
};

/** Finds the months that need no comparison: those whose section is in the published manifest. */
export function compareMonths({
  snapshot,
  engine,
  published,
  shard,
  comparesAll = false,
}: CompareOptions): MonthComparison {
  const { site, brand, drawings } = snapshot.publication;
  const own = brand === undefined ? [] : [brand, drawings];
  const context = [site, getNavigation(snapshot), ...own];
  const contextHash = shortHash(engine, JSON.stringify(context));
  const part = shard === undefined ? "" : `${shard.number}/${shard.count}`;
  const sectionNames = new Map<string, string>();
  const unchanged = new Map<string, SectionSummary>();
  for (const [month, monthHash] of getMonthHashes(snapshot)) {
    const name = shortHash(contextHash, "monthHash", monthHash, part);
    const summary = comparesAll ? undefined : published.summary(name);
    sectionNames.set(month, name);
    if (summary !== undefined) unchanged.set(month, summary);
  }
  return { contextHash, sectionNames, unchanged };
}

/** The published manifest without the sections of unchanged months. */
export function changedSections(published: Manifest, { unchanged, sectionNames }: MonthComparison): Manifest {
  return published.without(new Set([...unchanged.keys()].flatMap((month) => sectionNames.get(month) ?? [])));
}
