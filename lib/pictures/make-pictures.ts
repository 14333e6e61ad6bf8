import { availableParallelism } from "node:os";
import { type Expectation, PublicationError } from "#lib/content/messages/problems";
import { pathOnDisk } from "#lib/content/reader/files";
import type { Rendition } from "#lib/newsroom/teasers";
import { reportBroken } from "#lib/pictures/broken";
import { reasonOf } from "#lib/pictures/original";
import type { PictureRequest, PictureStore } from "#lib/pictures/picture-store";
import type { Made } from "#lib/pictures/variants";

export type PictureOptions = {
  /** Told after each picture: how many of the missing ones are made. */
  onProgress: (done: number, total: number) => void;
  /** Which pictures are made here; of the others only the size is read. All, where it is missing. */
  makes?: ((hash: string) => boolean) | undefined;
};

/** `files`: names in `/media/` by the hash of the picture that they were made of. */
export type PicturesMade = {
  renditions: ReadonlyMap<string, Rendition>;
  files: ReadonlyMap<string, readonly string[]>;
  encoded: number;
};

/**
 * Makes the pictures that have not been made before, a few at a time.
 *
 * @param root The publication's folder.
 * @throws {PublicationError} naming every picture that cannot be published.
 */
export async function makePictures(
  store: PictureStore,
  root: string,
  requests: readonly PictureRequest[],
  { onProgress, makes = () => true }: PictureOptions,
): Promise<PicturesMade> {
  const made = new Map<string, Pick<Made, "rendition" | "files">>();
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
  // In the request in which they were asked for, whichever was made first.
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
