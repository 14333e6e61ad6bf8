import { existsSync } from "node:fs";
import path from "node:path";
import { placeOnDisk } from "#lib/content/files";
import { rules } from "#lib/content/messages";
import type { Problem } from "#lib/content/problems";
import { readPublication } from "#lib/content/read";

export type CheckOptions = {
  contentFolder: string;
  /** A file or folder to which the report is limited, as typed: from `folder` or from the publication. */
  path?: string | undefined;
  /** Where the editor stands. */
  folder: string;
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

/** Every problem in the publication, or in the part of it that was asked for, sorted. */
export function check(options: CheckOptions): Problem[] {
  const place = within(options);
  const { problems } = readPublication({ root: options.contentFolder });
  if (place === "") return problems;
  const found = problems.filter(({ path: file }) => file === place || file.startsWith(`${place}/`));
  const isThere = found.length > 0 || existsSync(placeOnDisk(options.contentFolder, place));
  return isThere ? found : [rules.fileMissing(place)];
}
