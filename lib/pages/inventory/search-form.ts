import { compareArabic } from "#lib/arabic/words/text";
import type { Snapshot } from "#lib/articles";
import { getMonths, getYears } from "#lib/newsroom/archive";
import { getAuthors } from "#lib/newsroom/authors";
import type { SearchFormView } from "#lib/view-models/search-form";

/** The most months that the search form lists; older ones are found by their year. */
const mostMonths = 12;

/** Returns the authors and periods that the search form offers. It changes with a new author or a new month. */
export function getSearchForm(snapshot: Snapshot): SearchFormView {
  return {
    authors: getAuthors(snapshot)
      .map(({ id, name }) => ({ id, name }))
      .sort((a, b) => compareArabic(a.name, b.name)),
    months: getMonths(snapshot)
      .slice(0, mostMonths)
      .map(({ year, month }) => ({ year, month })),
    years: getYears(snapshot).map(({ year }) => year),
  };
}
