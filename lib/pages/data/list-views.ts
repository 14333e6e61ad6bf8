import { type Edition, monthOf } from "#lib/articles";
import type { Article } from "#lib/content/publication";
import type { ClosedMonths } from "#lib/newsroom/month-hashes";
import { type Renditions, toCard } from "#lib/newsroom/teasers";
import { getJumps, listSize, numberFromOldest } from "#lib/pages/data/numbered-list";
import type { ArticleKeys } from "#lib/pages/inventory/article-keys";
import type { ListView } from "#lib/view-models/pages";

/**
 * An edition, the pictures made for it, what tells its articles and their pages apart, and the months whose pages are not
 * asked for.
 */
export type Shown = { edition: Edition; renditions: Renditions; keys: ArticleKeys; closed: ClosedMonths };

type ListHead = Pick<ListView, "heading" | "description" | "feed" | "sharePicture">;

/** A page of a list; equal keys mean equal views. For the month that seals it see {@link Page}. */
export type ListPart = {
  url: string;
  articles: Article[];
  view: () => ListView;
  key: () => string;
  sealedBy?: string;
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

/** The front and the numbered pages of a list of articles, without those that closed months seal. */
export function toListParts(
  shown: Shown,
  articles: readonly Article[],
  address: (number?: number) => string,
  head: ListHead,
): ListPart[] {
  const { front, last, page, finishedBy } = numberFromOldest(articles, listSize);
  const jumps = (highest: number) =>
    highest < 1 ? {} : { jumps: getJumps(highest).map((number) => ({ number, url: address(number) })) };
  const frontFrame = () => ({
    ...head,
    total: articles.length,
    last,
    ...(last > 0 && { older: address(last) }),
    ...jumps(last),
  });
  const pageFrame = (number: number) => ({
    ...head,
    // A complete page never changes again, so it may not tell how long the list has grown since.
    total: listSize,
    number,
    last: number,
    ...(number > 1 && { older: address(number - 1) }),
    newer: number === last ? address() : address(number + 1),
    ...jumps(number - 1),
  });
  const parts = [toListPart(shown, front, address(), frontFrame)];
  for (let number = 1; number <= last; number++) {
    // From when there is a next page it stays as it is; before, the next page changes its way on.
    const finisher = finishedBy(number);
    const sealedBy = finisher && monthOf(finisher);
    if (sealedBy !== undefined && shown.closed.has(sealedBy)) continue;
    const part = toListPart(shown, page(number), address(number), () => pageFrame(number));
    parts.push(sealedBy === undefined ? part : { ...part, sealedBy });
  }
  return parts;
}
