import type { ArticleKeys } from "#lib/article-keys";
import type { Edition } from "#lib/articles";
import { type Renditions, toCard } from "#lib/cards";
import type { Article } from "#lib/content/publication";
import { getJumps, listSize, numberFromOldest } from "#lib/lists";
import type { Seals } from "#lib/seals";
import type { ListView } from "#lib/views";

/** An edition, the pictures made for it, and what tells its articles and their pages apart. */
export type Shown = { edition: Edition; renditions: Renditions; keys: ArticleKeys; seals: Seals };

type ListHead = Pick<ListView, "heading" | "description" | "feed" | "sharePicture">;

/** A page of a list; equal keys mean equal views, and so do, of one address, equal seals. */
export type ListPart = {
  url: string;
  articles: Article[];
  view: () => ListView;
  key: () => string;
  seal?: string;
};

/** A page of a list, whose view is only made when it is asked for. */
export function toListPart(
  { edition, renditions, keys }: Shown,
  articles: Article[],
  url: string,
  frame: () => Omit<ListView, "cards" | "url">,
): ListPart {
  return {
    url,
    articles,
    view: () => ({
      ...frame(),
      url,
      cards: articles.map((article) => toCard(edition, renditions, article)),
    }),
    key: () => [JSON.stringify(frame()), ...articles.map(keys.card)].join(" "),
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
  const frontFrame = () => ({
    ...head,
    total: articles.length,
    last,
    ...(last > 0 && { older: address(last) }),
    ...jumps(last),
  });
  const pageFrame = (some: readonly Article[], number: number) => ({
    ...head,
    // A complete page never changes again, so it may not tell how long the list has grown since.
    total: some.length,
    number,
    last: number,
    ...(number > 1 && { older: address(number - 1) }),
    newer: number === last ? address() : address(number + 1),
    ...jumps(number - 1),
  });
  return [
    toListPart(shown, front, address(), frontFrame),
    ...pages.map((some, index) => {
      const number = index + 1;
      const part = toListPart(shown, some, address(number), () => pageFrame(some, number));
      // From when there is a next page it stays as it is; before, the next page changes its way on.
      const [follower] = pages[index + 1] ?? [];
      return follower === undefined ? part : { ...part, seal: shown.seals(follower) };
    }),
  ];
}
