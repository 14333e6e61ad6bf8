import { availableParallelism } from "node:os";
import type { Expectation } from "#lib/content/messages/problems";
import { PublicationError } from "#lib/content/messages/problems";
import type { Rendition } from "#lib/newsroom/pictures";
import { decodePictures, reportBroken } from "#lib/pictures/broken";
import { BrokenPicture, readPicture } from "#lib/pictures/original";
import type { PictureRequest, PictureStore } from "#lib/pictures/picture-store";

/**
 * What pages need to know of pictures before these are encoded. `files` holds names in `/media/` by the hash of the original;
 * `missing` are the requests for pictures to encode.
 */
export type DescribedPictures = {
  renditions: ReadonlyMap<string, Rendition>;
  files: ReadonlyMap<string, readonly string[]>;
  missing: readonly PictureRequest[];
};

/** Returns one request for each picture: two files can have the same bytes. */
function eachOnce(requests: readonly PictureRequest[]): PictureRequest[] {
  return [...new Map(requests.map((request) => [request.hash, request])).values()];
}

/**
 * Returns the renditions of pictures. Those that the store has are looked up; of others only the header is read.
 *
 * @param root The publication's folder.
 * @param makes Returns true for the hashes of pictures that this build encodes; all by default.
 * @throws {PublicationError} with a problem for every article that shows a broken picture, if a header cannot be read.
 * @throws {ChangedFileError} if a picture has changed since the publication was read.
 */
export async function describePictures(
  store: PictureStore,
  root: string,
  requests: readonly PictureRequest[],
  makes: (hash: string) => boolean = () => true,
): Promise<DescribedPictures> {
  const known = new Map<string, { rendition: Rendition; files: string[] }>();
  const missing = requests.filter((request) => {
    const found = known.get(request.hash) ?? store.find(request);
    if (found !== undefined) known.set(request.hash, found);
    return found === undefined;
  });
  for (const request of eachOnce(missing)) {
    try {
      known.set(request.hash, await store.describe(readPicture(root, request), request));
    } catch (error) {
      // Other pictures may be broken after their header. Editors are told of all at once.
      if (error instanceof BrokenPicture) throw new PublicationError(await decodePictures(root, missing));
      throw error;
    }
  }
  // In the order of the requests, so that the result is reproducible.
  const all = eachOnce(requests).flatMap(({ hash }) => {
    const one = known.get(hash);
    return one === undefined ? [] : [{ hash, ...one }];
  });
  return {
    renditions: new Map(all.map(({ hash, rendition }) => [hash, rendition])),
    files: new Map(all.filter(({ hash }) => makes(hash)).map(({ hash, files }) => [hash, files])),
    missing: missing.filter(({ hash }) => makes(hash)),
  };
}

/**
 * Encodes pictures into the store, as many at a time as there are cores. Each is in memory only while it is encoded.
 *
 * @param root The publication's folder.
 * @param onProgress Called after each picture with the number of pictures done and the total.
 * @returns how many were encoded.
 * @throws {PublicationError} with a problem for every article that shows a broken picture. Intact pictures are encoded.
 * @throws {ChangedFileError} if a picture has changed since the publication was read. No picture is being encoded any more then.
 */
export async function encodePictures(
  store: PictureStore,
  root: string,
  missing: readonly PictureRequest[],
  onProgress: (done: number, total: number) => void,
): Promise<number> {
  const pictures = eachOnce(missing);
  const broken = new Map<string, Expectation>();
  const failures: unknown[] = [];
  let done = 0;
  const next = pictures.values();
  const work = async () => {
    for (const picture of next) {
      try {
        await store.make(readPicture(root, picture), picture);
      } catch (error) {
        if (error instanceof BrokenPicture) broken.set(picture.hash, error.reason);
        else failures.push(error);
      }
      if (failures.length > 0) return;
      onProgress(++done, pictures.length);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  if (failures.length > 0) throw failures[0];
  if (broken.size > 0) throw new PublicationError(reportBroken(root, missing, broken));
  return pictures.length;
}
