import type { ArticleKeys } from "#lib/article-keys";
import type { Edition } from "#lib/articles";
import { type Renditions, toCard } from "#lib/cards";
import type { Article } from "#lib/content/publication";
import { getJumps, listSize, numberFromOldest } from "#lib/lists";
import type { ListView } from "#lib/views";

/** An edition, the pictures made for it, and the keys of its articles. */
export type Shown = { edition: Edition; renditions: Renditions; keys: ArticleKeys };

type ListHead = Pick<ListView, "heading" | "description" | "feed" | "sharePicture">;

/** A page of a list; equal keys mean equal views. */
export type ListPart = { url: string; articles: Article[]; view: () => ListView; key: () => string };

/** A page of a list, whose view is only made when it is asked for. */
export function toListPart(
  { edition, renditions, keys }: Shown,
  articles: Article[],
  frame: Omit<ListView, "cards">,
): ListPart {
  return {
    url: frame.url,
    articles,
    view: () => ({ ...frame, cards: articles.map((article) => toCard(edition, renditions, article)) }),
    key: () => [JSON.stringify(frame), ...articles.map(keys.card)].join(" "),
  };
}

/** The front and the numbered pages of a list of articles. */
export function toListParts(
  shown: Shown,
  articles: readonly Article[],
  address: (number?: number) => string,
  head: ListHead,
): ListPart[] {
  const { front, pages } = numberFromOldest(articles, listSize);
  const last = pages.length;
  const jumps = (highest: number) =>
    highest < 1 ? {} : { jumps: getJumps(highest).map((number) => ({ number, url: address(number) })) };
  const frontFrame = {
    ...head,
    url: address(),
    total: articles.length,
    last,
    ...(last > 0 && { older: address(last) }),
    ...jumps(last),
  };
  const pageFrame = (some: readonly Article[], number: number) => ({
    ...head,
    url: address(number),
    // A complete page never changes again, so it may not tell how long the list has grown since.
    total: some.length,
    number,
    last: number,
    ...(number > 1 && { older: address(number - 1) }),
    newer: number === last ? address() : address(number + 1),
    ...jumps(number - 1),
  });
  return [
    toListPart(shown, front, frontFrame),
    ...pages.map((some, index) => toListPart(shown, some, pageFrame(some, index + 1))),
  ];
}
