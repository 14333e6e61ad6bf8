import type { Edition } from "#lib/articles";
import { fingerprint } from "#lib/build/plan/content-hash";
import type { Manifest } from "#lib/build/state/manifest";
import type { ChapterHead } from "#lib/build/state/manifest-section";
import { getSeals } from "#lib/newsroom/month-hashes";
import { getShell } from "#lib/pages/inventory/page-list";

/** Which months of an edition stand as they are, before anything is known of a single page. */
export type Closing = {
  /** Names all that frames every page, the engine among it. */
  frameKey: string;
  /** What the seal of each month (`2016/12`) is called in the manifest, the oldest month first. */
  seals: ReadonlyMap<string, string>;
  /** Months whose pages stand under their seals. */
  closed: ReadonlyMap<string, ChapterHead>;
};

export type ClosingOptions = {
  edition: Edition;
  engine: string;
  standing: Manifest;
  /** Which part of the site is made here, when several machines share a build; all, where it is missing. */
  part?: string | undefined;
  /** Every page is asked for, whatever stands. */
  opensAll?: boolean | undefined;
};

/** Finds out what need not be looked at: the months whose seals stand on the site. */
export function findClosed({
  edition,
  engine,
  standing,
  part = "",
  opensAll = false,
}: ClosingOptions): Closing {
  const frameKey = fingerprint(engine, JSON.stringify([edition.publication.site, getShell(edition)]));
  const seals = new Map<string, string>();
  const closed = new Map<string, ChapterHead>();
  for (const [month, seal] of getSeals(edition)) {
    const name = fingerprint(frameKey, "seal", seal, part);
    const head = opensAll ? undefined : standing.head(name);
    seals.set(month, name);
    if (head !== undefined) closed.set(month, head);
  }
  return { frameKey, seals, closed };
}

/** What stands, but for the chapters of closed months. */
export function openChapters(standing: Manifest, { closed, seals }: Closing): Manifest {
  return standing.without(new Set([...closed.keys()].flatMap((month) => seals.get(month) ?? [])));
}
