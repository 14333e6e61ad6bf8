import path from "node:path";
import { rules } from "#lib/content/messages/messages";
import { type Expectation, type Problem, sortProblems } from "#lib/content/messages/problems";
import { pathOnDisk } from "#lib/content/reader/files";
import { pictureLine, type ReadResult } from "#lib/content/reader/read";
import { decodeFully, measureOriginal, reasonOf } from "#lib/pictures/original";
import { listPictureRequests } from "#lib/pictures/picture-requests";
import type { PictureRequest, PictureStore } from "#lib/pictures/picture-store";

/**
 * Returns a problem for each file that shows a broken picture, sorted.
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
    return [rules.pictureBroken(request.usedBy, pictureLine(root, request.usedBy, name), name, reason)];
  });
  return sortProblems(problems);
}

async function findBroken(root: string, requests: readonly PictureRequest[]): Promise<Problem[]> {
  const broken = new Map<string, Expectation>();
  for (const { hash, path: name, bytes } of new Map(
    requests.map((request) => [request.hash, request]),
  ).values()) {
    const file = pathOnDisk(root, name);
    try {
      await measureOriginal(file, bytes);
      await decodeFully(file);
    } catch (error) {
      broken.set(hash, reasonOf(error));
    }
  }
  return reportBroken(root, requests, broken);
}

type BrokenOptions = {
  /** Milliseconds since 1970 (UTC). Pictures of articles that have expired by then are not read. */
  now: number;
  /** Pictures whose renditions are in the store are known to be intact and are not read. */
  store: Pick<PictureStore, "find">;
  /** Returns true for the article files to report on; all files by default. */
  isWanted?: (path: string) => boolean;
};

/**
 * Reads the pictures of all articles except drafts and expired ones. Articles with other errors are included.
 *
 * @param root The publication's folder.
 * @returns a problem for each file that shows a picture that cannot be published, sorted.
 */
export function findBrokenPictures(
  root: string,
  { publication, references }: NonNullable<ReadResult["readable"]>,
  { now, store, isWanted = () => true }: BrokenOptions,
): Promise<Problem[]> {
  const articles = publication.articles.filter(({ expires }) => expires === undefined || now < expires);
  const shown = [...articles, ...references].filter(({ draft, path: file }) => !draft && isWanted(file));
  const requests = listPictureRequests(shown, publication.pictures);
  return findBroken(
    root,
    requests.filter((request) => store.find(request) === undefined),
  );
}
