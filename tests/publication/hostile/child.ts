import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { renderMarkdown } from "#lib/content/markdown/markdown";
import { readPublication } from "#lib/content/reader/read";
import { readBody } from "#lib/content/reader/read-body";
import { describePictures, encodePictures } from "#lib/pictures/make-pictures";
import { listPictureRequests } from "#lib/pictures/picture-requests";
import { PictureStore } from "#lib/pictures/picture-store";
import { check } from "#lib/proofreading/check";
import { bodies } from "./bodies";
import { entries } from "./entries";
import { pictures } from "./pictures";
import { fronts, settings, withFront } from "./settings";

/** A case: its name, the file whose errors count, and how to make what is hostile. */
type Case = { name: string; file: string; make: (file: string) => void | Promise<void> };

const article = "articles/2016/12/hostile.md";
const write = (text: string) => (file: string) => writeFileSync(file, text);

const cases: readonly Case[] = [
  ...Object.entries(bodies).map(([name, text]) => ({
    name,
    file: article,
    make: write(withFront("").replace("نص قصير.", () => text)),
  })),
  ...Object.entries(fronts).map(([name, text]) => ({ name, file: article, make: write(text) })),
  ...settings.map(([file, name, text]) => ({ name: `${file}: ${name}`, file, make: write(text) })),
  ...entries.map(([file, name, make]) => ({ name: `${file}: ${name}`, file, make })),
  ...pictures.map(([picture, name, make]) => ({
    name: `${picture}: ${name}`,
    file: article,
    make: async (file: string) => {
      const shown = `hostile-${picture}`;
      writeFileSync(file, withFront(`image: { src: ${shown}, alt: أ }`));
      writeFileSync(path.join(path.dirname(file), shown), await make());
    },
  })),
];

const [, , valid = "", work = "", from = "0"] = process.argv;
const root = path.join(work, "content");
const stateFolder = path.join(work, "state");

function fresh(file: string): void {
  rmSync(path.join(root, file), { recursive: true, force: true });
  for (const [picture] of pictures)
    rmSync(path.join(root, path.dirname(article), `hostile-${picture}`), { force: true });
  cpSync(valid, root, { recursive: true });
}

function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
}

/** The memory that the process holds, in MB. */
function memory(): number {
  return Math.round(process.memoryUsage().rss / 2 ** 20);
}

/** Reads, checks and renders the publication with one hostile file, and encodes its pictures. Returns the errors of that file. */
async function run({ file }: Case): Promise<string[]> {
  const now = Date.parse("2030-01-01T00:00:00Z");
  const problems = await check({ contentFolder: root, folder: root, stateFolder, engine: "test", now });
  const errors = problems.filter((one) => one.level === "error" && one.path === file);
  if (errors.length > 0 || file !== article) return errors.map(({ rule, line }) => `${rule}:${line}`);
  const { readable } = readPublication({ root, cacheFolder: path.join(stateFolder, "index"), stamp: "test" });
  const read = readable?.publication.articles.find((one) => one.path === file);
  if (readable === undefined || read === undefined) return [];
  renderMarkdown(readBody(root, read), {}, readable.publication.site);
  const store = new PictureStore(path.join(stateFolder, "media"));
  const requests = listPictureRequests([read], readable.publication.pictures);
  const { missing } = await describePictures(store, root, requests);
  await encodePictures(store, root, missing, () => {});
  return [];
}

/** A process holds on to some of the memory that earlier cases took, so it runs only some of them. */
const casesInProcess = 50;

async function main(): Promise<void> {
  for (const [index, one] of cases.entries()) {
    if (index < Number(from) || index >= Number(from) + casesInProcess) continue;
    process.stdout.write(`${JSON.stringify({ index, count: cases.length, name: one.name })}\n`);
    fresh(one.file);
    const whole = path.join(root, one.file);
    rmSync(whole, { recursive: true, force: true });
    mkdirSync(path.dirname(whole), { recursive: true });
    await one.make(whole);
    const before = cpu();
    const errors = await run(one);
    const seconds = cpu() - before;
    process.stdout.write(
      `${JSON.stringify({ index, count: cases.length, name: one.name, errors, seconds, memory: memory() })}\n`,
    );
    fresh(one.file);
  }
}

main();
