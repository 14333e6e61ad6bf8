import type { Snapshot } from "#lib/articles";
import { fingerprint } from "#lib/build/plan/content-hash";
import type { Manifest } from "#lib/build/state/manifest";
import type { SectionSummary } from "#lib/build/state/manifest-section";
import { getMonthHashes } from "#lib/newsroom/month-hashes";
import { getNavigation } from "#lib/pages/inventory/page-list";

/** Which months of an snapshot stand as they are, before anything is known of a single page. */
export type MonthComparison = {
  /** Names all that frames every page, the engine among it. */
  contextHash: string;
  /** What the monthHash of each month (`2016/12`) is called in the manifest, the oldest month first. */
  monthHashes: ReadonlyMap<string, string>;
  /** Months whose pages stand under their monthHashes. */
  unchanged: ReadonlyMap<string, SectionSummary>;
};

export type CompareOptions = {
  snapshot: Snapshot;
  engine: string;
  published: Manifest;
  /** Which part of the site is made here, when several machines share a build; all, where it is missing. */
  part?: string | undefined;
  /** Every page is asked for, whatever stands. */
  opensAll?: boolean | undefined;
};

/** Finds out what need not be looked at: the months whose monthHashes stand on the site. */
export function compareMonths({
  snapshot,
  engine,
  published,
  part = "",
  opensAll = false,
}: CompareOptions): MonthComparison {
  const contextHash = fingerprint(
    engine,
    JSON.stringify([snapshot.publication.site, getNavigation(snapshot)]),
  );
  const monthHashes = new Map<string, string>();
  const unchanged = new Map<string, SectionSummary>();
  for (const [month, monthHash] of getMonthHashes(snapshot)) {
    const name = fingerprint(contextHash, "monthHash", monthHash, part);
    const head = opensAll ? undefined : published.head(name);
    monthHashes.set(month, name);
    if (head !== undefined) unchanged.set(month, head);
  }
  return { contextHash, monthHashes, unchanged };
}

/** What stands, but for the sections of unchanged months. */
export function changedSections(published: Manifest, { unchanged, monthHashes }: MonthComparison): Manifest {
  return published.without(new Set([...unchanged.keys()].flatMap((month) => monthHashes.get(month) ?? [])));
}
