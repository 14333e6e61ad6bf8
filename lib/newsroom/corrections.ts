import { isoInZone } from "#lib/arabic/dates/dates";
import type { Snapshot } from "#lib/articles";
import { urls } from "#lib/config/urls";
import type { CorrectionView } from "#lib/view-models/pages";

/** Returns the corrections of all articles of the snapshot, newest first. */
export function getCorrections(snapshot: Snapshot): CorrectionView[] {
  const { timeZone } = snapshot.publication.site;
  return snapshot.articles
    .filter(({ corrections }) => corrections.length > 0)
    .flatMap((article) => article.corrections.map((correction) => ({ ...correction, article })))
    .sort((a, b) => b.at - a.at || (a.article.id < b.article.id ? 1 : -1))
    .map(({ at, text, article }) => ({
      at: isoInZone(new Date(at), timeZone),
      text,
      article: { name: article.title, url: urls.article(article) },
    }));
}
