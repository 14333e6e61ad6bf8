import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { checkLimits } from "./limits";
import { medianOf } from "./measure";
import { plotPublishOne } from "./plot";
import type { ContenderResult, SizeResult } from "./results";

type Row = readonly string[];

function table(head: Row, rows: readonly Row[]): string {
  const line = (cells: Row) => `| ${cells.join(" | ")} |`;
  const rule = head.map((_, column) => (column === 0 ? "---" : "---:"));
  return [line(head), line(rule), ...rows.map(line)].join("\n");
}

const number = (value: number | undefined) =>
  value === undefined ? "–" : Math.round(value).toLocaleString("en");
const seconds = (value: number) => value.toFixed(value < 100 ? 2 : 0);

/** A row for a generator that can build everything anew and keep what it made of pictures. */
function rebuiltRows(one: ContenderResult): Row[] {
  if (one.rebuilt === undefined || one.rebuilt.length === 0) return [];
  const { seconds: wall, cpuSeconds, peakMegabytes } = medianOf(one.rebuilt);
  const name = `${one.name}, social cards kept`;
  return [[name, seconds(wall), seconds(cpuSeconds), number(peakMegabytes), number(one.files)]];
}

function fullRow(one: ContenderResult): Row {
  const missing = one.isStandIn ? "not built, see above" : "not measured";
  if (one.full.length === 0) return [one.name, one.failure ?? missing, "", "", ""];
  const full = medianOf(one.full);
  return [
    one.name,
    seconds(full.seconds),
    seconds(full.cpuSeconds),
    number(full.peakMegabytes),
    number(one.files),
  ];
}

function ratioTo(ours: ContenderResult | undefined, one: ContenderResult): string {
  if (ours === undefined || ours === one || ours.one.length === 0) return "";
  return (medianOf(ours.one).seconds / medianOf(one.one).seconds).toFixed(2);
}

function oneRow(ours: ContenderResult | undefined, one: ContenderResult): Row {
  if (one.one.length === 0) return [one.name, one.failure ?? "not measured", "", "", "", "", ""];
  const { seconds: wall, cpuSeconds, peakMegabytes } = medianOf(one.one);
  const { changes } = one;
  const changed = changes && changes.added + changes.changed + changes.removed;
  return [
    one.name,
    seconds(wall),
    ratioTo(ours, one),
    seconds(cpuSeconds),
    number(peakMegabytes),
    number(changes?.written),
    number(changed),
  ];
}

function runs(values: readonly unknown[]): string {
  if (values.length === 0) return "not measured";
  return values.length === 1 ? "one run" : `median of ${values.length} runs`;
}

function sizeSection({ articles, date, machine, contenders, skipped }: SizeResult): string {
  const ours = contenders.find(({ id }) => id === "barqiya");
  const versions = contenders.map(({ name, version }) => `${name} ${version}`).join("; ");
  const [first] = contenders;
  return [
    `## ${number(articles)} articles`,
    [`${date}, ${machine}. ${versions}.`, ...skipped].join("  \n"),
    `### One more article, warm (${runs(first?.one ?? [])})`,
    ...(ours?.isStandIn ? [standInNote] : []),
    table(
      ["", "wall, s", "Barqiya ÷ it", "CPU, s", "peak memory, MB", "files written", "files changed"],
      contenders.map((one) => oneRow(ours, one)),
    ),
    `### Full build, cold (${runs(contenders.find(({ full }) => full.length > 0)?.full ?? [])})`,
    table(
      ["", "wall, s", "CPU, s", "peak memory, MB", "files"],
      contenders.flatMap((one) => [fullRow(one), ...rebuiltRows(one)]),
    ),
    ...(ours?.changes === undefined ? [] : [changedFiles(ours.changes.paths)]),
  ].join("\n\n");
}

const standInNote = `The archive is real, and so is each publication, but the site into which Barqiya publishes is a stand-in
(\`--stand-in\`): every file is in its place, with a placeholder for each page and card that would have been rendered. To
render them all takes more than an hour on two cores and says nothing about one more article. The others build for real.`;

function changedFiles(paths: readonly string[]): string {
  const list = paths.map((file) => `- \`${file}\``).join("\n");
  return `<details><summary>What one more article changed in Barqiya's site: ${paths.length} files</summary>\n\n${list}\n\n</details>`;
}

function verdict(isKept: boolean | undefined): string {
  if (isKept === undefined) return "not measured";
  return isKept ? "kept" : "**not kept**";
}

function limitsSection(results: readonly SizeResult[]): string {
  const rows = checkLimits(results).map(({ what, limit, value, isKept }) => [
    what,
    limit,
    value ?? "–",
    verdict(isKept),
  ]);
  return `## Limits\n\n${table(["", "limit", "measured", ""], rows)}`;
}

const method = `Written by \`npm run bench\`; \`npm run bench -- --large\` adds 100,000 articles.

Every generator reads the same Markdown files, synthetic Arabic articles of about 400 words that
\`tests/corpus\` writes from a seed, and writes the same kinds of pages: articles with byline, dates, tags and up to
four earlier articles on the subject; lists of categories, tags and authors by 20; years and months; home, Atom feed,
sitemap; one frame around all, no script. They take turns within one run, each time beginning with another.
"One more article" is the newest of all, by authors who have a page, with three tags in use; all add the same one.

- **Barqiya**: \`npm run build\`, all that it does, in a copy of the checkout.
- **Hugo**: \`hugo\`. It has no incremental build; its cache holds nothing that these pages use.
- **Eleventy**: \`eleventy --incremental\`. Without a process that keeps watching, the flag builds everything:
  Eleventy keeps nothing between two commands. \`--incremental=FILE\` would build that file and leave every list as it was.
- **Astro**: its content cache, and \`experimental.incrementalBuild\` with a cache key for each article and list.

CPU is user and system time of all processes. Memory is that of all processes of a command, what they share counted once
(Linux's PSS), looked at four times a second, at its highest. "Files changed" are those whose bytes differ after the first
publication, new and removed ones included; "files written" also those written again with the same bytes. Compressed
twins are not counted. The files on disk are in the page cache for everyone, in cold builds too.
What a cold build forgets is set aside and deleted when all has been measured.`;

/** Writes the tables and the plot. */
export function writeReport(folder: string, results: readonly SizeResult[]): void {
  const text = [
    "# Publishing one article, and everything",
    method,
    "![Seconds to publish one more article, by articles in the archive](publish-one.svg)",
    limitsSection(results),
    ...results.map(sizeSection),
  ].join("\n\n");
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "results.md"), `${text}\n`);
  writeFileSync(path.join(folder, "publish-one.svg"), plotPublishOne(results));
}
