import { spawn } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type Rendered, readOutputs } from "#lib/publish/next-outputs";
import type { Progress } from "#lib/publish/progress";

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

function callNext({ root, distDir, job, onProgress }: NextOptions, mode: Mode, workers: number): Call {
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
  const ended = new Promise<number | null>((resolve) => {
    next.on("error", (error) => {
      said += error.message;
      resolve(null);
    });
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

type Mode = "compile" | "generate";

/**
 * Lets Next prerender a job. It may be started while the job is still being planned: it takes three seconds to be ready,
 * and its worker waits for the job; or it has to compile first, which takes some ten.
 */
export class NextBuild {
  readonly #options: NextOptions;
  readonly #distFolder: string;
  readonly #compiledFile: string;
  #ahead: { mode: Mode; call: Call } | undefined;

  constructor(options: NextOptions) {
    this.#options = options;
    this.#distFolder = path.join(options.root, options.distDir);
    this.#compiledFile = path.join(this.#distFolder, "compiled-engine");
  }

  /** Starts Next with what it can do before the job is there: for a job of few pages, if it has been compiled. */
  startAhead(): void {
    if (this.#ahead !== undefined) return;
    const mode = this.#isCompiled() ? "generate" : "compile";
    this.#ahead = { mode, call: this.#call(mode, 1) };
  }

  /** Ends what was started ahead and is not needed. */
  async stop(): Promise<void> {
    await this.#ahead?.call.stop();
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
    if (workers > 1 && this.#ahead?.mode === "generate") await this.stop();
    const ahead = this.#ahead;
    writeJob();
    const generate =
      ahead?.mode === "generate" ? ahead.call : this.#isCompiled() && this.#call("generate", workers);
    if (generate && (await generate.failure) === undefined) return readOutputs(this.#distFolder);
    const compile = ahead?.mode === "compile" ? ahead.call : this.#call("compile", workers);
    const failure = (await compile.failure) ?? (await this.#call("generate", workers).failure);
    if (failure !== undefined) throw new Error(failure);
    writeFileSync(this.#compiledFile, this.#options.engine);
    return readOutputs(this.#distFolder);
  }

  #isCompiled(): boolean {
    return readText(this.#compiledFile) === this.#options.engine;
  }

  #call(mode: Mode, workers: number): Call {
    // What is there when it is ended half way must not be taken for whole.
    const former = mode === "generate" ? path.join(this.#distFolder, "outputs.json") : this.#compiledFile;
    rmSync(former, { force: true });
    return callNext(this.#options, mode, workers);
  }
}
