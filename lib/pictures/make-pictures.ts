import { availableParallelism } from "node:os";
import type { Expectation } from "#lib/content/messages/problems";
import { PublicationError } from "#lib/content/messages/problems";
import { pathOnDisk } from "#lib/content/reader/files";
import type { Rendition } from "#lib/newsroom/pictures";
import { reportBroken } from "#lib/pictures/broken";
import { reasonOf } from "#lib/pictures/original";
import type { PictureRequest, PictureStore } from "#lib/pictures/picture-store";
import type { EncodedPicture } from "#lib/pictures/variants";

type PictureOptions = {
  /** Called after each picture with the number of pictures done and the total to encode. */
  onProgress: (done: number, total: number) => void;
  /** Returns true for the hashes of pictures to encode; of others only the size is read. All are encoded by default. */
  makes?: ((hash: string) => boolean) | undefined;
};

/** `files` holds names in `/media/` by the hash of the original; `encoded` counts the pictures that were encoded now. */
type PicturesMade = {
  renditions: ReadonlyMap<string, Rendition>;
  files: ReadonlyMap<string, readonly string[]>;
  encoded: number;
};

/**
 * Encodes the pictures that the store does not have, as many at a time as there are cores.
 *
 * @param root The publication's folder.
 * @throws {PublicationError} with a problem for every picture that cannot be published.
 */
export async function makePictures(
  store: PictureStore,
  root: string,
  requests: readonly PictureRequest[],
  { onProgress, makes = () => true }: PictureOptions,
): Promise<PicturesMade> {
  const made = new Map<string, Pick<EncodedPicture, "rendition" | "files">>();
  const missing: PictureRequest[] = [];
  for (const request of requests) {
    const known = made.get(request.hash) ?? store.find(request);
    if (known === undefined) missing.push(request);
    else made.set(request.hash, known);
  }
  const unique = [...new Map(missing.map((request) => [request.hash, request])).values()];
  const broken = new Map<string, Expectation>();
  let done = 0;
  const next = unique.values();
  const work = async () => {
    for (const request of next) {
      try {
        const file = pathOnDisk(root, request.path);
        const one = makes(request.hash)
          ? await store.make(file, request)
          : await store.describe(file, request);
        made.set(request.hash, one);
      } catch (error) {
        broken.set(request.hash, reasonOf(error));
      }
      done++;
      onProgress(done, unique.length);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  if (broken.size > 0) throw new PublicationError(reportBroken(root, requests, broken));
  // In the order of the requests, not of encoding, so that the result is reproducible.
  const all = [...new Set(requests.map(({ hash }) => hash))].flatMap((hash) => {
    const one = made.get(hash);
    return one === undefined ? [] : [{ hash, ...one }];
  });
  const renditions = new Map(all.map(({ hash, rendition }) => [hash, rendition]));
  return {
    renditions,
    files: new Map(all.filter(({ hash }) => makes(hash)).map(({ hash, files }) => [hash, files])),
    encoded: unique.filter(({ hash }) => makes(hash)).length,
  };
}
