import { monthOf, type Snapshot } from "#lib/articles";
import type { Article } from "#lib/content/publication";
import type { UnchangedMonths } from "#lib/newsroom/month-hashes";
import { getJumps, listSize, numberFromOldest } from "#lib/newsroom/numbered-list";
import type { Renditions } from "#lib/newsroom/pictures";
import { toTeaser } from "#lib/newsroom/teasers";
import type { ArticleKeys } from "#lib/pages/inventory/article-keys";
import type { ListView } from "#lib/view-models/pages";

/** A snapshot, its renditions, the keys of its articles, and the months whose pages need no listing. */
export type Shown = {
  snapshot: Snapshot;
  renditions: Renditions;
  keys: ArticleKeys;
  unchanged: UnchangedMonths;
};

type ListHead = Pick<ListView, "heading" | "description" | "feed" | "sharePicture">;

/** A page of a list. Equal keys mean equal views. */
export type ListPart = {
  url: string;
  articles: Article[];
  view: () => ListView;
  key: () => string;
  finalMonth?: string;
};

/** A page of a list. Its view is made on demand. */
export function toListPart(
  { snapshot, renditions, keys }: Shown,
  articles: Article[],
  url: string,
  frame: () => Omit<ListView, "teasers" | "url">,
): ListPart {
  return {
    url,
    articles,
    view: () => ({
      ...frame(),
      url,
      teasers: articles.map((article) => toTeaser(snapshot, renditions, article)),
    }),
    key: () => [JSON.stringify(frame()), ...articles.map(keys.teaser)].join(" "),
  };
}

/** Returns the front and the numbered pages of a list, without those whose final month is unchanged. */
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
    // A complete page must never change again, so it does not show the current length of the list.
    total: listSize,
    number,
    last: number,
    ...(number > 1 && { older: address(number - 1) }),
    newer: number === last ? address() : address(number + 1),
    ...jumps(number - 1),
  });
  const parts = [toListPart(shown, front, address(), frontFrame)];
  for (let number = 1; number <= last; number++) {
    // The page is final once there is a next page; until then, the next page changes its link.
    const finisher = finishedBy(number);
    const finalMonth = finisher && monthOf(finisher);
    if (finalMonth !== undefined && shown.unchanged.has(finalMonth)) continue;
    const part = toListPart(shown, page(number), address(number), () => pageFrame(number));
    parts.push(finalMonth === undefined ? part : { ...part, finalMonth });
  }
  return parts;
}
