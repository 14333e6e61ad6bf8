import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { internalFolder } from "#lib/hosting/internal-folder";

/** Below the checkout, so that pictures and compiled code are shared by all tests of one run. */
const work = path.resolve(".barqiya/publication");

export function freshFolder(name: string): string {
  const folder = path.join(work, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

export type BuildPlace = { content: string; out: string; now?: string; environment?: Record<string, string> };

export type BuildRun = { child: ChildProcess; done: Promise<{ code: number | null; said: string }> };

/** `npm run build` as a process of its own. */
export function startBuild(
  { content, out, now, environment }: BuildPlace,
  args: readonly string[] = [],
): BuildRun {
  const child = spawn(process.execPath, ["scripts/run.mjs", "build", ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      CONTENT_DIR: content,
      OUT_DIR: out,
      PUBLISH_AT: now ?? "2026-11-02T00:00:00+03:00",
      SITE_URL: "",
      ...environment,
    },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (bytes: Buffer) => {
      said += bytes.toString("utf8");
    });
  }
  const done = new Promise<{ code: number | null; said: string }>((resolve) => {
    child.on("close", (code) => resolve({ code, said }));
  });
  return { child, done };
}

/** Builds, and returns the comparison line. */
export async function build(place: BuildPlace, args: readonly string[] = []): Promise<string> {
  const { code, said } = await startBuild(place, args).done;
  if (code !== 0) throw new Error(said);
  return said.trimEnd().split("\n").at(-1) ?? "";
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}

function hashOf(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

/**
 * The hash of every file of a site by its path, and of the publisher's own files as `own/NAME`. What is kept for old caches is
 * left out, unless the site is compared as a whole.
 */
export function hashesOf(folder: string, isWhole = false): Map<string, string> {
  const own = internalFolder(folder);
  const retired = path.join(own, "retired.json");
  const kept: string[] = existsSync(retired)
    ? Object.keys(JSON.parse(readFileSync(retired, "utf8")).files)
    : [];
  // What names the folder itself differs from folder to folder.
  const skipped = new Set([
    "own/look.json",
    "own/twins.json",
    ...(isWhole ? [] : [...kept, "own/retired.json", "own/lock"]),
  ]);
  const all: [string, string][] = [
    ...filesBelow(folder).map((file): [string, string] => [file, path.join(folder, file)]),
    ...filesBelow(own).map((file): [string, string] => [`own/${file}`, path.join(own, file)]),
  ];
  return new Map(
    all
      .filter(([name]) => !skipped.has(name) && !name.endsWith(".broken"))
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, file]) => [name, hashOf(file)]),
  );
}

/** The files in which two sites differ. */
export function differences(before: Map<string, string>, after: Map<string, string>): string[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name) !== after.get(name)).sort();
}

/** Links and pictures in the pages of a site that lead to no file. */
export function deadLinks(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(".html"))
    .flatMap((file) => {
      const html = readFileSync(path.join(folder, file), "utf8");
      if (!html.endsWith("</html>\n")) return [`${file}: half a file`];
      return [...html.matchAll(/ (?:href|src)="(\/[^"#]*)/g)].flatMap(([, address = ""]) => {
        const target = decodeURIComponent(address).slice(1);
        const found = existsSync(
          path.join(folder, target === "" || target.endsWith("/") ? `${target}index.html` : target),
        );
        return found ? [] : [`${file} → ${address}`];
      });
    });
}

export function copyFolder(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
}

/** Copies a site with the publisher's own files about it. */
export function copySite(from: string, to: string): void {
  copyFolder(from, to);
  copyFolder(internalFolder(from), internalFolder(to));
}
