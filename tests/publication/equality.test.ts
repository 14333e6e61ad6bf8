import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { internalFolder } from "#lib/hosting/internal-folder";
import { addArticle, writeCorpus } from "../corpus/corpus";
import { Random } from "../corpus/random";
import { build, deadLinks, differences, freshFolder, hashesOf } from "./site";

const folder = freshFolder("equality");
const content = path.join(folder, "content");
const out = path.join(folder, "out");

function articleFiles(): string[] {
  return readdirSync(path.join(content, "articles"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => path.join(content, "articles", file))
    .sort();
}

function edit(file: string, pattern: RegExp, replacement: string): void {
  const text = readFileSync(file, "utf8");
  const edited = text.replace(pattern, replacement);
  expect(edited, `${file}: ${pattern}`).not.toBe(text);
  writeFileSync(file, edited);
}

/** The files that no other text links to: a newsroom mends such links before the article goes. */
function withoutLinksToThem(files: readonly string[]): string[] {
  const texts = files.map((file) => readFileSync(file, "utf8"));
  return files.filter((file) => {
    const address = `/${path.relative(content, file).replace(/\.md$/, "/")}`;
    return !texts.some((text) => text.includes(`(${address})`));
  });
}

let added = 0;

/** One change as newsrooms make them. */
function change(random: Random, kind: number): string {
  const files = articleFiles();
  const goes = kind === 3 || kind === 4 || kind === 5;
  // What goes may not stand in the file of the front page any more.
  if (goes) rmSync(path.join(content, "front.yaml"), { force: true });
  const file = random.pick(goes ? withoutLinksToThem(files) : files);
  const name = path.basename(file);
  switch (kind) {
    case 0:
      return `add ${addArticle(content, ++added)}`;
    case 1:
      edit(file, /^title: .*$/m, `title: "عنوان معدّل ${random.between(1, 1_000_000)}"`);
      return `edit the title of ${name}`;
    case 2:
      edit(file, /\n$/, `\n\nفقرة جديدة رقمها ${random.between(1, 1_000_000)}.\n`);
      return `edit the text of ${name}`;
    case 3:
      renameSync(file, file.replace(/\.md$/, `-${random.between(1, 1_000_000)}.md`));
      return `rename ${name}`;
    case 4:
      rmSync(file);
      return `delete ${name}`;
    case 5:
      edit(file, /^title:/m, "draft: true\ntitle:");
      return `make a draft of ${name}`;
    case 6: {
      const categories = path.join(content, "categories.yaml");
      const ids = [...readFileSync(categories, "utf8").matchAll(/id: (\S+)/g)].map(([, id]) => id ?? "");
      const own = /^category: (\S+)$/m.exec(readFileSync(file, "utf8"))?.[1];
      edit(file, /^category: .*$/m, `category: ${random.pick(ids.filter((id) => id !== own))}`);
      return `move ${name} to another category`;
    }
    case 7: {
      const pictures = readdirSync(path.join(content, "articles"), { recursive: true, encoding: "utf8" });
      const [first, second] = pictures.filter((one) => one.endsWith(".png")).sort();
      if (first === undefined || second === undefined) return "no two pictures left to exchange";
      const [a, b] = [first, second].map((one) => path.join(content, "articles", one)) as [string, string];
      const bytes = readFileSync(a);
      writeFileSync(a, readFileSync(b));
      writeFileSync(b, bytes);
      return `exchange the pictures ${first} and ${second}`;
    }
    case 8: {
      const [lead = "", ...stories] = Array.from({ length: 5 }, () => random.pick(files)).map(
        (one) => `/${path.relative(content, one).replace(/\.md$/, "/")}`,
      );
      const list = [...new Set(stories)].filter((one) => one !== lead).map((one) => `  - ${one}\n`);
      const text = `layout: breaking\nlead: ${lead}\nstories:\n${list.join("")}`;
      writeFileSync(path.join(content, "front.yaml"), text);
      return `lead with ${lead}`;
    }
    default: {
      const breaking = path.join(content, "breaking.yaml");
      const item = `- text: "خبر عاجل ${random.between(1, 1_000_000)}"\n  at: 2026-11-01T10:00:00+03:00\n`;
      writeFileSync(breaking, item + readFileSync(breaking, "utf8"));
      return "add a breaking item";
    }
  }
}

test("after each of 30 edits the site is whole, and at the end it is the same as one built from nothing", async () => {
  mkdirSync(folder, { recursive: true });
  // Enough for lists with pages that stay as they are.
  writeCorpus(content, { articles: 180, seed: 5, years: 2, pictures: 4 });
  await build({ content, out });
  const random = new Random(23, 0);
  for (let step = 0; step < 30; step++) {
    const told = change(random, step % 10);
    const line = await build({ content, out });
    console.log(`${told}: ${line}`);
    expect(deadLinks(out), told).toEqual([]);
    if (step % 10 !== 9) continue;
    const anew = path.join(folder, "anew");
    for (const old of [anew, internalFolder(anew)]) rmSync(old, { recursive: true, force: true });
    await build({ content, out: anew });
    expect(differences(hashesOf(anew), hashesOf(out)), told).toEqual([]);
  }
}, 900_000);

test("the parts 1/4 to 4/4, merged, are the whole build byte for byte", async () => {
  const parts = [1, 2, 3, 4].map((number) => path.join(folder, `part-${number}`));
  for (const [index, part] of parts.entries())
    await build({ content, out: part }, ["--shard", `${index + 1}/4`]);
  const merged = path.join(folder, "merged");
  await build({ content, out: merged }, ["--merge", ...parts]);
  expect(differences(hashesOf(path.join(folder, "anew"), true), hashesOf(merged, true))).toEqual([]);
  const [first = ""] = parts;
  await expect(build({ content, out: path.join(folder, "partial") }, ["--merge", first])).rejects.toThrow(
    /لا توجد في أي جزء/,
  );
}, 300_000);
