import type { Edition } from "#lib/articles";
import type { PictureOrder } from "#lib/images/variants";

/** The pictures that an edition shows, each once. */
export function getPictureOrders(edition: Edition): PictureOrder[] {
  const orders = new Map<string, PictureOrder>();
  for (const article of edition.articles) {
    const names = [...(article.image === undefined ? [] : [article.image.src]), ...article.pictures];
    const folder = article.path.slice(0, article.path.lastIndexOf("/"));
    for (const name of names) {
      const picture = edition.publication.pictures.get(`${folder}/${name.normalize("NFC")}`);
      if (picture !== undefined) orders.set(picture.path, { ...picture, usedBy: article.path });
    }
  }
  return [...orders.values()];
}
