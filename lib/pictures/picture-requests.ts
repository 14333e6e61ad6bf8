import type { Snapshot } from "#lib/articles";
import { findPictureFile } from "#lib/content/picture-files";
import type { Article, PictureFile, References } from "#lib/content/publication";
import type { PictureRequest } from "#lib/pictures/picture-store";

/** Returns a request for each picture that the articles show, each picture once. */
export function listPictureRequests(
  articles: readonly References[],
  pictures: ReadonlyMap<string, PictureFile>,
): PictureRequest[] {
  const shown = new Map<string, { picture: PictureFile; usedBy: string[] }>();
  const leads = new Set<string>();
  for (const article of articles) {
    const lead = article.image?.src;
    const names = [...(lead === undefined ? [] : [lead]), ...article.pictures];
    for (const name of names) {
      const picture = findPictureFile(pictures, article.path, name);
      if (picture === undefined) continue;
      const known = shown.get(picture.path) ?? { picture, usedBy: [] };
      if (known.usedBy.at(-1) !== article.path) known.usedBy.push(article.path);
      shown.set(picture.path, known);
      // By hash: a copy of one article's lead picture can be inside another article.
      if (name === lead) leads.add(picture.hash);
    }
  }
  return [...shown.values()].map(({ picture, usedBy }) => ({
    ...picture,
    usedBy,
    isLead: leads.has(picture.hash),
  }));
}

/** Returns a request for each picture that a snapshot's articles (or `some` of them) show. */
export function getPictureRequests(
  { articles, publication }: Snapshot,
  some: readonly Article[] = articles,
): PictureRequest[] {
  return listPictureRequests(some, publication.pictures);
}
