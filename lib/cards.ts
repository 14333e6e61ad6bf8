import { isoInZone } from "#lib/arabic/dates";
import type { Edition } from "#lib/articles";
import { getByline } from "#lib/authors";
import { getSection } from "#lib/categories";
import type { Article } from "#lib/content/publication";
import { urls } from "#lib/urls";
import type { Card, Picture } from "#lib/views";

/** A picture as it was made for the web; `crops` are the addresses of a lead picture's cuts. */
export type Rendition = Pick<Picture, "src" | "sources" | "width" | "height"> & { crops?: string[] };

/** By the hash of the file that each was made from. */
export type Renditions = ReadonlyMap<string, Rendition>;

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/"));
}

/** The hash of a picture beside an article. */
function pictureHash(edition: Edition, article: Article, src: string): string | undefined {
  return edition.publication.pictures.get(`${folderOf(article.path)}/${src.normalize("NFC")}`)?.hash;
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
  const made = renditions.get(pictureHash(edition, article, src) ?? "");
  if (made === undefined) return undefined;
  const { crops: _, ...rendition } = made;
  return { ...rendition, ...words };
}

/** The cuts of an article's lead picture. */
export function getCrops(edition: Edition, renditions: Renditions, article: Article): string[] {
  if (article.image === undefined) return [];
  return renditions.get(pictureHash(edition, article, article.image.src) ?? "")?.crops ?? [];
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

/** An article as lists show it. */
export function toCard(edition: Edition, renditions: Renditions, article: Article): Card {
  const picture = getCover(edition, renditions, article);
  return {
    url: urls.article(article),
    title: article.title,
    summary: article.summary,
    date: isoInZone(new Date(article.date), edition.publication.site.timeZone),
    section: getSection(edition, article.category),
    byline: getByline(edition, article.byline),
    ...(picture && { picture }),
  };
}
