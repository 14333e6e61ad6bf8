import { ListPage } from "#components/list-page";
import { toDigits } from "#lib/arabic/digits";
import type { Site } from "#lib/site";
import { strings } from "#lib/strings";
import { urls } from "#lib/urls";
import type { ListView } from "#lib/views";

/** Everything that was published in a month, or one part of it. */
export function MonthPage({ year, list, site }: { year: string; list: ListView; site: Site }) {
  const trail = [
    { name: strings.archive, url: urls.archive },
    { name: toDigits(year, site), url: urls.year(year) },
  ];
  return <ListPage list={list} site={site} trail={trail} showsSection={true} />;
}
