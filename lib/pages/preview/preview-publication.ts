import { changedFileOf } from "#lib/content/files/changed-file";
import { PublicationError } from "#lib/content/messages/problems";
import type { Publication } from "#lib/content/publication";
import { type ReadOptions, readPublication } from "#lib/content/reader/read";
import type { Rendition, Renditions } from "#lib/newsroom/pictures";
import { describePictures, encodePictures } from "#lib/pictures/make-pictures";
import type { PictureRequest, PictureStore } from "#lib/pictures/picture-store";

/**
 * Reads a publication for the preview: without the files that have errors.
 *
 * @throws {PublicationError} if the settings have errors; then no page can be made.
 */
export function readPreview(options: ReadOptions): Publication {
  const { readable, problems } = readPublication(options);
  if (readable === undefined) throw new PublicationError(problems);
  return readable.publication;
}

/** Returns undefined for a picture that is broken, or that was changed meanwhile: the next reload shows it. */
async function makeOne(store: PictureStore, root: string, request: PictureRequest) {
  try {
    const { renditions, missing } = await describePictures(store, root, [request]);
    await encodePictures(store, root, missing, () => {});
    return renditions.get(request.hash);
  } catch (error) {
    if (error instanceof PublicationError || changedFileOf(error) !== undefined) return undefined;
    throw error;
  }
}

/** Makes the pictures for the preview. Pages show nothing in the place of a broken picture; the check reports it. */
export async function makePreviewPictures(
  store: PictureStore,
  root: string,
  requests: readonly PictureRequest[],
): Promise<Renditions> {
  const renditions = new Map<string, Rendition>();
  for (const request of requests) {
    const made = renditions.get(request.hash) ?? (await makeOne(store, root, request));
    if (made !== undefined) renditions.set(request.hash, made);
  }
  return renditions;
}
