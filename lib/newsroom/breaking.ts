import { isoInZone } from "#lib/arabic/dates/dates";
import { getLatestArticles, latestAge, type Snapshot } from "#lib/articles";
import { urls } from "#lib/config/urls";
import type { BreakingItem } from "#lib/content/publication";
import type { BreakingView, TickerView } from "#lib/view-models/pages";

const latestCount = 5;

function toView(snapshot: Snapshot, { text, at, url }: BreakingItem): BreakingView {
  return { text, at: isoInZone(new Date(at), snapshot.publication.site.timeZone), ...(url && { url }) };
}

/** Returns all breaking items up to the snapshot's moment, in the order of the publication (newest first). */
export function getBreakingNews(snapshot: Snapshot): BreakingView[] {
  return snapshot.publication.breaking
    .filter(({ at }) => at <= snapshot.now)
    .map((item) => toView(snapshot, item));
}

/**
 * Returns the items of the breaking bar: current breaking news or, if there is none, up to five headlines of the last week. Without
 * those, the date of the newest article stands in the place that every page keeps for the bar.
 */
export function getTicker(snapshot: Snapshot): TickerView {
  const { now, publication } = snapshot;
  const current = publication.breaking.filter(
    ({ at, until }) => at <= now && (until === "never" || now < until),
  );
  if (current.length > 0) return { breaking: true, items: current.map((item) => toView(snapshot, item)) };
  const latest = getLatestArticles(snapshot, latestCount).filter(({ date }) => now < date + latestAge);
  const items = latest.map((article) =>
    toView(snapshot, { text: article.title, at: article.date, url: urls.article(article), until: "never" }),
  );
  if (items.length > 0) return { breaking: false, items };
  const newest = getLatestArticles(snapshot, 1).map(({ date }) =>
    isoInZone(new Date(date), publication.site.timeZone),
  );
  return { breaking: false, items, ...(newest[0] !== undefined && { newest: newest[0] }) };
}
