import path from "node:path";
import { rules } from "#lib/content/messages/messages";
import { type Expectation, type Problem, sortProblems } from "#lib/content/messages/problems";
import { pictureLine } from "#lib/content/reader/picture-line";
import type { ReadResult } from "#lib/content/reader/read";
import { decodeFully, isAnimated, measureOriginal, readPicture, reasonOf } from "#lib/pictures/original";
import { listPictureRequests } from "#lib/pictures/picture-requests";
import type { PictureRequest, PictureStore } from "#lib/pictures/picture-store";

/**
 * Returns a problem for each article that shows a broken picture, sorted.
 *
 * @param root The publication's folder.
 * @param broken The reason for each broken picture, by its hash.
 */
export function reportBroken(
  root: string,
  requests: readonly PictureRequest[],
  broken: ReadonlyMap<string, Expectation>,
): Problem[] {
  const problems = requests.flatMap((request) => {
    const reason = broken.get(request.hash);
    if (reason === undefined) return [];
    const name = path.basename(request.path);
    return request.usedBy.map((file) =>
      rules.pictureBroken(file, pictureLine(root, file, request.path), name, reason),
    );
  });
  return sortProblems(problems);
}

/** Returns a warning for each article that shows a moving picture of which only the first frame is published, sorted. */
export function reportStill(
  root: string,
  requests: readonly PictureRequest[],
  isStill: (hash: string) => boolean,
): Problem[] {
  const problems = requests.flatMap((request) => {
    const name = path.basename(request.path);
    const line = (file: string) => pictureLine(root, file, request.path);
    return isStill(request.hash)
      ? request.usedBy.map((file) => rules.pictureStill(file, line(file), name))
      : [];
  });
  return sortProblems(problems);
}

/** Decodes pictures. Returns the problems of broken ones, and of those that do not move as they should. */
export async function decodePictures(root: string, requests: readonly PictureRequest[]): Promise<Problem[]> {
  const broken = new Map<string, Expectation>();
  const still = new Set<string>();
  for (const request of new Map(requests.map((one) => [one.hash, one])).values()) {
    try {
      const picture = readPicture(root, request);
      const original = await measureOriginal(picture);
      if (original.frames > 1 && !isAnimated(original, picture.length)) still.add(request.hash);
      await decodeFully(picture);
    } catch (error) {
      broken.set(request.hash, reasonOf(error));
    }
  }
  return [...reportBroken(root, requests, broken), ...reportStill(root, requests, (hash) => still.has(hash))];
}

type PictureCheck = {
  /** Milliseconds since 1970 (UTC). Pictures of articles that have expired by then are not read. */
  now: number;
  /** Pictures whose renditions are in the store are intact and are not read. */
  store: Pick<PictureStore, "find">;
  /** Returns true for the article files to report on; all files by default. */
  isWanted?: (path: string) => boolean;
};

/**
 * Reads the pictures of all articles except drafts and expired ones. Articles with other errors are included.
 *
 * @param root The publication's folder.
 * @returns a problem for each article that shows a picture that cannot be published, or not as it is.
 */
export async function checkPictures(
  root: string,
  { publication, references }: NonNullable<ReadResult["readable"]>,
  { now, store, isWanted = () => true }: PictureCheck,
): Promise<Problem[]> {
  const articles = publication.articles.filter(({ expires }) => expires === undefined || now < expires);
  const shown = [...articles, ...references].filter(({ draft, path: file }) => !draft && isWanted(file));
  const requests = listPictureRequests(shown, publication.pictures);
  const made = new Map(requests.map((request) => [request.hash, store.find(request)?.rendition]));
  const problems = await decodePictures(
    root,
    requests.filter(({ hash }) => made.get(hash) === undefined),
  );
  return [...problems, ...reportStill(root, requests, (hash) => made.get(hash)?.isStill === true)];
}
