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

export type NextOptions = {
  /** The engine's folder. */
  root: string;
  /** Where Next works, relative to `root`. */
  distDir: string;
  /** The folder with the job; see `lib/render/job.ts`. */
  job: string;
  /** The hash of the code that renders. */
  engine: string;
  onProgress: Progress;
};

/** A worker loads all routes before its first page, which takes it as long as some hundred pages. */
const pagesWorthAWorker = 100;

/** How many workers are to render so many pages. */
export function countWorkers(pages: number, processors: number): number {
  return Math.max(1, Math.min(processors, Math.ceil(pages / pagesWorthAWorker)));
}

/**
 * A page makes much that is thrown away at once: room for it saves time, and its worker should not grow for it. Workers keep
 * every core busy, so each collects its garbage with one helper: with V8's four the same pages took 7 % longer.
 */
function nodeOptions(root: string): string {
  const preload = pathToFileURL(path.join(root, "lib/publish/next-process.mjs")).href;
  return [process.env.NODE_OPTIONS, "--max-semi-space-size=16", "--v8-pool-size=1", `--import=${preload}`]
    .filter(Boolean)
    .join(" ");
}

/** Next at work: what it said if it failed, and a way to end it with all its workers. */
type Call = { failure: Promise<string | undefined>; stop: () => Promise<void> };

function callNext(
  { root, distDir, job, onProgress }: NextOptions,
  mode: "compile" | "generate",
  workers: number,
): Call {
  const next = spawn(
    process.execPath,
    [path.join(root, "node_modules/next/dist/bin/next"), "build", "--experimental-build-mode", mode],
    {
      cwd: root,
      env: {
        ...process.env,
        NODE_ENV: "production",
        NODE_OPTIONS: nodeOptions(root),
        NEXT_TELEMETRY_DISABLED: "1",
        BARQIYA_DIST: distDir,
        BARQIYA_JOB: job,
        BARQIYA_PUBLISHER: String(process.pid),
        BARQIYA_WORKERS: String(workers),
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
  const ended = new Promise<number | null>((resolve, reject) => {
    next.on("error", reject);
    next.on("close", resolve);
  });
  return {
    failure: ended.then((code) =>
      code === 0 ? undefined : `next build ended with code ${code}; nothing was published.\n${said}`,
    ),
    stop: async () => {
      next.kill();
      await ended;
    },
  };
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/**
 * Lets Next prerender a job. It may be started while the job is still being planned: it takes three seconds to be ready,
 * and its worker waits for the job.
 */
export class NextBuild {
  readonly #options: NextOptions;
  readonly #distFolder: string;
  readonly #compiledFile: string;
  #ahead: Call | undefined;

  constructor(options: NextOptions) {
    this.#options = options;
    this.#distFolder = path.join(options.root, options.distDir);
    this.#compiledFile = path.join(this.#distFolder, "compiled-engine");
  }

  /** Starts Next for a job of few pages, if it has been compiled. */
  startAhead(): void {
    if (this.#ahead === undefined && this.#isCompiled()) this.#ahead = this.#call("generate", 1);
  }

  /** Ends what was started ahead and is not needed. */
  async stop(): Promise<void> {
    await this.#ahead?.stop();
    this.#ahead = undefined;
  }

  /**
   * When the code is the one that was compiled last, Next only prerenders; else, or should that fail, it compiles first: by
   * itself, so that the compiler's memory is free again when pages are rendered.
   *
   * @param pages How many pages the job has.
   * @param writeJob Writes it; a Next that was started ahead begins then.
   * @throws with Next's own words when it fails.
   */
  async render(pages: number, writeJob: () => void): Promise<Rendered> {
    const workers = countWorkers(pages, availableParallelism());
    if (workers > 1) await this.stop();
    const ahead = this.#ahead;
    this.#ahead = undefined;
    writeJob();
    const generate = ahead ?? (this.#isCompiled() ? this.#call("generate", workers) : undefined);
    if (generate !== undefined && (await generate.failure) === undefined)
      return readOutputs(this.#distFolder);
    rmSync(this.#compiledFile, { force: true });
    const failure =
      (await this.#call("compile", workers).failure) ?? (await this.#call("generate", workers).failure);
    if (failure !== undefined) throw new Error(failure);
    writeFileSync(this.#compiledFile, this.#options.engine);
    return readOutputs(this.#distFolder);
  }

  #isCompiled(): boolean {
    return readText(this.#compiledFile) === this.#options.engine;
  }

  #call(mode: "compile" | "generate", workers: number): Call {
    if (mode === "generate") rmSync(path.join(this.#distFolder, "outputs.json"), { force: true });
    return callNext(this.#options, mode, workers);
  }
}
