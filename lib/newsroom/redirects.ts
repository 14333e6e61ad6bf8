import { monthOf, type Snapshot } from "#lib/articles";
import { urls } from "#lib/config/urls";
import type { Article } from "#lib/content/publication";

/** A redirect source (`address`) and the article that it leads to; `month` is the article's (`2016/12`). */
type Redirect = { address: string; url: string; title: string; month: string };

/**
 * Returns the redirects of all articles of the snapshot. Drafts, embargoed and expired articles have none. Validation ensures
 * that no redirect source is an article's address, so there are no chains of redirects.
 */
export function getRedirects(snapshot: Snapshot): Redirect[] {
  const articles = snapshot.articles.filter(({ aliases }) => aliases.length > 0);
  return articles.flatMap((article) =>
    article.aliases.map(({ address }) => ({
      address,
      url: urls.article(article),
      title: article.title,
      month: monthOf(article),
    })),
  );
}

/**
 * Returns the oldest address of an article, which identifies it in feeds for ever (RFC 4287, 4.2.6): its first alias, because
 * `aliases` names the oldest first; without aliases, its own address.
 */
export function getFirstAddress(article: Article): string {
  return article.aliases[0]?.address ?? urls.article(article);
}

/** Redirects for servers: the target of each redirect source, and the addresses that are gone (410). */
export type RedirectList = { redirects: Record<string, string>; gone: string[] };

/** Returns the list from which `npm start` answers with 301 and 410, sorted by address. */
export function getRedirectList(snapshot: Snapshot): RedirectList {
  const redirects = getRedirects(snapshot).map(({ address, url }) => [address, url] as const);
  return {
    redirects: Object.fromEntries(redirects.sort(([a], [b]) => (a < b ? -1 : 1))),
    gone: snapshot.publication.gone.map(({ address }) => address).sort(),
  };
}
