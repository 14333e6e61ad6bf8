import path from "node:path";
import { rules } from "#lib/content/messages/messages";
import { type Expectation, type Problem, sortProblems } from "#lib/content/messages/problems";
import { pathOnDisk } from "#lib/content/reader/files";
import { pictureLine, type ReadResult } from "#lib/content/reader/read";
import { measureOriginal, readToTheEnd, reasonOf } from "#lib/pictures/original";
import { ordersOf } from "#lib/pictures/picture-requests";
import type { PictureRequest, PictureStore } from "#lib/pictures/picture-store";

/** A problem for each place that shows a broken picture, sorted; `broken` tells by their bytes why. */
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
      await readToTheEnd(file);
    } catch (error) {
      broken.set(hash, reasonOf(error));
    }
  }
  return reportBroken(root, requests, broken);
}

export type BrokenOptions = {
  /** "Now", in milliseconds since 1970 (UTC): pictures of expired articles are of no interest. */
  now: number;
  /** What was made before is known to be whole. */
  store: Pick<PictureStore, "find">;
  /** Limits the report to some of the articles' files. */
  isWanted?: (path: string) => boolean;
};

/**
 * Reads the pictures that a publication shows or will show, those of articles in which something else is wrong among
 * them; of drafts none.
 *
 * @param root The publication's folder.
 * @returns A problem for each place that shows a picture that cannot be published, sorted.
 */
export function findBrokenPictures(
  root: string,
  { publication, references }: NonNullable<ReadResult["readable"]>,
  { now, store, isWanted = () => true }: BrokenOptions,
): Promise<Problem[]> {
  const articles = publication.articles.filter(({ expires }) => expires === undefined || now < expires);
  const shown = [...articles, ...references].filter(({ draft, path: file }) => !draft && isWanted(file));
  const requests = ordersOf(shown, publication.pictures);
  return findBroken(
    root,
    requests.filter((request) => store.find(request) === undefined),
  );
}
