import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { pageWords } from "#lib/build/announce/page-words";
import { internalFolder, manifestFile } from "#lib/build/commit/site-files";
import { writeAtomically } from "#lib/build/commit/switch";
import { fingerprint } from "#lib/build/plan/content-hash";
import { Manifest } from "#lib/build/state/manifest";
import { absoluteUrl } from "#lib/config/urls";
import { isFeed } from "#lib/hosting/media-types";

const bookSchema = z.record(z.string(), z.object({ fingerprint: z.string(), words: z.string() }));

/** What was announced of each file: the fingerprint that it had, and the hash of what it said. */
export type Book = z.infer<typeof bookSchema>;

type Announced = Book[string];

/** A page or feed that is not as it was announced; without `now` it is gone. */
export type Change = { file: string; url: string; now?: Announced };

function bookFile(site: string): string {
  return path.join(site, internalFolder, "announced.json");
}

export function readBook(site: string): Book {
  try {
    return bookSchema.parse(JSON.parse(readFileSync(bookFile(site), "utf8")));
  } catch {
    return {};
  }
}

export function writeBook(site: string, book: Book): void {
  writeAtomically(bookFile(site), `${JSON.stringify(book)}\n`);
}

/** The whole addresses that the sitemaps of a site name. */
function addressesForCrawlers(site: string, manifest: Manifest): Set<string> {
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

/** What a file says, so that a new design is no news. */
function wordsOf(site: string, file: string): string {
  const text = readFileSync(path.join(site, file), "utf8");
  return fingerprint(file.endsWith(".html") ? pageWords(text) : text);
}

/**
 * Compares the site that stands with what was announced of it: pages for crawlers, and feeds. What was made anew
 * without saying anything else is noted in the book, and is no change.
 *
 * @param site The folder of the site.
 * @throws when nobody knows what stands: otherwise every page would be announced as gone.
 */
export function findChanges(site: string, siteUrl: string, book: Book): { pages: Change[]; feeds: Change[] } {
  const file = path.join(site, manifestFile);
  const manifest = Manifest.open(file);
  if (manifest === undefined)
    throw new Error(`${file} cannot be read. Publish with npm run build, then announce.`);
  const known = addressesForCrawlers(site, manifest);
  const told = [...manifest.files()].filter((file) => isFeed(file) || known.has(urlOf(siteUrl, file)));
  const published = new Set(told);
  const changes: Change[] = Object.keys(book)
    .filter((file) => !published.has(file))
    .map((file) => ({ file, url: urlOf(siteUrl, file) }));
  for (const file of told) {
    const current = manifest.fingerprintOf(file) ?? "";
    if (book[file]?.fingerprint === current) continue;
    const now = { fingerprint: current, words: wordsOf(site, file) };
    if (book[file]?.words === now.words) book[file] = now;
    else changes.push({ file, url: urlOf(siteUrl, file), now });
  }
  return {
    pages: changes.filter(({ file }) => !isFeed(file)),
    feeds: changes.filter(({ file }) => isFeed(file)),
  };
}
