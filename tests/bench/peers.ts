import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** The versions of the peers that come from npm. Hugo is the one on the machine (Debian's package `hugo`). */
export const pins = {
  eleventy: { "@11ty/eleventy": "3.1.8" },
  astro: { astro: "7.3.5" },
  pagefind: { pagefind: "1.6.0" },
  miniSearch: { minisearch: "7.2.0" },
  /** For peers that need a newer Node than the one that runs the benchmark. */
  node: { node: "24.21.0" },
} as const;

const nodeThatAstroNeeds = [22, 12] as const;

/** A tool that is not there and cannot be installed. */
export class ToolMissing extends Error {
  override readonly name = "ToolMissing";
}

function isInstalled(folder: string, packages: Readonly<Record<string, string>>): boolean {
  return Object.entries(packages).every(([name, version]) => {
    const manifest = path.join(folder, "node_modules", name, "package.json");
    return existsSync(manifest) && JSON.parse(readFileSync(manifest, "utf8")).version === version;
  });
}

/**
 * Installs pinned packages into a folder, unless they are there.
 *
 * @throws {ToolMissing} when npm does not get them.
 */
export function install(folder: string, packages: Readonly<Record<string, string>>): void {
  if (isInstalled(folder, packages)) return;
  const wanted = Object.entries(packages).map(([name, version]) => `${name}@${version}`);
  mkdirSync(folder, { recursive: true });
  const manifest = { private: true, type: "module", dependencies: packages };
  writeFileSync(path.join(folder, "package.json"), JSON.stringify(manifest));
  try {
    execFileSync("npm", ["install", "--no-audit", "--no-fund"], { cwd: folder, stdio: "pipe" });
  } catch {
    throw new ToolMissing(`${wanted.join(", ")} from npm`);
  }
}

/**
 * The Node to run Astro with: this one if it is new enough, else one from npm.
 *
 * @throws {ToolMissing} when neither works.
 */
export function nodeForAstro(folder: string): string {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [wantedMajor, wantedMinor] = nodeThatAstroNeeds;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return process.execPath;
  install(folder, pins.node);
  const node = path.join(folder, "node_modules/node/bin/node");
  if (firstLineOf(node, ["--version"]) === undefined) throw new ToolMissing(`Node ${pins.node.node}`);
  return node;
}

/** The first line that a program prints; undefined when it is not there or fails. */
export function firstLineOf(program: string, argv: readonly string[]): string | undefined {
  try {
    return execFileSync(program, argv, { encoding: "utf8", stdio: "pipe" }).split("\n")[0];
  } catch {
    return undefined;
  }
}
