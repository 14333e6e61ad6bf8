import { hash } from "node:crypto";
import { type Edition, getStatus, isOld } from "#lib/articles";
import { findPicture, type Renditions, type SharePictures } from "#lib/cards";
import { getSections } from "#lib/categories";
import type { Article } from "#lib/content/publication";
import { urls } from "#lib/urls";

/** The seal of the month in which an article appeared. */
export type Seals = (article: Article) => string;

function digest(text: string): string {
  return hash("sha256", text, "base64url").slice(0, 22);
}

/** What pages can show of a picture, by its bytes; many articles may share one. */
function pictureNames(renditions: Renditions): (hash: string) => string {
  const names = new Map<string, string>();
  return (bytes) => {
    const known = names.get(bytes);
    if (known !== undefined) return known;
    const name = digest(`${bytes} ${JSON.stringify(renditions.get(bytes))}`);
    names.set(bytes, name);
    return name;
  };
}

/**
 * A seal closes a month and all months before it: while it is the same, so is everything that their articles, and lists
 * of them, can show, since related articles look backwards and lists are numbered from the oldest end. So nobody has to
 * look at each page of an old archive to know that it stays as it is.
 *
 * It rests on the articles' files and pictures, on the authors' files, and on what time changes: an article that comes of
 * age, an update or correction that is due. The settings and categories, which frame every page, it leaves to others.
 */
export function getSeals(edition: Edition, renditions: Renditions, sharePictures: SharePictures): Seals {
  const pictureName = pictureNames(renditions);
  const shown = (article: Article) => {
    const { id, hash: bytes, updated = "", corrections, image, pictures } = article;
    const files = [...(image === undefined ? [] : [image.src]), ...pictures].map((src) => {
      const file = findPicture(edition, article, src);
      return file === undefined ? "" : pictureName(file.hash);
    });
    const told = [
      getStatus(article, edition.now) ?? "",
      updated,
      corrections.length,
      isOld(article, edition.now),
    ];
    return [id, bytes, ...told, sharePictures.get(urls.article(article)) ?? "", ...files].join(" ");
  };
  const byMonth = new Map<string, string>();
  const cards = getSections(edition).map(({ url }) => sharePictures.get(url) ?? "");
  let seal = digest(JSON.stringify([edition.publication.authors, cards]));
  for (const month of [...edition.byMonth.keys()].sort()) {
    seal = digest([seal, ...(edition.byMonth.get(month) ?? []).map(shown)].join("\n"));
    byMonth.set(month, seal);
  }
  return ({ year, month }) => byMonth.get(`${year}/${month}`) ?? "";
}
