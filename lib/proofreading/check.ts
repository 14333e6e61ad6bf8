import { existsSync } from "node:fs";
import path from "node:path";
import { type LocaleSettings, limitsOf, type Site } from "#lib/config/site";
import {
  decodeUtf8,
  type FoundFile,
  findFile,
  findFiles,
  pathOnDisk,
  readBytesIfPlain,
} from "#lib/content/files/found-files";
import { overwriteFile, UnreadFileError } from "#lib/content/files/open-file";
import { pathProblem } from "#lib/content/messages/file-messages";
import { type Problem, sortProblems } from "#lib/content/messages/problems";
import type { Publication } from "#lib/content/publication";
import { readSite } from "#lib/content/reader/read-settings";
import { readCheckedPublication } from "#lib/pages/addresses/checked-publication";
import { checkPictures } from "#lib/pictures/broken";
import { mediaFolder } from "#lib/pictures/media-folder";
import { PictureStore } from "#lib/pictures/picture-store";
import { getExcused } from "#lib/proofreading/excuses";
import { type FoundFindings, findInFiles } from "#lib/proofreading/file-findings";
import { FindingsStore, keyOf } from "#lib/proofreading/findings-store";
import { findInThreads } from "#lib/proofreading/findings-threads";
import { getInventory } from "#lib/proofreading/links/addresses";
import { findAlikeNames } from "#lib/proofreading/links/alike-names";
import { checkLinks } from "#lib/proofreading/links/dead-links";
import { findTashkeelNames } from "#lib/proofreading/links/tashkeel-names";
import type { FixedLine } from "#lib/proofreading/text/diff";
import { fixText } from "#lib/proofreading/text/fix";
import { readTextFile } from "#lib/proofreading/text-file";

type CheckOptions = {
  contentFolder: string;
  /** Limits the report to a file or folder. It is relative to `folder` or to the publication, or absolute. */
  path?: string | undefined;
  /** The current folder of the editor. */
  folder: string;
  /** The folder of caches. Texts and pictures that were already looked at are not looked at again. */
  stateFolder: string;
  /** The hash of the engine. What another engine found is not used. */
  engine: string;
  /** A program that answers {@link findInThreads}; without it no threads are used. */
  program?: { file: string; argv: string[] };
  /** "Now", in milliseconds since 1970 (UTC): it decides which articles are published. */
  now: number;
};

function isOutside(relative: string): boolean {
  return relative === ".." || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative);
}

/** Converts the typed path to one relative to the publication (`articles/2016/12`); empty for all of it. */
function scopeOf({ contentFolder, path: typed, folder }: CheckOptions): string {
  if (typed === undefined) return "";
  const absolute = path.resolve(folder, typed);
  const isAround = !isOutside(path.relative(absolute, contentFolder));
  if (isAround) return "";
  const relative = path.relative(contentFolder, absolute);
  // A path outside the publication is taken as relative to it, as in reports.
  const scope = isOutside(relative) ? path.relative("/", path.resolve("/", typed)) : relative;
  return scope.replaceAll(path.sep, "/").normalize("NFC");
}

function isWithin(scope: string, file: string): boolean {
  return scope === "" || file === scope || file.startsWith(`${scope}/`);
}

/** The files with Arabic text in the requested part of the publication. */
function findTextFiles(options: CheckOptions): FoundFile[] {
  const root = options.contentFolder;
  const scope = scopeOf(options);
  const settings = ["site.yaml", "categories.yaml", "breaking.yaml"].flatMap(
    (name) => findFile(root, name) ?? [],
  );
  const texts = ["articles", "authors", "pages"].flatMap((folder) => findFiles(root, folder));
  return [...settings, ...texts.filter((file) => file.path.endsWith(".md"))].filter((file) =>
    isWithin(scope, file.path),
  );
}

/** The limit of files that are looked at without threads, which take a moment to start. */
const fewFiles = 300;

/**
 * Begins to look at the text files in the requested part; the returned function gives the findings of each. Files that have not
 * changed are not looked at again.
 */
function findInTexts(
  options: CheckOptions,
  settings: LocaleSettings & Pick<Site, "limits">,
): () => Promise<FoundFindings[]> {
  const stamp = `${options.engine} ${JSON.stringify(settings)}`;
  const store = new FindingsStore(path.join(options.stateFolder, "check", "findings.json"), stamp);
  const known: FoundFindings[] = [];
  const unknown = findTextFiles(options).filter((file) => {
    if (store.isEmpty()) return true;
    const bytes = readBytesIfPlain(file, limitsOf(settings).bytes);
    if (bytes === undefined) return false;
    const key = keyOf(file.path, bytes);
    const findings = store.find(key);
    if (findings !== undefined) known.push({ path: file.path, key, findings });
    return findings === undefined;
  });
  const { program } = options;
  const finish =
    program !== undefined && unknown.length > fewFiles
      ? findInThreads(program, unknown, settings)
      : async () => findInFiles(unknown, settings);
  return async () => {
    const all = [...known, ...(await finish())];
    for (const { key, findings } of all) store.keep(key, findings);
    store.save(scopeOf(options) === "");
    return all;
  };
}

function alikeNames(publication: Publication, root: string): Problem[] {
  const limits = limitsOf(publication.site);
  const read = (file: string) => {
    const bytes = readBytesIfPlain({ root, diskPath: pathOnDisk(root, file) }, limits.bytes);
    const text = bytes && decodeUtf8(bytes);
    return text === undefined ? undefined : readTextFile(file, text, limits);
  };
  const lineOf = (file: string, key: string) => read(file)?.front.lineOf([key]) ?? 1;
  const problems = [...findAlikeNames(publication, lineOf), ...findTashkeelNames(publication, lineOf)];
  return problems.filter(({ path: file, line }) => {
    const text = read(file);
    return text === undefined || !getExcused(text).has(line);
  });
}

function placeOf({ path: file, line }: Problem): string {
  return `${file}:${line}`;
}

/**
 * Joins the reports of one direction control: reading refuses it in a title, and proofreading warns of it. The error stays,
 * and says whether `--fix` corrects it.
 */
function joinControls(problems: readonly Problem[]): Problem[] {
  const errors = new Set(problems.filter(({ rule }) => rule === "bidi-control").map(placeOf));
  if (errors.size === 0) return [...problems];
  const isDouble = (problem: Problem) =>
    problem.rule === "bidi-control-in-text" && errors.has(placeOf(problem));
  const fixable = new Set(problems.filter((problem) => isDouble(problem) && problem.fixable).map(placeOf));
  return problems
    .filter((problem) => !isDouble(problem))
    .map((problem) =>
      problem.rule === "bidi-control" && fixable.has(placeOf(problem))
        ? { ...problem, fixable: true }
        : problem,
    );
}

/** Returns all problems of the publication, or of the requested part of it, sorted. */
export async function check(options: CheckOptions): Promise<Problem[]> {
  const root = options.contentFolder;
  const { now } = options;
  const scope = scopeOf(options);
  const settings = readSite(root, undefined).value;
  // Other threads look at the texts while this one reads the publication.
  const finding = settings === undefined ? async () => [] : findInTexts(options, settings);
  const cacheFolder = path.join(options.stateFolder, "index");
  const { problems, publication, readable } = readCheckedPublication({
    root,
    now,
    cacheFolder,
    stamp: options.engine,
  });
  const inventory = publication && getInventory(publication, now);
  const warnings = (await finding()).flatMap(({ path: file, findings: { warnings: own, links } }) =>
    inventory === undefined ? own : [...own, ...checkLinks(file, links, inventory)],
  );
  const names = publication === undefined ? [] : alikeNames(publication, root);
  const store = new PictureStore(mediaFolder(options.stateFolder));
  const isWanted = (file: string) => isWithin(scope, file);
  const pictures = readable && (await checkPictures(root, readable, { now, store, isWanted }));
  const found = [...problems, ...warnings, ...names, ...(pictures ?? [])].filter((problem) =>
    isWithin(scope, problem.path),
  );
  const exists = found.length > 0 || existsSync(pathOnDisk(root, scope));
  return exists ? sortProblems(joinControls(found)) : [pathProblem(scope)];
}

/** A file that `--fix` corrects: its new text, and the lines that change. */
export type Correction = Pick<FoundFile, "path" | "root" | "diskPath"> & {
  text: string;
  changed: readonly FixedLine[];
};

/** Returns the safe corrections of the publication, or of the requested part of it. Nothing is written. */
export function findCorrections(options: CheckOptions): Correction[] {
  const limits = limitsOf(readSite(options.contentFolder, undefined).value ?? {});
  return findTextFiles(options).flatMap((found) => {
    const { path: file, root, diskPath } = found;
    const bytes = readBytesIfPlain(found, limits.bytes);
    const text = bytes && decodeUtf8(bytes);
    const fixed = text === undefined ? undefined : fixText(file, text);
    return fixed === undefined || fixed.changed.length === 0
      ? []
      : [{ path: file, root, diskPath, ...fixed }];
  });
}

/** Writes corrected texts into their files. A file that has become a link or a pipe is left; the next check reports it. */
export function writeCorrections(corrections: readonly Correction[]): void {
  for (const { root, diskPath, text } of corrections) {
    try {
      overwriteFile(root, diskPath, text);
    } catch (error) {
      if (!(error instanceof UnreadFileError)) throw error;
    }
  }
}
