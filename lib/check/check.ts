import path from "node:path";
import type { Problem } from "#lib/content/problems";
import { readPublication } from "#lib/content/read";

export type CheckOptions = {
  contentFolder: string;
  /** A file or folder to which the report is limited, as typed: from `folder` or from the publication. */
  path?: string | undefined;
  /** Where the editor stands. */
  folder: string;
};

/** `articles/2016/12` of what the editor typed, whichever folder it was typed from. */
function within({ contentFolder, path: typed, folder }: CheckOptions): string {
  if (typed === undefined) return "";
  const relative = path.relative(contentFolder, path.resolve(folder, typed));
  const place = relative.startsWith("..") ? typed : relative;
  return place.replaceAll(path.sep, "/").normalize("NFC");
}

/** Every problem in the publication, or in the part of it that was asked for, sorted. */
export function check(options: CheckOptions): Problem[] {
  const place = within(options);
  const { problems } = readPublication({ root: options.contentFolder });
  return problems.filter(({ path: file }) => place === "" || file === place || file.startsWith(`${place}/`));
}
