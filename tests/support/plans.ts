import type { Snapshot } from "#lib/articles";
import { makePlan, type Plan, type PlanOptions } from "#lib/build/plan/plan";
import { compareMonths } from "#lib/build/plan/unchanged-months";
import type { Manifest } from "#lib/build/state/manifest";
import { manifestAfter } from "#lib/build/state/new-manifest";

type Changes = Partial<Pick<PlanOptions, "contentFolder" | "plainFiles" | "isMine">> & {
  engine?: string | undefined;
  comparesAll?: boolean | undefined;
};

/** What a publication of an snapshot without pictures would change on the site that stands. */
export function planOf(
  snapshot: Snapshot,
  published: Manifest,
  // The folder is another in each run of a test; a site's is always one.
  { engine = "engine", comparesAll, contentFolder = "content", plainFiles = [], isMine }: Changes = {},
): Plan {
  return makePlan({
    snapshot,
    renditions: new Map(),
    contentFolder,
    plainFiles,
    published,
    comparison: compareMonths({ snapshot, engine, published, comparesAll }),
    isMine,
  });
}

/** What stands when a plan is carried out, as far as it can be told without rendering. */
export function publishedAfter(plan: Plan): Manifest {
  return manifestAfter(plan, new Map());
}
