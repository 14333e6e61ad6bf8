import type { ContenderId } from "./contenders";
import { medianOf } from "./measure";
import type { ContenderResult, SizeResult } from "./results";

/** A promise of the project next to what was measured; `value` is missing when that was not measured. */
export type Check = { what: string; limit: string; value?: string; isKept?: boolean };

function contender(results: readonly SizeResult[], articles: number, id: ContenderId) {
  return results.find((result) => result.articles === articles)?.contenders.find((one) => one.id === id);
}

function secondsOfOne(result: ContenderResult | undefined): number | undefined {
  return result !== undefined && result.one.length > 0 ? medianOf(result.one).seconds : undefined;
}

function atMost(what: string, limit: number, value: number | undefined, unit = ""): Check {
  const check = { what, limit: `at most ${limit}${unit}` };
  if (value === undefined) return check;
  return { ...check, value: `${Number(value.toFixed(2))}${unit}`, isKept: value <= limit };
}

function ratio(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a / b;
}

function againstPeer(results: readonly SizeResult[], articles: number, peer: ContenderId, limit: number) {
  const ours = contender(results, articles, "barqiya");
  const theirs = contender(results, articles, peer);
  const what = `One article into ${articles.toLocaleString("en")}, wall time against ${peer}'s rebuild`;
  const check = atMost(what, limit, ratio(secondsOfOne(ours), secondsOfOne(theirs)));
  // A peer that builds everything each time takes as long for one article as for all of them.
  const bound = ratio(secondsOfOne(ours), theirs?.notDoneAfter);
  if (check.value !== undefined || bound === undefined || bound > limit) return check;
  return { ...check, value: `below ${bound.toFixed(3)}`, isKept: true };
}

function secondsOfFull(result: ContenderResult | undefined): number | undefined {
  return result !== undefined && result.full.length > 0 ? medianOf(result.full).seconds : undefined;
}

function fullBuild(ours: ContenderResult | undefined, hugo: ContenderResult | undefined): Check[] {
  const full = ours !== undefined && ours.full.length > 0 ? medianOf(ours.full) : undefined;
  const rebuilt = ours?.rebuilt?.length ? medianOf(ours.rebuilt).seconds : undefined;
  const gigabytes = full?.peakMegabytes === undefined ? undefined : full.peakMegabytes / 1000;
  return [
    atMost(
      "Full build of 10,000, cold, social cards drawn, wall time against hugo's",
      3.5,
      ratio(full?.seconds, secondsOfFull(hugo)),
    ),
    atMost(
      "Full build of 10,000, social cards kept, wall time against hugo's",
      1.6,
      ratio(rebuilt, secondsOfFull(hugo)),
    ),
    atMost("Full build of 10,000, peak memory of all processes", 0.8, gigabytes, " GB"),
    atMost(
      "Full build of 10,000, files a page, pictures and cards not counted",
      1.2,
      ratio(ours?.files, ours?.pages),
    ),
  ];
}

/** The limits that the project sets itself, each with what was measured. */
export function checkLimits(results: readonly SizeResult[]): Check[] {
  const ours = (articles: number) => contender(results, articles, "barqiya");
  const changes = ours(10_000)?.changes;
  const changed = changes && changes.added + changes.changed + changes.removed;
  return [
    againstPeer(results, 10_000, "hugo", 0.06),
    againstPeer(results, 10_000, "eleventy", 0.5),
    againstPeer(results, 10_000, "astro", 0.2),
    againstPeer(results, 100_000, "hugo", 0.01),
    atMost(
      "One article, growth of wall time from 1,000 to 100,000",
      4,
      ratio(secondsOfOne(ours(100_000)), secondsOfOne(ours(1000))),
      " times",
    ),
    atMost("One article into 10,000, files changed", 30, changed),
    ...fullBuild(ours(10_000), contender(results, 10_000, "hugo")),
  ];
}
