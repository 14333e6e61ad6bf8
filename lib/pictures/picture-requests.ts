import type { Snapshot } from "#lib/articles";
import type { Article, PictureFile, References } from "#lib/content/publication";
import type { PictureRequest } from "#lib/pictures/picture-store";

/** The pictures that articles show, each once. */
export function listPictureRequests(
  articles: readonly References[],
  pictures: ReadonlyMap<string, PictureFile>,
): PictureRequest[] {
  const requests = new Map<string, PictureRequest>();
  const leads = new Set<string>();
  for (const article of articles) {
    const lead = article.image?.src;
    const names = [...(lead === undefined ? [] : [lead]), ...article.pictures];
    const folder = article.path.slice(0, article.path.lastIndexOf("/"));
    for (const name of names) {
      const picture = pictures.get(`${folder}/${name.normalize("NFC")}`);
      if (picture === undefined) continue;
      requests.set(picture.path, { ...picture, usedBy: article.path, isLead: false });
      // By its bytes: the same picture may lead one article and stand inside another.
      if (name === lead) leads.add(picture.hash);
    }
  }
  return [...requests.values()].map((request) => ({ ...request, isLead: leads.has(request.hash) }));
}

/** The pictures that an snapshot's articles show, or some of them, each once. */
export function getPictureRequests(
  { articles, publication }: Snapshot,
  some: readonly Article[] = articles,
): PictureRequest[] {
  return listPictureRequests(some, publication.pictures);
}
