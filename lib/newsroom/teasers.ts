import { isoInZone } from "#lib/arabic/dates/dates";
import { type Edition, getStatus } from "#lib/articles";
import { urls } from "#lib/config/urls";
import type { Article, PictureFile } from "#lib/content/publication";
import { getByline } from "#lib/newsroom/authors";
import { getSection } from "#lib/newsroom/categories";
import type { Card, Picture } from "#lib/view-models/pages";

/** A picture as it was made for the web; `crops` are the addresses of a lead picture's cuts. */
export type Rendition = Pick<Picture, "src" | "sources" | "width" | "height"> & { crops?: string[] };

/** By the hash of the file that each was made from. */
export type Renditions = Pick<ReadonlyMap<string, Rendition>, "get">;

/** Pixels of a picture that chats and networks show beside a link, as none of them cuts it. */
export const sharePictureSize = { width: 1200, height: 630 } as const;

/** The media type of such a picture, by its address or name: words are drawn as PNG, words on a photograph as JPEG. */
export function sharePictureType(address: string): string {
  return address.endsWith(".png") ? "image/png" : "image/jpeg";
}

/** Addresses of the pictures that chats show beside a link, by the address of the page that is linked to. */
export type SharePictures = ReadonlyMap<string, string>;

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/"));
}

/** The file of a picture beside an article. */
export function findPicture(edition: Edition, article: Article, src: string): PictureFile | undefined {
  return edition.publication.pictures.get(`${folderOf(article.path)}/${src.normalize("NFC")}`);
}

type Words = Pick<Picture, "alt" | "caption" | "credit">;

/** A picture beside an article with the words that go with it; `undefined` while it has not been made. */
export function toPicture(
  edition: Edition,
  renditions: Renditions,
  article: Article,
  src: string,
  words: Words,
): Picture | undefined {
  const made = renditions.get(findPicture(edition, article, src)?.hash ?? "");
  if (made === undefined) return undefined;
  const { crops: _, ...rendition } = made;
  return { ...rendition, ...words };
}

/** The cuts of an article's lead picture. */
export function getCrops(edition: Edition, renditions: Renditions, article: Article): string[] {
  if (article.image === undefined) return [];
  return renditions.get(findPicture(edition, article, article.image.src)?.hash ?? "")?.crops ?? [];
}

/** The picture that an article's front matter names. */
function getCover(edition: Edition, renditions: Renditions, article: Article): Picture | undefined {
  if (article.image === undefined) return undefined;
  const { src, alt, caption, credit } = article.image;
  return toPicture(edition, renditions, article, src, {
    alt,
    ...(caption && { caption }),
    ...(credit && { credit }),
  });
}

function makeCard(edition: Edition, renditions: Renditions, article: Article): Card {
  const picture = getCover(edition, renditions, article);
  // Only the preview's edition has articles that readers do not see.
  const status = getStatus(article, edition.now);
  return {
    url: urls.article(article),
    title: article.title,
    summary: article.summary,
    date: isoInZone(new Date(article.date), edition.publication.site.timeZone),
    section: getSection(edition, article.category),
    byline: getByline(edition, article.byline),
    ...(picture && { picture }),
    ...(status && { status }),
  };
}

const madeCards = new WeakMap<Edition, WeakMap<Renditions, Map<Article, Card>>>();

/** The value at a key, made and kept when it is not there yet. */
function getOrMake<K extends object, V>(map: WeakMap<K, V> | Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** An article as lists show it; the same object for all lists of an edition. */
export function toCard(edition: Edition, renditions: Renditions, article: Article): Card {
  const byRenditions = getOrMake(madeCards, edition, () => new WeakMap());
  const cards = getOrMake(byRenditions, renditions, () => new Map<Article, Card>());
  return getOrMake(cards, article, () => makeCard(edition, renditions, article));
}
