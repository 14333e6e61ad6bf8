import type { Edition } from "#lib/articles";
import { type Renditions, toCard } from "#lib/cards";
import type { Article } from "#lib/content/publication";
import { getJumps, listSize, numberFromOldest } from "#lib/lists";
import type { ListView } from "#lib/views";

type ListHead = Pick<ListView, "heading" | "description" | "feed" | "sharePicture">;

/** The front and the numbered pages of a list of articles, each made only when it is asked for. */
export function toListViews(
  edition: Edition,
  renditions: Renditions,
  articles: readonly Article[],
  address: (number?: number) => string,
  head: ListHead,
): { url: string; articles: Article[]; view: () => ListView }[] {
  const { front, pages } = numberFromOldest(articles, listSize);
  const last = pages.length;
  const jumps = (highest: number) =>
    highest < 1 ? {} : { jumps: getJumps(highest).map((number) => ({ number, url: address(number) })) };
  const cards = (some: readonly Article[]) => some.map((article) => toCard(edition, renditions, article));
  const frontView = (): ListView => ({
    ...head,
    url: address(),
    cards: cards(front),
    total: articles.length,
    last,
    ...(last > 0 && { older: address(last) }),
    ...jumps(last),
  });
  const pageView = (some: Article[], number: number): ListView => ({
    ...head,
    url: address(number),
    cards: cards(some),
    // A complete page never changes again, so it may not tell how long the list has grown since.
    total: some.length,
    number,
    last: number,
    ...(number > 1 && { older: address(number - 1) }),
    newer: number === last ? address() : address(number + 1),
    ...jumps(number - 1),
  });
  return [
    { url: address(), articles: front, view: frontView },
    ...pages.map((some, index) => ({
      url: address(index + 1),
      articles: some,
      view: () => pageView(some, index + 1),
    })),
  ];
}
