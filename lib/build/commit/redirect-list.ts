import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { internalFolder } from "#lib/build/commit/site-files";
import { stagedFile } from "#lib/build/commit/switch";
import type { RedirectList } from "#lib/newsroom/redirects";

/** Where the list of former addresses stands below the site's folder; `lib/serve` reads it. */
const redirectsFile = `${internalFolder}/redirects.json`;

function readPublished(site: string): string | undefined {
  try {
    return readFileSync(path.join(site, redirectsFile), "utf8");
  } catch {
    return undefined;
  }
}

/** Makes the list beside the site if it differs from the one that stands; tells what is to be put in place. */
export function stageRedirects(site: string, list: RedirectList): string[] {
  const text = `${JSON.stringify(list, null, 1)}\n`;
  if (text === readPublished(site)) return [];
  writeFileSync(stagedFile(site, redirectsFile), text);
  return [redirectsFile];
}
