import { readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { pageWords } from "#lib/build/announce/page-words";
import { writeAtomically } from "#lib/build/commit/write-atomically";
import type { Notify } from "#lib/build/notice";
import { shortHash } from "#lib/build/plan/content-hash";
import { reportBroken } from "#lib/build/state/broken-state";
import { Manifest } from "#lib/build/state/manifest";
import { manifestFile } from "#lib/build/state/manifest-format";
import { absoluteUrl } from "#lib/config/urls";
import { UserFacingError } from "#lib/config/user-facing-error";
import { internalFile } from "#lib/hosting/internal-folder";
import { isFeed } from "#lib/hosting/media-types";

/** `fingerprint` is the content hash of the file, `words` the hash of its text without the design. */
const announcedSchema = z.record(z.string(), z.object({ fingerprint: z.string(), words: z.string() }));

/** What was last announced, by file. */
export type Announced = z.infer<typeof announcedSchema>;

/** A page or feed that differs from its last announcement. Without `now` it was removed. */
export type Change = { file: string; url: string; now?: Announced[string] };

function announcedFile(site: string): string {
  return internalFile(site, "announced.json");
}

/** @returns what was announced of a site; nothing where the file is missing or damaged. */
export function readAnnounced(site: string, notify: Notify = () => {}): Announced {
  reportBroken(announcedFile(site), announcedSchema, notify);
  try {
    return announcedSchema.parse(JSON.parse(readFileSync(announcedFile(site), "utf8")));
  } catch {
    return {};
  }
}

export function writeAnnounced(site: string, announced: Announced): void {
  writeAtomically(announcedFile(site), `${JSON.stringify(announced)}\n`);
}

/** The URLs in the sitemaps of a site. */
function readSitemapUrls(site: string, manifest: Manifest): Set<string> {
  const sitemaps = [...manifest.files()].filter((file) => file.startsWith("sitemaps/"));
  return new Set(
    sitemaps.flatMap((file) => {
      const xml = readFileSync(path.join(site, file), "utf8");
      return [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = ""]) => url.replaceAll("&amp;", "&"));
    }),
  );
}

function urlOf(siteUrl: string, file: string): string {
  return absoluteUrl(siteUrl, `/${file.replace(/(^|\/)index\.html$/, "$1")}`);
}

/** The hash of a file's content. For a page it leaves out the design, so that a new design is no change. */
function wordsOf(site: string, file: string): string {
  const text = readFileSync(path.join(site, file), "utf8");
  return shortHash(file.endsWith(".html") ? pageWords(text) : text);
}

/**
 * Finds the pages in sitemaps and the feeds that differ from what was announced. A file that was written again with the
 * same content is no change; its new content hash is set in `announced`.
 *
 * @param site The folder of the site.
 * @param announced What was announced. It is modified.
 * @throws when the manifest is missing or damaged: every page would be announced as removed.
 */
export function findChanges(
  site: string,
  siteUrl: string,
  announced: Announced,
): { pages: Change[]; feeds: Change[] } {
  const source = manifestFile(site);
  const manifest = Manifest.open(source);
  if (manifest === undefined)
    throw new UserFacingError({
      ar: `الملف ${source} غير موجود أو تالف، فانشر الموقع أولاً بالأمر npm run build`,
      en: `${source} is missing or damaged. Publish with npm run build, then announce.`,
    });
  const listed = readSitemapUrls(site, manifest);
  const files = [...manifest.files()].filter((file) => isFeed(file) || listed.has(urlOf(siteUrl, file)));
  const published = new Set(files);
  const changes: Change[] = Object.keys(announced)
    .filter((file) => !published.has(file))
    .map((file) => ({ file, url: urlOf(siteUrl, file) }));
  for (const file of files) {
    const current = manifest.contentHashOf(file) ?? "";
    if (announced[file]?.fingerprint === current) continue;
    const now = { fingerprint: current, words: wordsOf(site, file) };
    if (announced[file]?.words === now.words) announced[file] = now;
    else changes.push({ file, url: urlOf(siteUrl, file), now });
  }
  return {
    pages: changes.filter(({ file }) => !isFeed(file)),
    feeds: changes.filter(({ file }) => isFeed(file)),
  };
}
