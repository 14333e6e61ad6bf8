import { isoInZone } from "#lib/arabic/dates";
import { type Edition, getStatus } from "#lib/articles";
import { getByline } from "#lib/authors";
import { getSection } from "#lib/categories";
import type { Article } from "#lib/content/publication";
import { urls } from "#lib/urls";
import type { Card, Picture } from "#lib/views";

/** A picture as it was made for the web, by the hash of the file it was made from. */
export type Renditions = ReadonlyMap<string, Pick<Picture, "src" | "sources" | "width" | "height">>;

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
  const rendition = renditions.get(pictureHash(edition, article, src) ?? "");
  return rendition && { ...rendition, ...words };
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
