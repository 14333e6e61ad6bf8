import { readFileSync, writeFileSync } from "node:fs";
import { stagedOwnFile } from "#lib/build/commit/staging";
import { redirectsFile, redirectsName } from "#lib/hosting/redirects";
import type { RedirectList } from "#lib/newsroom/redirects";

function readPublished(site: string): string | undefined {
  try {
    return readFileSync(redirectsFile(site), "utf8");
  } catch {
    return undefined;
  }
}

/**
 * Stages the list of redirects if it differs from the published one.
 *
 * @returns the names of the staged files: one or none.
 */
export function stageRedirects(site: string, list: RedirectList): string[] {
  const text = `${JSON.stringify(list, null, 1)}\n`;
  if (text === readPublished(site)) return [];
  writeFileSync(stagedOwnFile(site, redirectsName), text);
  return [redirectsName];
}
