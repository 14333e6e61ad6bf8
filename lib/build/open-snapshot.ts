import path from "node:path";
import { openSnapshot, type Snapshot } from "#lib/articles";
import { listFoldersInThread } from "#lib/build/plan/list-files-in-thread";
import { PublicationError, sortProblems } from "#lib/content/messages/problems";
import { openIndex } from "#lib/content/reader/read";
import { readCheckedPublication } from "#lib/pages/addresses/checked-publication";
import type { Environment } from "#lib/pages/routes/environment";
import { findBrokenPictures } from "#lib/pictures/broken";
import { PictureStore } from "#lib/pictures/picture-store";

/**
 * Opens the snapshot that is to be published. What is remembered of its files is opened while a thread beside looks whether
 * they are still the same.
 *
 * @param engineRoot The engine's folder.
 * @param engine Names the code that reads; what other code read before is forgotten.
 * @throws {PublicationError} with every problem of the publication, those of its pictures among them.
 */
export async function readSnapshot(
  engineRoot: string,
  { contentFolder: root, stateFolder, siteUrl, now }: Environment,
  engine: string,
): Promise<Snapshot> {
  const cacheFolder = path.join(stateFolder, "index");
  const looking = listFoldersInThread(engineRoot, root, "articles");
  const opened = openIndex(cacheFolder);
  const articleFolders = await looking;
  const index = { cacheFolder, stamp: engine, opened };
  const reading = readCheckedPublication({ root, siteUrl, now, articleFolders, ...index });
  const { publication, readable, problems } = reading;
  if (publication !== undefined) return openSnapshot(publication, { now, includesUnpublished: false });
  const store = new PictureStore(path.join(stateFolder, "media"));
  const broken = readable === undefined ? [] : await findBrokenPictures(root, readable, { now, store });
  throw new PublicationError(sortProblems([...problems, ...broken]));
}
