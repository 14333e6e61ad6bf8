import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { english } from "#lib/build/command/language";
import type { Values } from "#lib/build/command/options";
import { twinsOf } from "#lib/hosting/twins";
import { addArticle, writeCorpus } from "../corpus/corpus";
import { describeMachine } from "./machine";
import { type Measurement, measure } from "./measure";

/** "Now", after every article that is added. */
const now = "2026-11-02T00:00:00+03:00";

export const twinsOptions = {
  articles: { value: "N", help: english("articles of the site (1000)") },
  output: { value: "FOLDER", help: english("for the report (docs/benchmarks)") },
  work: { value: "FOLDER", help: english("where everything is built (.barqiya/bench/twins)") },
} as const;

/** The bytes of all texts of a site, and of their twins by ending. */
export function weigh(site: string): { texts: number; bytes: Record<"text" | ".br" | ".gz", number> } {
  const bytes = { text: 0, ".br": 0, ".gz": 0 };
  let texts = 0;
  const files = readdirSync(site, { recursive: true, encoding: "utf8" });
  for (const file of files.filter((one) => twinsOf(one).length > 0)) {
    texts++;
    bytes.text += statSync(path.join(site, file)).size;
    for (const ending of [".br", ".gz"] as const)
      bytes[ending] += statSync(path.join(site, file + ending), { throwIfNoEntry: false })?.size ?? 0;
  }
  return { texts, bytes };
}

/** Measures publishing with and without twins: from nothing, and with one more article. Writes a table of both. */
export async function benchTwins(root: string, values: Values<typeof twinsOptions>): Promise<number> {
  const work = path.resolve(root, values.work ?? ".barqiya/bench/twins");
  const articles = Number(values.articles ?? 1000);
  const [content, site] = [path.join(work, "content"), path.join(work, "site")];
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  writeCorpus(content, { articles, seed: 1 });
  const run = (name: string, COMPRESS: string) => {
    const env = {
      CONTENT_DIR: content,
      OUT_DIR: site,
      STATE_DIR: path.join(work, "state"),
      PUBLISH_AT: now,
      COMPRESS,
    };
    return measure({ argv: ["npm", "run", "build"], cwd: root, env }, path.join(work, `${name}.log`), 3600);
  };
  const rows: [string, Measurement][] = [["from nothing, without twins", await run("nothing", "off")]];
  rows.push(["the twins of the whole site", await run("twins", "on")]);
  addArticle(content, 1);
  rows.push(["one more article with its twins", await run("one", "on")]);
  const { texts, bytes } = weigh(site);
  const megabytes = (count: number) => (count / 1_000_000).toFixed(1);
  const text = [
    "# Compressed twins",
    `Written by \`npm run bench -- twins\`. ${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${describeMachine()}. ${articles} articles, ${texts} texts.`,
    [
      "| | wall, s | CPU, s |",
      "| --- | ---: | ---: |",
      ...rows.map(
        ([name, { seconds, cpuSeconds }]) => `| ${name} | ${seconds.toFixed(2)} | ${cpuSeconds.toFixed(2)} |`,
      ),
    ].join("\n"),
    `The texts have ${megabytes(bytes.text)} MB, their twins in Brotli ${megabytes(bytes[".br"])} MB and in gzip ${megabytes(bytes[".gz"])} MB.`,
    "",
  ].join("\n\n");
  const output = path.resolve(root, values.output ?? "docs/benchmarks");
  mkdirSync(output, { recursive: true });
  writeFileSync(path.join(output, "twins.md"), text);
  console.log(text);
  return 0;
}
