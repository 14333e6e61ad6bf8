import { openSnapshot } from "#lib/articles";
import { openPublication } from "#lib/content/reader/read";
import { getRedirectList } from "#lib/newsroom/redirects";
import { readEnvironment } from "#lib/pages/routes/environment";

/** Prints the redirects as JSON, for `redirects()` in next.config.ts. */
export function main(): void {
  const { contentFolder, siteUrl, now } = readEnvironment(process.env, process.cwd());
  const publication = openPublication({ root: contentFolder, siteUrl });
  const snapshot = openSnapshot(publication, { now, includesUnpublished: false });
  console.log(JSON.stringify(getRedirectList(snapshot).redirects));
}
