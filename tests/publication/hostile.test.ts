import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { validFolder } from "../support/folders";
import { outcomes } from "./hostile/outcomes";
import { freshFolder } from "./site";

/** The most seconds of the processor that a case takes. Wall time depends on what else the machine does. */
const mostSeconds = 2;
/** The most memory of the process in which a case runs, in MB. */
const mostMemory = 300;
/** Seconds of wall time after which a case is taken to hang. */
const patience = 60;

type Said = {
  index: number;
  count: number;
  name: string;
  errors?: string[];
  seconds?: number;
  memory?: number;
};

const folder = freshFolder("hostile");
const program = path.join(folder, "child.cjs");

/** Runs some cases from `from` on; resolves when the process has ended, with what it said of each. */
function runFrom(from: number): Promise<Said[]> {
  const argv = [
    "--max-old-space-size=240",
    program,
    validFolder,
    path.join(folder, `work-${from}`),
    `${from}`,
  ];
  const child: ChildProcess = spawn(process.execPath, argv, { stdio: ["ignore", "pipe", "ignore"] });
  const said: Said[] = [];
  return new Promise((resolve) => {
    const stop = () => child.kill("SIGKILL");
    let timer = setTimeout(stop, patience * 1000);
    if (child.stdout === null) throw new Error("The process has no output.");
    createInterface({ input: child.stdout }).on("line", (line) => {
      clearTimeout(timer);
      timer = setTimeout(stop, patience * 1000);
      said.push(JSON.parse(line));
    });
    child.on("close", () => {
      clearTimeout(timer);
      resolve(said);
    });
  });
}

/** Runs all cases, some in each process. One that ends its process, or hangs, has no result. */
async function runAll(): Promise<Map<string, Said>> {
  const results = new Map<string, Said>();
  for (let from = 0; ; ) {
    const said = await runFrom(from);
    for (const one of said) results.set(one.name, one);
    const last = said.at(-1);
    if (last === undefined || last.index + 1 >= last.count) return results;
    from = last.index + 1;
  }
}

await build({
  entryPoints: ["tests/publication/hostile/child.ts"],
  outfile: program,
  bundle: true,
  platform: "node",
  format: "cjs",
  external: ["sharp"],
  logLevel: "error",
});
const results = await runAll();

/** Returns the errors in a few words: each rule with its first line and how often it is said. */
function inShort(errors: readonly string[] | undefined): string {
  if (errors === undefined) return "the process ended";
  if (errors.length === 0) return "accepted";
  const first = new Map<string, { line: string; count: number }>();
  for (const one of errors) {
    const [rule = "", line = ""] = one.split(":");
    const known = first.get(rule);
    if (known === undefined) first.set(rule, { line, count: 1 });
    else known.count++;
  }
  return [...first]
    .map(([rule, { line, count }]) => `${rule}:${line}${count > 1 ? ` ×${count}` : ""}`)
    .join(" ");
}

describe("a hostile file", () => {
  test("is one of at least 150 cases, each with an outcome", () => {
    expect([...results.keys()].sort()).toEqual(Object.keys(outcomes).sort());
    expect(results.size).toBeGreaterThanOrEqual(150);
  });

  test.each(Object.entries(outcomes))("%s: %s", (name, outcome) => {
    const { errors, seconds, memory } = results.get(name) ?? {};
    expect(inShort(errors)).toBe(outcome);
    expect(seconds).toBeLessThan(mostSeconds);
    expect(memory).toBeLessThan(mostMemory);
  });
});
