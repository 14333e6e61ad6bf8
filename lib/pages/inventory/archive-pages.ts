import { formatMonth } from "#lib/arabic/dates/dates";
import { urls } from "#lib/config/urls";
import { getChangedMonths, getYears, type Month } from "#lib/newsroom/archive";
import { monthSize, splitFromOldest } from "#lib/newsroom/numbered-list";
import { type Shown, toListPart } from "#lib/pages/data/list-views";
import { newest, type Page, page } from "#lib/pages/inventory/page";
import type { PeriodView } from "#lib/view-models/pages";

/** The archive, its years and its months. */
export function archivePages(shown: Shown): Page[] {
  const { snapshot } = shown;
  const { site } = snapshot.publication;
  const years = getYears(snapshot);
  const yearViews = (): PeriodView[] =>
    years.map(({ year, total }) => ({ name: year, url: urls.year(year), total }));
  const pages = [
    page("archive", urls.archive, () => ({ years: yearViews() }), { changed: newest(snapshot.articles) }),
  ];
  for (const { year, months, total } of years) {
    const monthViews = (): PeriodView[] =>
      months.map(({ month, articles }) => ({
        name: formatMonth(Number(year), Number(month), site),
        url: urls.month(year, month),
        total: articles.length,
      }));
    const changed = Math.max(...months.map(({ articles }) => newest(articles)));
    pages.push(page("year", urls.year(year), () => ({ year, months: monthViews(), total }), { changed }));
  }
  return [
    ...pages,
    ...getChangedMonths(snapshot, shown.unchanged).flatMap((month) => monthPages(shown, month)),
  ];
}

function monthPages(shown: Shown, { key: finalMonth, year, month, articles }: Month): Page[] {
  const parts = splitFromOldest(articles, monthSize);
  const heading = formatMonth(Number(year), Number(month), shown.snapshot.publication.site);
  const address = (number: number) => urls.month(year, month, number);
  return parts.map((part, index) => {
    const number = index + 1;
    const { url, view, key } = toListPart(shown, part, address(number), () => ({
      heading,
      total: part.length,
      last: parts.length,
      ...(number > 1 && { number, older: address(number - 1) }),
      ...(number < parts.length && { newer: address(number + 1) }),
      // The first part represents the month; the others are one link away from it.
      ...(number === 1 &&
        parts.length > 1 && {
          jumps: parts
            .map((_, place) => ({ number: place + 1, url: address(place + 1) }))
            .slice(1)
            .reverse(),
        }),
    }));
    return page("month", url, view, { changed: newest(part), key, finalMonth });
  });
}
