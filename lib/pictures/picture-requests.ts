import type { Edition } from "#lib/articles";
import type { Article, PictureFile, References } from "#lib/content/publication";
import type { PictureOrder } from "#lib/pictures/picture-store";

/** The pictures that articles show, each once. */
export function ordersOf(
  articles: readonly References[],
  pictures: ReadonlyMap<string, PictureFile>,
): PictureOrder[] {
  const orders = new Map<string, PictureOrder>();
  const leads = new Set<string>();
  for (const article of articles) {
    const lead = article.image?.src;
    const names = [...(lead === undefined ? [] : [lead]), ...article.pictures];
    const folder = article.path.slice(0, article.path.lastIndexOf("/"));
    for (const name of names) {
      const picture = pictures.get(`${folder}/${name.normalize("NFC")}`);
      if (picture === undefined) continue;
      orders.set(picture.path, { ...picture, usedBy: article.path, isLead: false });
      // By its bytes: the same picture may lead one article and stand inside another.
      if (name === lead) leads.add(picture.hash);
    }
  }
  return [...orders.values()].map((order) => ({ ...order, isLead: leads.has(order.hash) }));
}

/** The pictures that an edition's articles show, or some of them, each once. */
export function getPictureOrders(
  { articles, publication }: Edition,
  some: readonly Article[] = articles,
): PictureOrder[] {
  return ordersOf(some, publication.pictures);
}
