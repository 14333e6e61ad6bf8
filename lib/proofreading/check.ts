import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { LocaleSettings } from "#lib/config/site";
import { rules } from "#lib/content/messages/messages";
import { type Problem, sortProblems } from "#lib/content/messages/problems";
import type { Publication } from "#lib/content/publication";
import {
  decodeUtf8,
  type FoundFile,
  findFile,
  findFiles,
  pathOnDisk,
  readBytes,
} from "#lib/content/reader/files";
import { readSite } from "#lib/content/reader/read-settings";
import { readCheckedPublication } from "#lib/pages/addresses/checked-publication";
import { findBrokenPictures } from "#lib/pictures/broken";
import { PictureStore } from "#lib/pictures/picture-store";
import { getExcused } from "#lib/proofreading/excuses";
import { getInventory, type Inventory } from "#lib/proofreading/links/addresses";
import { findAlikeNames } from "#lib/proofreading/links/alike-names";
import { readLinks } from "#lib/proofreading/links/dead-links";
import { readTree } from "#lib/proofreading/markdown/markdown-rules";
import { type FixedLine, fixText } from "#lib/proofreading/text/fix";
import { proofreadText } from "#lib/proofreading/text/proofread";
import { readTextFile, type TextFile } from "#lib/proofreading/text-file";

export type CheckOptions = {
  contentFolder: string;
  /** A file or folder to which the report is limited, as typed: from `folder` or from the publication. */
  path?: string | undefined;
  /** Where the editor stands. */
  folder: string;
  /** Where made pictures are kept: they need not be read again. */
  stateFolder: string;
  /** "Now", in milliseconds since 1970 (UTC): it decides which articles are published. */
  now: number;
};

function isOutside(relative: string): boolean {
  return relative === ".." || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative);
}

/** `articles/2016/12` of what the editor typed, whichever folder it was typed from; empty for all of it. */
function within({ contentFolder, path: typed, folder }: CheckOptions): string {
  if (typed === undefined) return "";
  const meant = path.resolve(folder, typed);
  const isAround = !isOutside(path.relative(meant, contentFolder));
  if (isAround) return "";
  const relative = path.relative(contentFolder, meant);
  // Typed as reports name it, from another folder than the publication's.
  const place = isOutside(relative) ? path.relative("/", path.resolve("/", typed)) : relative;
  return place.replaceAll(path.sep, "/").normalize("NFC");
}

function isWithin(place: string, file: string): boolean {
  return place === "" || file === place || file.startsWith(`${place}/`);
}

/** The files of the publication, in the part that was asked for, in which somebody writes Arabic. */
function findTextFiles(options: CheckOptions): FoundFile[] {
  const root = options.contentFolder;
  const place = within(options);
  const settings = ["site.yaml", "categories.yaml", "breaking.yaml"].flatMap(
    (name) => findFile(root, name) ?? [],
  );
  const texts = ["articles", "authors", "pages"].flatMap((folder) => findFiles(root, folder));
  return [...settings, ...texts.filter((file) => file.path.endsWith(".md"))].filter((file) =>
    isWithin(place, file.path),
  );
}

function readFile(file: FoundFile): TextFile | undefined {
  const text = decodeUtf8(readBytes(file));
  return text === undefined ? undefined : readTextFile(file.path, text);
}

function withoutExcused(file: TextFile, problems: readonly Problem[]): Problem[] {
  const excused = getExcused(file);
  return problems.filter(({ line }) => !excused.has(line));
}

function warningsOf(file: TextFile, settings: LocaleSettings, inventory: Inventory | undefined): Problem[] {
  // An article's picture without a description is an error, which reading has reported.
  const tree = readTree(file).filter(
    ({ rule }) => rule !== "missing-alt" || !file.path.startsWith("articles/"),
  );
  const links = inventory === undefined ? [] : readLinks(file, inventory);
  return [...proofreadText(file, settings), ...withoutExcused(file, [...tree, ...links])];
}

function alikeNames(publication: Publication, root: string): Problem[] {
  const read = (file: string) => readTextFile(file, readFileSync(pathOnDisk(root, file), "utf8"));
  const problems = findAlikeNames(publication.articles, (file, key) => read(file)?.front.lineOf([key]) ?? 1);
  return problems.filter(({ path: file, line }) => {
    const text = read(file);
    return text === undefined || !getExcused(text).has(line);
  });
}

/** Every problem and warning in the publication, or in the part of it that was asked for, sorted. */
export async function check(options: CheckOptions): Promise<Problem[]> {
  const root = options.contentFolder;
  const { now } = options;
  const place = within(options);
  const { problems, publication, readable } = readCheckedPublication({ root, now });
  const settings = publication?.site ?? readSite(root, undefined).value;
  const inventory = publication && getInventory(publication, now);
  const warnings =
    settings === undefined
      ? []
      : findTextFiles(options).flatMap((found) => {
          const file = readFile(found);
          return file === undefined ? [] : warningsOf(file, settings, inventory);
        });
  const names = publication === undefined ? [] : alikeNames(publication, root);
  const store = new PictureStore(path.join(options.stateFolder, "media"));
  const isWanted = (file: string) => isWithin(place, file);
  const pictures = readable && (await findBrokenPictures(root, readable, { now, store, isWanted }));
  const found = [...problems, ...warnings, ...names, ...(pictures ?? [])].filter((problem) =>
    isWithin(place, problem.path),
  );
  const isThere = found.length > 0 || existsSync(pathOnDisk(root, place));
  return isThere ? sortProblems(found) : [rules.fileMissing(place)];
}

/** A line of a file that was corrected. */
export type Correction = FixedLine & { path: string };

/** Writes the corrections that are safe into the files, and tells each line that changed. */
export function fix(options: CheckOptions): Correction[] {
  return findTextFiles(options).flatMap((file) => {
    const text = decodeUtf8(readBytes(file));
    if (text === undefined) return [];
    const fixed = fixText(file.path, text);
    if (fixed.changed.length > 0) writeFileSync(file.diskPath, fixed.text);
    return fixed.changed.map((line) => ({ path: file.path, ...line }));
  });
}
