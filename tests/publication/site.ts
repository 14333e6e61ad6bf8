import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";

/** Below the checkout, so that pictures and compiled code are shared by all tests of one run. */
const work = path.resolve(".barqiya/publication");

export function freshFolder(name: string): string {
  const folder = path.join(work, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

export type BuildPlace = { content: string; out: string; now?: string };

export type BuildRun = { child: ChildProcess; done: Promise<{ code: number | null; said: string }> };

/** `npm run build` as a process of its own. */
export function startBuild({ content, out, now }: BuildPlace, args: readonly string[] = []): BuildRun {
  const child = spawn(process.execPath, ["scripts/run.mjs", "build", ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      CONTENT_DIR: content,
      OUT_DIR: out,
      PUBLISH_AT: now ?? "2026-11-02T00:00:00+03:00",
      SITE_URL: "",
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

/** The hash of every file of a site by its path; what is kept for old caches and the books about it left out. */
export function hashesOf(folder: string, isWhole = false): Map<string, string> {
  const retired = path.join(folder, ".barqiya/retired.json");
  const kept = new Set<string>(
    existsSync(retired) ? Object.keys(JSON.parse(readFileSync(retired, "utf8")).files) : [],
  );
  const skipped = isWhole ? new Set<string>() : new Set([...kept, ".barqiya/retired.json", ".barqiya/lock"]);
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
      .filter((file) => !skipped.has(file))
      .sort()
      .map((file) => [
        file,
        createHash("sha256")
          .update(readFileSync(path.join(folder, file)))
          .digest("hex"),
      ]),
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
    .filter((file) => file.endsWith(".html") && !file.startsWith(".barqiya"))
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
