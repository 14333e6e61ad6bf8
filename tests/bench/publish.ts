import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { english } from "#lib/build/command/language";
import type { Values } from "#lib/build/command/options";
import { addArticle, writeCorpus } from "../corpus/corpus";
import {
  type Contender,
  type ContenderId,
  clearSetAside,
  contenderIds,
  prepareContenders,
  setAside,
} from "./contenders";
import { describeMachine } from "./machine";
import { type Command, CommandFailed, type Measurement, measure, NotDone } from "./measure";
import { writeReport } from "./report";
import { type ContenderResult, mergeResults, readResults, type SizeResult, writeResults } from "./results";
import { compareTrees, countFiles, takeTree } from "./tree";

type Options = {
  sizes: number[];
  ids: ContenderId[];
  /** How often one more article is published. */
  runs: number;
  /** How often everything is built; 1 for large corpora. */
  fullRuns: number;
  /** Our own site is laid out instead of being built, so that one more article can be published into very many. */
  standIn: boolean;
  limitSeconds: number;
  /** Where tables and plot go. */
  output: string;
  /** Where everything is built. */
  work: string;
};

type Runner = { contender: Contender; result: ContenderResult };

const seed = 2026;
const largeCorpus = 50_000;

export const publishOptions = {
  large: { help: english("also measures 100,000 articles") },
  sizes: { value: "LIST", help: english("numbers of articles, such as 1000,10000") },
  only: { value: "LIST", help: english(`some of ${contenderIds.join(",")}`) },
  runs: { value: "N", help: english("how often one more article is published (5)") },
  "full-runs": { value: "N", help: english("how often everything is built (3)") },
  "stand-in": { help: english("lays out our own site instead of building it") },
  limit: { value: "SECONDS", help: english("ends a run that takes longer (3600)") },
  output: { value: "FOLDER", help: english("for tables and plot (docs/benchmarks)") },
  work: { value: "FOLDER", help: english("where everything is built (.barqiya/bench)") },
} as const;

function readOptions(root: string, values: Values<typeof publishOptions>): Options {
  const only = values.only?.split(",");
  return {
    sizes: values.sizes?.split(",").map(Number) ?? (values.large ? [1000, 10_000, 100_000] : [1000, 10_000]),
    ids: contenderIds.filter((id) => only === undefined || only.includes(id)),
    runs: Number(values.runs ?? 5),
    fullRuns: Number(values["full-runs"] ?? 3),
    standIn: values["stand-in"],
    limitSeconds: Number(values.limit ?? 3600),
    output: path.resolve(root, values.output ?? "docs/benchmarks"),
    work: path.resolve(root, values.work ?? ".barqiya/bench"),
  };
}

/** The same list, beginning with another entry in each round. */
function rotated<T>(list: readonly T[], round: number): T[] {
  const start = list.length === 0 ? 0 : round % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}

function show({ name }: Contender, what: string, { seconds, cpuSeconds, peakMegabytes }: Measurement): void {
  const memory = peakMegabytes === undefined ? "" : `, ${peakMegabytes} MB`;
  console.log(
    `  ${name.padEnd(9)} ${what}: ${seconds.toFixed(2)} s, CPU ${cpuSeconds.toFixed(2)} s${memory}`,
  );
}

function pagesOf(log: string): number | undefined {
  const pages = /^published (\d+) pages:/m.exec(readFileSync(log, "utf8"))?.[1];
  return pages === undefined ? undefined : Number(pages);
}

/** Measures one build; a contender that fails is out from then on, with the reason in its result. */
async function run(
  runner: Runner,
  what: string,
  options: Options,
  command: Command = runner.contender.build,
): Promise<Measurement | undefined> {
  const { contender, result } = runner;
  if (result.failure !== undefined) return undefined;
  const log = path.join(options.work, "logs", `${contender.id}.log`);
  try {
    const measurement = await measure(command, log, options.limitSeconds);
    show(contender, what, measurement);
    const pages = pagesOf(log);
    if (pages !== undefined) result.pages ??= pages;
    return measurement;
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    result.failure = `failed: ${error.message.replaceAll(/\s+/g, " ").trim().slice(0, 200)}`;
    if (error instanceof NotDone) result.notDoneAfter = error.limitSeconds;
    console.log(`  ${contender.name.padEnd(9)} ${what}: ${error.message}`);
    return undefined;
  }
}

/** A site to publish into; the first publication compiles, and makes what the stand-in leaves out. */
async function standIn(runner: Runner, options: Options): Promise<void> {
  const { contender, result } = runner;
  contender.forget();
  await contender.layStandIn?.();
  result.isStandIn = true;
  await run(runner, "first publication", options);
}

async function buildAll(runners: readonly Runner[], rounds: number, options: Options): Promise<void> {
  const built = runners.filter(({ contender }) => !options.standIn || contender.layStandIn === undefined);
  for (const runner of runners) if (!built.includes(runner)) await standIn(runner, options);
  for (let round = 0; round < rounds; round++) {
    for (const runner of rotated(built, round)) {
      runner.contender.forget();
      const measurement = await run(runner, "full build", options);
      if (measurement !== undefined) runner.result.full.push(measurement);
      const { rebuild } = runner.contender;
      const rebuilt = rebuild && (await run(runner, "full build, cards kept", options, rebuild));
      if (rebuilt) runner.result.rebuilt = [...(runner.result.rebuilt ?? []), rebuilt];
    }
  }
  for (const { contender, result } of runners) {
    if (result.failure === undefined) result.files = countFiles(contender.site);
  }
}

async function publishOne(runner: Runner, isFirst: boolean, options: Options): Promise<void> {
  const { contender, result } = runner;
  const before = isFirst ? takeTree(contender.site) : undefined;
  const measurement = await run(runner, "one article", options);
  if (measurement === undefined) return;
  result.one.push(measurement);
  if (before === undefined) return;
  const { added, changed, removed, written } = compareTrees(before, takeTree(contender.site));
  const paths = contender.id === "barqiya" ? [...added, ...changed, ...removed].sort() : [];
  result.changes = {
    added: added.length,
    changed: changed.length,
    removed: removed.length,
    written,
    paths,
  };
}

async function measureSize(root: string, articles: number, options: Options): Promise<SizeResult> {
  console.log(`${articles.toLocaleString("en")} articles`);
  const publication = path.join(options.work, "publication");
  setAside(options.work, options.work, ["publication"]);
  mkdirSync(publication, { recursive: true });
  writeCorpus(publication, { articles, seed });
  const skipped: string[] = [];
  const places = { root, work: options.work, publication, articles };
  const runners = prepareContenders(options.ids, places, (line) => {
    console.log(`  ${line}`);
    skipped.push(line);
  }).map((contender): Runner => {
    const { id, name, version } = contender;
    return { contender, result: { id, name, version, full: [], one: [] } };
  });
  await buildAll(runners, articles > largeCorpus ? 1 : options.fullRuns, options);
  for (let round = 0; round < options.runs; round++) {
    addArticle(publication, round + 1);
    for (const runner of rotated(runners, round)) await publishOne(runner, round === 0, options);
  }
  const date = new Date().toISOString().slice(0, 10);
  const contenders = runners.map(({ result }) => result);
  return { articles, date, machine: describeMachine(), contenders, skipped };
}

/**
 * Publishing: a full build and one more article, at several sizes, with the peers side by side. What a size gives
 * replaces what an earlier run gave at this size.
 */
export async function benchPublish(root: string, values: Values<typeof publishOptions>): Promise<void> {
  const options = readOptions(root, values);
  let results = readResults(options.output);
  clearSetAside(options.work);
  for (const articles of options.sizes) {
    results = mergeResults(results, [await measureSize(root, articles, options)]);
    writeResults(options.output, results);
    writeReport(options.output, results);
  }
  clearSetAside(options.work);
  console.log(`written to ${path.relative(root, options.output) || options.output}`);
}
