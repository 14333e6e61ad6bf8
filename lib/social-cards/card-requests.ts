import { hash } from "node:crypto";
import type { Snapshot } from "#lib/articles";
import { urls } from "#lib/config/urls";
import type { Article } from "#lib/content/publication";
import { getSection, getSections } from "#lib/newsroom/categories";
import { findPicture, type Renditions } from "#lib/newsroom/pictures";
import { type CardWords, drawing } from "#lib/social-cards/card";
import type { Palette } from "#lib/social-cards/palette";
import type { SharePictures } from "#lib/social-cards/share-picture";

/** A request for the social card of one page. */
export type CardRequest = {
  /** The page's address. */
  page: string;
  /** The card's file name in `/og/`: a hash of everything that the card is made of. */
  name: string;
  words: CardWords;
  /** The background picture: the hash of the original, and the name of its rendition in `/media/`. */
  picture?: { hash: string; name: string };
};

/** The least width in pixels of a background picture. */
const minWidth = 600;

function getBackground(snapshot: Snapshot, renditions: Renditions, article: Article): CardRequest["picture"] {
  const file = article.image && findPicture(snapshot, article, article.image.src);
  const rendition = renditions.get(file?.hash ?? "");
  if (file === undefined || rendition === undefined || rendition.width < minWidth) return undefined;
  return { hash: file.hash, name: rendition.src.slice(urls.media("").length) };
}

/**
 * Returns a request for each card of a snapshot: one for the home page, which is also the default of other pages, one for each
 * category, and one for each article of `articles`.
 */
export function getCardRequests(
  snapshot: Snapshot,
  renditions: Renditions,
  palette: Palette,
  articles: readonly Article[] = snapshot.articles,
): CardRequest[] {
  const { site } = snapshot.publication;
  const design = hash("sha256", JSON.stringify([drawing, palette]));
  const request = (page: string, words: CardWords, picture?: CardRequest["picture"]): CardRequest => {
    const inputs = JSON.stringify([design, words, picture?.name]);
    const name = `${hash("sha256", inputs).slice(0, 20)}.${picture ? "jpg" : "png"}`;
    return { page, name, words, ...(picture && { picture }) };
  };
  const ofArticle = (article: Article) => {
    const { name: label, tone } = getSection(snapshot, article.category);
    const words = { headline: article.title, label, foot: site.name, tone };
    return request(urls.article(article), words, getBackground(snapshot, renditions, article));
  };
  return [
    request(urls.home, { headline: site.name, note: site.description }),
    ...getSections(snapshot).map(({ url, name, description, tone }) =>
      request(url, { headline: name, ...(description && { note: description }), foot: site.name, tone }),
    ),
    ...articles.map(ofArticle),
  ];
}

/** Returns the addresses of the cards by their pages' addresses. The cards may not be drawn yet. */
export function getSharePictures(requests: readonly CardRequest[]): SharePictures {
  return new Map(requests.map(({ page, name }) => [page, urls.card(name)]));
}
