import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { openSnapshot, type Snapshot } from "#lib/articles";
import type { Notify } from "#lib/build/notice";
import { setWords } from "#lib/config/words";
import type { FoundFolder } from "#lib/content/files/found-files";
import { PublicationError, sortProblems } from "#lib/content/messages/problems";
import { openIndex } from "#lib/content/reader/read";
import { readCheckedPublication } from "#lib/pages/addresses/checked-publication";
import type { Environment } from "#lib/pages/routes/environment";
import { checkPictures } from "#lib/pictures/broken";
import { mediaFolder } from "#lib/pictures/media-folder";
import { PictureStore } from "#lib/pictures/picture-store";

/** Says which files of the cache cannot be read. Their articles are read again. */
function reportBrokenCache(cacheFolder: string, opened: ReadonlyMap<string, unknown>, notify: Notify): void {
  const names = existsSync(cacheFolder) ? readdirSync(cacheFolder) : [];
  for (const name of names.filter(
    (one) => one.endsWith(".json") && !opened.has(path.basename(one, ".json")),
  )) {
    const file = path.join(cacheFolder, name);
    try {
      JSON.parse(readFileSync(file, "utf16le"));
    } catch {
      notify({
        ar: `ملف الذاكرة المؤقتة ${file} تالف، فتُقرأ مقالاته من جديد.`,
        en: `The cache file ${file} is broken, so its articles are read again.`,
      });
    }
  }
}

/**
 * Reads the publication and opens its snapshot. The cache of parsed articles is opened while the articles' files are listed.
 *
 * @param listing Returns the folders of the articles; see `findFolders`.
 * @param engine The hash of the engine. What another engine parsed is not used.
 * @param notify Receives a notice for each broken file of the cache.
 * @throws {PublicationError} with every problem of the publication, including those of its pictures.
 */
export async function readSnapshot(
  listing: Promise<FoundFolder[]>,
  { contentFolder: root, stateFolder, siteUrl, now }: Environment,
  engine: string,
  notify: Notify,
): Promise<Snapshot> {
  const cacheFolder = path.join(stateFolder, "index");
  const opened = openIndex(cacheFolder);
  reportBrokenCache(cacheFolder, opened, notify);
  const articleFolders = await listing;
  const index = { cacheFolder, stamp: engine, opened };
  const reading = readCheckedPublication({ root, siteUrl, now, articleFolders, ...index });
  const { publication, readable, problems } = reading;
  if (publication !== undefined) {
    setWords(publication.brand?.words);
    return openSnapshot(publication, { now, includesUnpublished: false });
  }
  const store = new PictureStore(mediaFolder(stateFolder));
  const broken = readable === undefined ? [] : await checkPictures(root, readable, { now, store });
  throw new PublicationError(sortProblems([...problems, ...broken]));
}
