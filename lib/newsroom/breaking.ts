import { isoInZone } from "#lib/arabic/dates/dates";
import { type Edition, getLatestArticles } from "#lib/articles";
import { urls } from "#lib/config/urls";
import type { BreakingItem } from "#lib/content/publication";
import type { BreakingView, TickerView } from "#lib/view-models/pages";

const latestCount = 5;

function toView(edition: Edition, { text, at, url }: BreakingItem): BreakingView {
  return { text, at: isoInZone(new Date(at), edition.publication.site.timeZone), ...(url && { url }) };
}

/** Every breaking item that was ever told, newest first; embargoed ones are not told yet. */
export function getBreakingNews(edition: Edition): BreakingView[] {
  return edition.publication.breaking
    .filter(({ at }) => at <= edition.now)
    .map((item) => toView(edition, item));
}

/** What the bar shows: what is breaking now or, when nothing is, the latest headlines. */
export function getTicker(edition: Edition): TickerView {
  const { now, publication } = edition;
  const current = publication.breaking.filter(
    ({ at, until }) => at <= now && (until === "never" || now < until),
  );
  if (current.length > 0) return { breaking: true, items: current.map((item) => toView(edition, item)) };
  const items = getLatestArticles(edition, latestCount).map((article) =>
    toView(edition, { text: article.title, at: article.date, url: urls.article(article), until: "never" }),
  );
  return { breaking: false, items };
}
