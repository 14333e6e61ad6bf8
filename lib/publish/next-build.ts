import { spawn } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import type { Progress } from "#lib/publish/progress";
import { fileRoute, urls } from "#lib/urls";

const outputsSchema = z.object({
  prerenders: z.array(
    z.object({
      pathname: z.string(),
      routeType: z.string().nullable(),
      file: z.string().nullable(),
      postponed: z.boolean(),
    }),
  ),
  files: z.array(z.object({ pathname: z.string(), file: z.string() })),
  unknown: z.array(z.string()),
});

/** What Next prerendered. */
export type Rendered = {
  /** Where it left each page, by the address it is for. */
  pages: Map<string, string>;
  /** The style sheet at an address that a page points to. */
  readSheet: (address: string) => string;
};

/** Next's own pages that are nobody's address, and its scripts and style sheets, which no page asks for. */
const nextsOwn = /^\/(?:_global-error|500|_not-found)$|^\/_next\/static\//;

function addressOf(rendered: string): string {
  if (rendered === "/404") return urls.notFound;
  const isFile = rendered.startsWith(`${fileRoute}/`) && path.extname(rendered) !== "";
  const pathname = isFile ? rendered.slice(fileRoute.length) : rendered;
  return pathname === "/" || /\.[a-z]+$/.test(pathname) ? pathname : `${pathname}/`;
}

/**
 * Reads what the adapter noted of a build.
 *
 * @throws when there is an output that publishing does not know, or one that waits for a request.
 */
export function readOutputs(distFolder: string): Rendered {
  const noted = outputsSchema.parse(JSON.parse(readFileSync(path.join(distFolder, "outputs.json"), "utf8")));
  if (noted.unknown.length > 0)
    throw new Error(`Next made outputs that publishing does not know: ${noted.unknown}`);
  const pages: Rendered["pages"] = new Map();
  for (const { pathname, routeType, file, postponed } of noted.prerenders) {
    // Without a kind: the payloads for a script in the browser, and the templates of dynamic routes.
    if (routeType === null || nextsOwn.test(pathname)) continue;
    if (routeType !== "page" && routeType !== "route") {
      throw new Error(`Next made a ${routeType} of ${pathname}; publishing knows pages and routes only.`);
    }
    if (file === null || postponed) throw new Error(`${pathname} was not prerendered whole.`);
    pages.set(addressOf(pathname.normalize("NFC")), file);
  }
  for (const { pathname, file } of noted.files) {
    if (!nextsOwn.test(pathname)) pages.set(addressOf(pathname), file);
  }
  return {
    pages,
    readSheet: sheetReader(new Map(noted.files.map(({ pathname, file }) => [pathname, file]))),
  };
}

/** Reads each of Next's style sheets once. */
function sheetReader(files: ReadonlyMap<string, string>): Rendered["readSheet"] {
  const read = new Map<string, string>();
  return (address) => {
    let sheet = read.get(address);
    if (sheet !== undefined) return sheet;
    const file = files.get(address);
    if (file === undefined) throw new Error(`Next made no style sheet ${address}; nothing was published.`);
    sheet = readFileSync(file, "utf8");
    read.set(address, sheet);
    return sheet;
  };
}

export type NextBuild = {
  /** The engine's folder. */
  root: string;
  /** Where Next works, relative to `root`. */
  distDir: string;
  /** The folder with the job; see `lib/render/job.ts`. */
  job: string;
  /** The hash of the code that renders. */
  engine: string;
  /** How many pages the job has. */
  pages: number;
  onProgress: Progress;
};

/** A worker loads all routes before its first page, which takes it as long as some hundred pages. */
const pagesWorthAWorker = 100;

/** How many workers are to render so many pages. */
export function countWorkers(pages: number, processors: number): number {
  return Math.max(1, Math.min(processors, Math.ceil(pages / pagesWorthAWorker)));
}

/** A page makes much that is thrown away at once: room for it saves time, and its worker should not grow for it. */
function nodeOptions(root: string): string {
  const frugal = pathToFileURL(path.join(root, "lib/publish/frugal-heap.mjs")).href;
  return [process.env.NODE_OPTIONS, "--max-semi-space-size=16", `--import=${frugal}`]
    .filter(Boolean)
    .join(" ");
}

/** @returns what Next said, if it failed. */
async function callNext(
  { root, distDir, job, pages, onProgress }: NextBuild,
  args: readonly string[],
): Promise<string | undefined> {
  const next = spawn(
    process.execPath,
    [path.join(root, "node_modules/next/dist/bin/next"), "build", ...args],
    {
      cwd: root,
      env: {
        ...process.env,
        NODE_ENV: "production",
        NODE_OPTIONS: nodeOptions(root),
        NEXT_TELEMETRY_DISABLED: "1",
        BARQIYA_DIST: distDir,
        BARQIYA_JOB: job,
        BARQIYA_WORKERS: String(countWorkers(pages, availableParallelism())),
      },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let said = "";
  for (const stream of [next.stdout, next.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (text: string) => {
      said = (said + text).slice(-20_000);
      const [, done, total] = /Generating static pages.*\((\d+)\/(\d+)\)/.exec(text) ?? [];
      if (done !== undefined) onProgress("rendering", Number(done), Number(total));
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    next.on("error", reject);
    next.on("close", resolve);
  });
  return code === 0 ? undefined : `next build ended with code ${code}; nothing was published.\n${said}`;
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/**
 * Lets Next prerender a job. When the code is the one that was compiled last, it only prerenders; else, or should that
 * fail, it compiles first: by itself, so that the compiler's memory is free again when pages are rendered.
 *
 * @throws with Next's own words when it fails.
 */
export async function runNext(build: NextBuild): Promise<Rendered> {
  const distFolder = path.join(build.root, build.distDir);
  const compiledFile = path.join(distFolder, "compiled-engine");
  rmSync(path.join(distFolder, "outputs.json"), { force: true });
  const run = (mode: "compile" | "generate") => callNext(build, ["--experimental-build-mode", mode]);
  const isCompiled = readText(compiledFile) === build.engine;
  if (isCompiled && (await run("generate")) === undefined) return readOutputs(distFolder);
  rmSync(compiledFile, { force: true });
  const failure = (await run("compile")) ?? (await run("generate"));
  if (failure !== undefined) throw new Error(failure);
  writeFileSync(compiledFile, build.engine);
  return readOutputs(distFolder);
}
