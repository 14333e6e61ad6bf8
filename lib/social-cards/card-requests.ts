import { hash } from "node:crypto";
import type { Snapshot } from "#lib/articles";
import { urls } from "#lib/config/urls";
import type { Article } from "#lib/content/publication";
import { getSection, getSections } from "#lib/newsroom/categories";
import { findPicture, type Renditions } from "#lib/newsroom/pictures";
import { type CardWords, drawing } from "#lib/social-cards/card";
import type { Palette } from "#lib/social-cards/palette";
import type { SharePictures } from "#lib/social-cards/share-picture";

/** A card that a page wants. */
export type CardRequest = {
  /** The page's address. */
  page: string;
  /** The card's name in `/og/`, which tells all that it is made of. */
  name: string;
  words: CardWords;
  /** The ground: the hash of the original, and the name in `/media/` of what was made of it. */
  picture?: { hash: string; name: string };
};

/** Pixels across that a picture needs to be the ground of a card. */
const leastWidth = 600;

function getGround(snapshot: Snapshot, renditions: Renditions, article: Article): CardRequest["picture"] {
  const file = article.image && findPicture(snapshot, article, article.image.src);
  const rendition = renditions.get(file?.hash ?? "");
  if (file === undefined || rendition === undefined || rendition.width < leastWidth) return undefined;
  return { hash: file.hash, name: rendition.src.slice(urls.media("").length) };
}

/**
 * Every card that an snapshot wants: one for the front and all else, one for each category, one for each article, or for
 * some of them.
 */
export function getCardRequests(
  snapshot: Snapshot,
  renditions: Renditions,
  palette: Palette,
  articles: readonly Article[] = snapshot.articles,
): CardRequest[] {
  const { site } = snapshot.publication;
  const frame = hash("sha256", JSON.stringify([drawing, palette]));
  const request = (page: string, words: CardWords, picture?: CardRequest["picture"]): CardRequest => {
    const inputs = JSON.stringify([frame, words, picture?.name]);
    const name = `${hash("sha256", inputs).slice(0, 20)}.${picture ? "jpg" : "png"}`;
    return { page, name, words, ...(picture && { picture }) };
  };
  const ofArticle = (article: Article) => {
    const { name: label, tone } = getSection(snapshot, article.category);
    const words = { headline: article.title, label, foot: site.name, tone };
    return request(urls.article(article), words, getGround(snapshot, renditions, article));
  };
  return [
    request(urls.home, { headline: site.name, note: site.description }),
    ...getSections(snapshot).map(({ url, name, description, tone }) =>
      request(url, { headline: name, ...(description && { note: description }), foot: site.name, tone }),
    ),
    ...articles.map(ofArticle),
  ];
}

/** The addresses of the cards by the pages that want them, whether they are drawn yet or not. */
export function getSharePictures(requests: readonly CardRequest[]): SharePictures {
  return new Map(requests.map(({ page, name }) => [page, urls.card(name)]));
}
