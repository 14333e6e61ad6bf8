import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { corpusNow } from "../corpus/corpus";
import type { Command } from "./measure";
import { firstLineOf, install, nodeForAstro, pins, ToolMissing } from "./peers";
import { layStandIn } from "./stand-in";

export type ContenderId = "barqiya" | "hugo" | "eleventy" | "astro";

/** One generator, ready to publish a publication as often as is asked. */
export type Contender = {
  id: ContenderId;
  name: string;
  version: string;
  /** The one command that builds: from cold after {@link forget}, warm after itself. */
  build: Command;
  /** Builds everything anew with pictures and social cards kept, where the generator makes any. */
  rebuild?: Command;
  /** Where the site goes. */
  site: string;
  /** Removes the site and all that earlier builds remembered. */
  forget: () => void;
  /** Lays a site out as if it had been built, where that can be done; see `stand-in.ts`. */
  layStandIn?: () => Promise<void>;
};

export type Places = {
  /** The checkout that is measured. */
  root: string;
  /** Where tools are installed and sites are built. */
  work: string;
  /** The publication, absolute. */
  publication: string;
  articles: number;
};

const templates = path.resolve("tests/bench/templates");
/** From here on Node's own limit of memory is too small for peers that hold the whole site. */
const largeCorpus = 20_000;
const megabytesForLarge = 12_000;

/**
 * Takes files out of the way without deleting them; {@link clearSetAside} does, when nothing is measured any more. Some
 * disks look at every file that was deleted in the last minutes before they make a new one (ext4 without a journal), and
 * a build that begins after a hundred thousand deletions would pay for them.
 */
export function setAside(work: string, folder: string, names: readonly string[]): void {
  const kept = path.join(work, "set-aside");
  mkdirSync(kept, { recursive: true });
  for (const file of names.map((name) => path.join(folder, name))) {
    if (existsSync(file)) renameSync(file, path.join(kept, randomUUID()));
  }
}

export function clearSetAside(work: string): void {
  rmSync(path.join(work, "set-aside"), { recursive: true, force: true });
}

function nodeOptions(articles: number): Record<string, string> {
  return articles > largeCorpus ? { NODE_OPTIONS: `--max-old-space-size=${megabytesForLarge}` } : {};
}

/** Lays a peer's templates into its folder; what npm installed there stays. */
function layTemplates(work: string, folder: string, kinds: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  const kept = new Set(["node_modules", "package.json", "package-lock.json"]);
  const others = readdirSync(folder).filter((name) => !kept.has(name));
  setAside(work, folder, others);
  for (const kind of kinds) cpSync(path.join(templates, kind), folder, { recursive: true });
}

function periodsOf(publication: string): string[] {
  const articles = path.join(publication, "articles");
  return readdirSync(articles).flatMap((year) => [
    year,
    ...readdirSync(path.join(articles, year)).map((month) => `${year}/${month}`),
  ]);
}

// What a publication of another folder does without; tests in a copy would be found by the test runner.
const notNeeded = /^(content|docs|tests)\//;

/** The checkout as it stands, changed and new files included, in a folder of its own. */
function copyCheckout(root: string, folder: string): void {
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  const files = listed.split("\0").filter((file) => file !== "" && existsSync(path.join(root, file)));
  for (const file of files) {
    if (!notNeeded.test(file)) cpSync(path.join(root, file), path.join(folder, file));
  }
  mkdirSync(path.join(folder, "public"), { recursive: true });
  const modules = path.join(root, "node_modules");
  try {
    execFileSync("cp", ["-al", modules, folder], { stdio: "pipe" });
  } catch {
    execFileSync("cp", ["-a", modules, folder]);
  }
}

function barqiya({ root, work, publication }: Places): Contender {
  const folder = path.join(work, "barqiya");
  const checkout = path.join(folder, "checkout");
  setAside(work, folder, ["checkout"]);
  copyCheckout(root, checkout);
  const commit = firstLineOf("git", ["-C", root, "rev-parse", "--short", "HEAD"]) ?? "uncommitted";
  const env = {
    CONTENT_DIR: publication,
    OUT_DIR: path.join(folder, "site"),
    STATE_DIR: path.join(folder, "state"),
    PUBLISH_AT: corpusNow,
  };
  return {
    id: "barqiya",
    name: "Barqiya",
    version: `${commit} on Node ${process.versions.node}`,
    build: { argv: ["npm", "run", "build"], cwd: checkout, env },
    rebuild: { argv: ["npm", "run", "build", "--", "--full"], cwd: checkout, env },
    site: env.OUT_DIR,
    forget: () => {
      setAside(work, folder, ["site", ".site.barqiya", "state"]);
      setAside(work, checkout, [".barqiya"]);
    },
    layStandIn: () =>
      layStandIn({
        root: checkout,
        contentFolder: publication,
        stateFolder: env.STATE_DIR,
        site: env.OUT_DIR,
        now: Date.parse(corpusNow),
      }),
  };
}

function hugo({ work, publication }: Places): Contender {
  const version = firstLineOf("hugo", ["version"]);
  if (version === undefined) throw new ToolMissing("hugo (Debian's package hugo)");
  const folder = path.join(work, "hugo");
  layTemplates(work, folder, ["hugo"]);
  cpSync(path.join(templates, "shared/static"), path.join(folder, "static"), { recursive: true });
  const settings = path.join(folder, "hugo.yaml");
  writeFileSync(settings, readFileSync(settings, "utf8").replaceAll("PUBLICATION", publication));
  mkdirSync(path.join(folder, "data"), { recursive: true });
  for (const name of ["categories.yaml", "breaking.yaml"]) {
    cpSync(path.join(publication, name), path.join(folder, "data", name));
  }
  for (const period of periodsOf(publication)) {
    mkdirSync(path.join(folder, "periods", period), { recursive: true });
    writeFileSync(path.join(folder, "periods", period, "_index.md"), `---\ntitle: "${period}"\n---\n`);
  }
  return {
    id: "hugo",
    name: "Hugo",
    version: version.replace(/^hugo v?/, "").split(" ")[0] ?? version,
    build: { argv: ["hugo", "--quiet", "--cacheDir", path.join(folder, "cache")], cwd: folder },
    site: path.join(folder, "public"),
    forget: () => setAside(work, folder, ["public", "resources", "cache", ".hugo_build.lock"]),
  };
}

function eleventy({ work, publication, articles }: Places): Contender {
  const folder = path.join(work, "eleventy");
  install(folder, pins.eleventy);
  layTemplates(work, folder, ["shared", "eleventy"]);
  symlinkSync(publication, path.join(folder, "publication"));
  for (const kind of ["articles", "pages"]) {
    for (const name of readdirSync(path.join(publication, kind))) {
      symlinkSync(path.join(publication, kind, name), path.join(folder, "src", kind, name));
    }
  }
  return {
    id: "eleventy",
    name: "Eleventy",
    version: `${pins.eleventy["@11ty/eleventy"]} on Node ${process.versions.node}`,
    build: {
      argv: [process.execPath, "node_modules/@11ty/eleventy/cmd.cjs", "--quiet", "--incremental"],
      cwd: folder,
      env: nodeOptions(articles),
    },
    site: path.join(folder, "_site"),
    forget: () => setAside(work, folder, ["_site", ".cache"]),
  };
}

function astro({ work, publication, articles }: Places): Contender {
  const folder = path.join(work, "astro");
  install(folder, pins.astro);
  const node = nodeForAstro(path.join(work, "node"));
  layTemplates(work, folder, ["shared", "astro"]);
  symlinkSync(publication, path.join(folder, "publication"));
  return {
    id: "astro",
    name: "Astro",
    version: `${pins.astro.astro} on Node ${firstLineOf(node, ["--version"])?.replace("v", "")}`,
    build: {
      argv: [node, "node_modules/astro/bin/astro.mjs", "build", "--silent"],
      cwd: folder,
      env: { ...nodeOptions(articles), ASTRO_TELEMETRY_DISABLED: "1" },
    },
    site: path.join(folder, "dist"),
    forget: () => setAside(work, folder, ["dist", ".astro", "node_modules/.astro", "node_modules/.vite"]),
  };
}

const makers: Record<ContenderId, { name: string; make: (places: Places) => Contender }> = {
  barqiya: { name: "Barqiya", make: barqiya },
  hugo: { name: "Hugo", make: hugo },
  eleventy: { name: "Eleventy", make: eleventy },
  astro: { name: "Astro", make: astro },
};

export const contenderIds = Object.keys(makers) as ContenderId[];

/** Everyone who can run on this machine; `onSkip` is told of each who cannot. */
export function prepareContenders(
  ids: readonly ContenderId[],
  places: Places,
  onSkip: (line: string) => void,
): Contender[] {
  return ids.flatMap((id) => {
    const { name, make } = makers[id];
    try {
      return [make(places)];
    } catch (error) {
      if (!(error instanceof ToolMissing)) throw error;
      onSkip(`skipped: ${name} needs ${error.message}`);
      return [];
    }
  });
}
