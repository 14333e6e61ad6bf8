import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { english } from "#lib/build/command/language";
import type { Values } from "#lib/build/command/options";
import { UsageError } from "#lib/build/command/usage-error";
import { type CorpusOptions, corpusNow, writeCorpus } from "../../corpus/corpus";
import { type Archive, openArchive } from "../../support/search/archive";
import { countArticles, drawQueries, drawTries } from "../../support/search/draws";
import type { Engine } from "../../support/search/engine";
import { findFailures, measureCosts } from "../../support/search/measure";
import { ourSearch } from "../../support/search/our-search";
import { clearSetAside, setAside } from "../contenders";
import { describeMachine } from "../machine";
import { ToolMissing } from "../peers";
import { miniSearch } from "./minisearch";
import { pagefind } from "./pagefind";
import { measureRates, type Rates } from "./rates";
import { type ArchiveResult, costTable, indexTable, ratesTable } from "./report";

const seed = 2026;
/** The day of the sample publication: after its newest article. */
const later = "2030-01-01T00:00:00Z";

const usual = ["sample", "44", "10000", "busy"];

/** The generated archive of a name. */
function corpusOf(name: string): Omit<CorpusOptions, "seed"> {
  // The last day of a month with 3,000 articles.
  if (name === "busy") return { articles: 13_000, ofNewestMonth: 3000 };
  const articles = Number(name);
  if (Number.isInteger(articles) && articles > 0) return { articles };
  throw new UsageError(`There is no archive "${name}"; write sample, busy or a number of articles.`);
}

export const searchOptions = {
  archives: { value: "LIST", help: english(`sample, busy or numbers of articles (${usual.join(",")})`) },
  only: { value: "LIST", help: english("some of barqiya,pagefind,minisearch") },
  tries: { value: "N", help: english("how many searches should find their article (1000)") },
  queries: { value: "N", help: english("queries of each of five kinds whose cost is measured (12)") },
  "no-rates": { help: english("leaves out what the engines know of Arabic") },
  rates: { help: english("measures only what the engines know of Arabic") },
  work: { value: "FOLDER", help: english("where everything is built (.barqiya/bench/search)") },
} as const;

type Options = {
  archives: string[];
  ids: string[];
  tries: number;
  queries: number;
  onlyRates: boolean;
  noRates: boolean;
  work: string;
};

function readOptions(root: string, values: Values<typeof searchOptions>): Options {
  return {
    archives: values.archives?.split(",") ?? usual,
    ids: values.only?.split(",") ?? ["barqiya", "pagefind", "minisearch"],
    tries: Number(values.tries ?? 1000),
    queries: Number(values.queries ?? 12),
    onlyRates: values.rates,
    noRates: values["no-rates"],
    work: path.resolve(root, values.work ?? ".barqiya/bench/search"),
  };
}

/** The engines that can run on this machine. */
function prepareEngines({ ids, work }: Options): Engine[] {
  const tools = path.join(work, "tools");
  const makers: Readonly<Record<string, () => Engine[]>> = {
    barqiya: () => [ourSearch],
    pagefind: () => [pagefind(path.join(tools, "pagefind"))],
    minisearch: () => [false, true].map((isLoose) => miniSearch(path.join(tools, "minisearch"), isLoose)),
  };
  return ids.flatMap((id) => {
    try {
      return makers[id]?.() ?? [];
    } catch (error) {
      if (!(error instanceof ToolMissing)) throw error;
      console.log(`skipped: ${id} needs ${error.message}`);
      return [];
    }
  });
}

function newFolder(work: string, ...names: string[]): string {
  const folder = path.join(work, ...names);
  setAside(work, path.dirname(folder), [path.basename(folder)]);
  mkdirSync(folder, { recursive: true });
  return folder;
}

function prepareArchive(root: string, name: string, work: string): Archive {
  if (name === "sample") return openArchive(path.join(root, "content"), later);
  const corpus = corpusOf(name);
  const folder = newFolder(work, "publication");
  writeCorpus(folder, { ...corpus, seed });
  return openArchive(folder, corpusNow);
}

async function measureArchive(
  root: string,
  name: string,
  engines: readonly Engine[],
  options: Options,
): Promise<ArchiveResult[]> {
  const archive = prepareArchive(root, name, options.work);
  const frequencies = countArticles(archive);
  console.log(`${name}: ${archive.size} articles, ${frequencies.size} different words`);
  const queries = drawQueries(archive, frequencies, options.queries, seed);
  const { words, sentences } = drawTries(archive, frequencies, options.tries, seed);
  const results: ArchiveResult[] = [];
  for (const engine of engines.filter(({ mostArticles }) => archive.size <= mostArticles)) {
    const index = await engine.index(archive, newFolder(options.work, "index"));
    const missedWords = await findFailures(index, words);
    const missedSentences = await findFailures(index, sentences);
    const missed = [...missedWords, ...missedSentences];
    for (const one of missed.slice(0, 20))
      console.log(`  ${engine.name} missed: ${one.words} (${one.address})`);
    results.push({
      archive: name,
      engine: engine.name,
      seconds: index.seconds,
      size: await index.size(),
      costs: await measureCosts(index, queries),
      words: { right: words.length - missedWords.length, all: words.length },
      sentences: { right: sentences.length - missedSentences.length, all: sentences.length },
    });
  }
  return results;
}

/** Measures the search beside Pagefind and MiniSearch, and prints tables in Markdown. */
export async function benchSearch(root: string, values: Values<typeof searchOptions>): Promise<void> {
  const options = readOptions(root, values);
  mkdirSync(options.work, { recursive: true });
  const engines = prepareEngines(options);
  const rates: { engine: string; rates: Rates }[] = [];
  for (const engine of options.noRates ? [] : engines) {
    rates.push({ engine: engine.name, rates: await measureRates(engine, newFolder(options.work, "rates")) });
  }
  console.log(ratesTable(rates));
  const results: ArchiveResult[] = [];
  for (const name of options.onlyRates ? [] : options.archives) {
    results.push(...(await measureArchive(root, name, engines, options)));
    console.log(`${indexTable(results)}\n\n${costTable(results)}`);
  }
  const report = [describeMachine(), ratesTable(rates), indexTable(results), costTable(results)].join("\n\n");
  writeFileSync(path.join(options.work, "report.md"), `${report}\n`);
  clearSetAside(options.work);
}
