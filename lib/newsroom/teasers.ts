import { isoInZone } from "#lib/arabic/dates/dates";
import { getStatus, type Snapshot } from "#lib/articles";
import { urls } from "#lib/config/urls";
import type { Article, PictureFile } from "#lib/content/publication";
import { getByline } from "#lib/newsroom/authors";
import { getSection } from "#lib/newsroom/categories";
import type { Picture, Teaser } from "#lib/view-models/pages";

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
export function findPicture(snapshot: Snapshot, article: Article, src: string): PictureFile | undefined {
  return snapshot.publication.pictures.get(`${folderOf(article.path)}/${src.normalize("NFC")}`);
}

type Words = Pick<Picture, "alt" | "caption" | "credit">;

/** A picture beside an article with the words that go with it; `undefined` while it has not been made. */
export function toPicture(
  snapshot: Snapshot,
  renditions: Renditions,
  article: Article,
  src: string,
  words: Words,
): Picture | undefined {
  const made = renditions.get(findPicture(snapshot, article, src)?.hash ?? "");
  if (made === undefined) return undefined;
  const { crops: _, ...rendition } = made;
  return { ...rendition, ...words };
}

/** The cuts of an article's lead picture. */
export function getCrops(snapshot: Snapshot, renditions: Renditions, article: Article): string[] {
  if (article.image === undefined) return [];
  return renditions.get(findPicture(snapshot, article, article.image.src)?.hash ?? "")?.crops ?? [];
}

/** The picture that an article's front matter names. */
function getCover(snapshot: Snapshot, renditions: Renditions, article: Article): Picture | undefined {
  if (article.image === undefined) return undefined;
  const { src, alt, caption, credit } = article.image;
  return toPicture(snapshot, renditions, article, src, {
    alt,
    ...(caption && { caption }),
    ...(credit && { credit }),
  });
}

function makeCard(snapshot: Snapshot, renditions: Renditions, article: Article): Teaser {
  const picture = getCover(snapshot, renditions, article);
  // Only the preview's snapshot has articles that readers do not see.
  const status = getStatus(article, snapshot.now);
  return {
    url: urls.article(article),
    title: article.title,
    summary: article.summary,
    date: isoInZone(new Date(article.date), snapshot.publication.site.timeZone),
    section: getSection(snapshot, article.category),
    byline: getByline(snapshot, article.byline),
    ...(picture && { picture }),
    ...(status && { status }),
  };
}

const madeCards = new WeakMap<Snapshot, WeakMap<Renditions, Map<Article, Teaser>>>();

/** The value at a key, made and kept when it is not there yet. */
function getOrMake<K extends object, V>(map: WeakMap<K, V> | Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** An article as lists show it; the same object for all lists of an snapshot. */
export function toTeaser(snapshot: Snapshot, renditions: Renditions, article: Article): Teaser {
  const byRenditions = getOrMake(madeCards, snapshot, () => new WeakMap());
  const cards = getOrMake(byRenditions, renditions, () => new Map<Article, Teaser>());
  return getOrMake(cards, article, () => makeCard(snapshot, renditions, article));
}
