import { readFileSync } from "node:fs";
import { getProofreadingRules } from "#lib/arabic/proofreading/rules";
import type { LocaleSettings } from "#lib/config/site";
import { findFiles } from "#lib/content/files/found-files";
import { readPublication } from "#lib/content/reader/read";
import { getInventory } from "#lib/proofreading/links/addresses";
import { type Found, positionOfFound } from "#lib/proofreading/text/found";
import { findAll, getPassages } from "#lib/proofreading/text/proofread";
import { readTextFile, type TextFile } from "#lib/proofreading/text-file";
import { Random } from "../random";
import { markdownText } from "./markdown/markdown-text";
import { type MarkdownHit, markdownHits, markdownRuleIds } from "./markdown-hits";
import { newsroomText } from "./newsroom-text";
import { publicationHits, publicationRuleIds } from "./publication/publication-hits";

type Options = {
  contentFolder: string;
  /**
   * Only this rule; or `markdown` for all rules about Markdown, HTML and links; or `publication` for those that compare texts.
   */
  rule?: string | undefined;
  /** The most hits of each rule. */
  hits: number;
  /** The number of generated texts of each kind. */
  texts: number;
  /** The seed of the first generated text of each kind, and of the choice of hits. */
  seed: number;
};

export const settings: LocaleSettings = { region: "arab", timeZone: "Asia/Damascus" };

function readFiles({ contentFolder, texts, seed }: Options): TextFile[] {
  const sample = ["articles", "pages", "authors"]
    .flatMap((folder) => findFiles(contentFolder, folder))
    .filter(({ path }) => path.endsWith(".md"))
    .map(({ path, diskPath }) => readTextFile(path, readFileSync(diskPath, "utf8")));
  const generate = (kind: string, write: (seed: number) => string) =>
    Array.from({ length: texts }, (_, index) =>
      readTextFile(`${kind} ${seed + index}`, `---\ntitle: خبر\n---\n${write(seed + index)}`),
    );
  const generated = [...generate("seed", newsroomText), ...generate("markdown", markdownText)];
  return [...sample, ...generated].filter((file) => file !== undefined);
}

/** The characters that are shown on each side of a hit. */
const reach = 40;

function oneLine(text: string): string {
  return text.replaceAll("\n", "⏎").replaceAll("\t", "⇥").replaceAll("\u00A0", "⍽").replaceAll("\uFFFC", "□");
}

function showHit(path: string, found: Found): string {
  const { index, length, replacement } = found.finding;
  const { text } = found.passage;
  const before = text.slice(Math.max(0, index - reach), index);
  const after = text.slice(index + length, index + length + reach);
  const correction = replacement === undefined ? "" : ` → ⟦${oneLine(replacement)}⟧`;
  const hit = `${oneLine(before)}⟦${oneLine(text.slice(index, index + length))}⟧${oneLine(after)}`;
  return `${path}:${positionOfFound(found).line}: ${hit}${correction}`;
}

type Hit = { path: string; found: Found };

/** The characters on each side of a hit by which it differs from others. */
const near = 12;

/** Returns the hits without those that have the same few characters around them; all digits are one. */
function withoutRepeats(hits: readonly Hit[]): Hit[] {
  const different = new Map<string, Hit>();
  for (const hit of hits) {
    const { finding, passage } = hit.found;
    const around = passage.text.slice(
      Math.max(0, finding.index - near),
      finding.index + finding.length + near,
    );
    const key = around.replace(/\p{N}+/gu, "0");
    if (!different.has(key)) different.set(key, hit);
  }
  return [...different.values()];
}

/** Returns some entries of a list in its order, the same for the same seed. */
function choose<T>(list: readonly T[], count: number, random: Random): T[] {
  const keyed = list.map((entry, index) => ({ entry, index, key: random.fraction() }));
  const chosen = keyed.toSorted((a, b) => a.key - b.key).slice(0, count);
  return chosen.toSorted((a, b) => a.index - b.index).map(({ entry }) => entry);
}

/** Returns the hits without those whose lines have the same words; all digits are one. */
function differentLines(hits: readonly MarkdownHit[]): MarkdownHit[] {
  const different = new Map(hits.toReversed().map((hit) => [hit.shown.replace(/\p{N}+/gu, "0"), hit]));
  return [...different.values()].toReversed();
}

/** The time at which the addresses of the sample publication are known, in milliseconds. */
const now = Date.UTC(2026, 11, 1);

function printMarkdownHits(
  options: Options,
  files: readonly TextFile[],
  print: (line: string) => void,
): void {
  const { contentFolder: root, rule: wanted, hits: most, seed } = options;
  const { publication } = readPublication({ root });
  const inventory = publication && getInventory(publication, now);
  const all = files.flatMap((file) => markdownHits(file, inventory));
  for (const rule of markdownRuleIds) {
    const hits = all.filter((hit) => hit.rule === rule);
    if (hits.length === 0 || ![undefined, "markdown", rule].includes(wanted)) continue;
    printRule({ rule, hits, most, seed }, `${files.length} texts`, print);
  }
}

type RuleHits = { rule: string; hits: readonly MarkdownHit[]; most: number; seed: number };

function printRule({ rule, hits, most, seed }: RuleHits, where: string, print: (line: string) => void): void {
  const different = differentLines(hits);
  const counts = `${hits.length} hits, ${different.length} of them different`;
  print(`## ${rule}: ${counts}, in ${where}, seed ${seed}`);
  for (const { path, line, shown } of choose(different, most, new Random(seed, rule.length)))
    print(`${path}:${line}: ${shown}`);
}

/** The texts of one generated publication. */
const textsOfPublication = 200;

async function printPublicationHits(options: Options, print: (line: string) => void): Promise<void> {
  const { rule: wanted, hits: most, texts, seed } = options;
  const count = Math.ceil(texts / textsOfPublication);
  const all: MarkdownHit[] = [];
  for (let index = 0; index < count; index++)
    all.push(...(await publicationHits(seed + index, textsOfPublication)));
  for (const rule of publicationRuleIds) {
    if (![undefined, "publication", rule].includes(wanted)) continue;
    const hits = all.filter((hit) => hit.rule === rule);
    printRule({ rule, hits, most, seed }, `${count} publications`, print);
  }
}

function printTextHits(options: Options, files: readonly TextFile[], print: (line: string) => void): void {
  const passages = files.map((file) => ({ path: file.path, passages: getPassages(file) }));
  for (const rule of getProofreadingRules(settings)) {
    if (options.rule !== undefined && options.rule !== rule.id) continue;
    const hits = passages.flatMap(({ path, passages: own }) =>
      findAll(own, [rule]).map((found): Hit => ({ path, found })),
    );
    const different = withoutRepeats(hits);
    const counts = `${hits.length} hits, ${different.length} of them different`;
    print(`## ${rule.id}: ${counts}, in ${files.length} texts, seed ${options.seed}`);
    const random = new Random(options.seed, rule.id.length);
    for (const { path, found } of choose(different, options.hits, random)) print(showHit(path, found));
  }
}

/** Prints different hits of each proofreading rule in the sample publication and in generated texts, each in one line with its context. */
export async function printHits(options: Options, print: (line: string) => void): Promise<void> {
  const { rule = "" } = options;
  const isPublication = ["publication", ...publicationRuleIds].includes(rule);
  if (isPublication || rule === "") await printPublicationHits(options, print);
  if (isPublication) return;
  const files = readFiles(options);
  const isMarkdown = ["markdown", ...markdownRuleIds].includes(rule);
  if (!isMarkdown) printTextHits(options, files, print);
  if (isMarkdown || rule === "") printMarkdownHits(options, files, print);
}
