import path from "node:path";
import { type Edition, openEdition } from "#lib/articles";
import { PublicationError, sortProblems } from "#lib/content/problems";
import { findBrokenPictures } from "#lib/images/broken";
import { PictureStore } from "#lib/images/picture-store";
import type { Environment } from "#lib/render/environment";
import { readWholePublication } from "#lib/whole-publication";

/**
 * Opens the edition that is to be published.
 *
 * @param engine Names the code that reads; what other code read before is forgotten.
 * @throws {PublicationError} with every problem of the publication, those of its pictures among them.
 */
export async function openWholeEdition(
  { contentFolder: root, stateFolder, siteUrl, now }: Environment,
  engine: string,
): Promise<Edition> {
  const cacheFolder = path.join(stateFolder, "index");
  const reading = readWholePublication({ root, siteUrl, cacheFolder, stamp: engine, now });
  const { publication, readable, problems } = reading;
  if (publication !== undefined) return openEdition(publication, { now, includesUnpublished: false });
  const store = new PictureStore(path.join(stateFolder, "media"));
  const broken = readable === undefined ? [] : await findBrokenPictures(root, readable, { now, store });
  throw new PublicationError(sortProblems([...problems, ...broken]));
}
