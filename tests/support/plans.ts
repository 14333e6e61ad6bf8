import type { Snapshot } from "#lib/articles";
import { makePlan, type Plan, type PlanOptions } from "#lib/build/plan/plan";
import { compareMonths } from "#lib/build/plan/unchanged-months";
import type { Manifest } from "#lib/build/state/manifest";
import { manifestAfter } from "#lib/build/state/new-manifest";

type Changes = Partial<Pick<PlanOptions, "contentFolder" | "plainFiles" | "isMine">> & {
  engine?: string | undefined;
  comparesAll?: boolean | undefined;
};

/** The plan of a snapshot without pictures over a published site. */
export function planOf(
  snapshot: Snapshot,
  published: Manifest,
  // A constant, because the folder is part of the plan and each run of a test has another one.
  { engine = "engine", comparesAll, contentFolder = "content", plainFiles = [], isMine }: Changes = {},
): Plan {
  return makePlan({
    snapshot,
    renditions: new Map(),
    contentFolder,
    stateFolder: "state",
    plainFiles,
    published,
    comparison: compareMonths({ snapshot, engine, published, comparesAll }),
    isMine,
  });
}

/** The manifest after a plan, without marks and inline hashes, which only rendering finds. */
export function publishedAfter(plan: Plan): Manifest {
  const files = [...plan.pages, ...plan.plainFiles];
  return manifestAfter(plan, new Map(files.map(({ file }) => [file, { mark: "" }])));
}
