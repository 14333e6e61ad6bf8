import path from "node:path";
import { openSnapshot, type Snapshot } from "#lib/articles";
import { listFoldersInThread } from "#lib/build/plan/list-files-in-thread";
import { PublicationError, sortProblems } from "#lib/content/messages/problems";
import { openIndex } from "#lib/content/reader/read";
import { readCheckedPublication } from "#lib/pages/addresses/checked-publication";
import type { Environment } from "#lib/pages/routes/environment";
import { checkPictures } from "#lib/pictures/broken";
import { mediaFolder } from "#lib/pictures/media-folder";
import { PictureStore } from "#lib/pictures/picture-store";

/**
 * Reads the publication and opens its snapshot. The cache of parsed articles is opened while a worker thread lists the
 * articles' files.
 *
 * @param engineRoot The engine's folder.
 * @param engine The hash of the engine. What another engine parsed is not used.
 * @throws {PublicationError} with every problem of the publication, including those of its pictures.
 */
export async function readSnapshot(
  engineRoot: string,
  { contentFolder: root, stateFolder, siteUrl, now }: Environment,
  engine: string,
): Promise<Snapshot> {
  const cacheFolder = path.join(stateFolder, "index");
  const listing = listFoldersInThread(engineRoot, root, "articles");
  const opened = openIndex(cacheFolder);
  const articleFolders = await listing;
  const index = { cacheFolder, stamp: engine, opened };
  const reading = readCheckedPublication({ root, siteUrl, now, articleFolders, ...index });
  const { publication, readable, problems } = reading;
  if (publication !== undefined) return openSnapshot(publication, { now, includesUnpublished: false });
  const store = new PictureStore(mediaFolder(stateFolder));
  const broken = readable === undefined ? [] : await checkPictures(root, readable, { now, store });
  throw new PublicationError(sortProblems([...problems, ...broken]));
}
