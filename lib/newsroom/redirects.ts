import { monthOf, type Snapshot } from "#lib/articles";
import { urls } from "#lib/config/urls";

/** A former address, and the article that it leads to, of whose month it is. */
export type Redirect = { address: string; url: string; title: string; month: string };

/**
 * Every former address of the articles that may be seen. One whose article is a draft, embargoed or expired leads
 * nowhere, and no article's address is a former one, so each leads straight to a page.
 */
export function getRedirects(snapshot: Snapshot): Redirect[] {
  const moved = snapshot.articles.filter(({ aliases }) => aliases.length > 0);
  return moved.flatMap((article) =>
    article.aliases.map(({ address }) => ({
      address,
      url: urls.article(article),
      title: article.title,
      month: monthOf(article),
    })),
  );
}

/** What servers need to know of former addresses: new ones by old ones, and those that are gone for good. */
export type RedirectList = { redirects: Record<string, string>; gone: string[] };

/** The list from which `npm start` answers with 301 and 410, and forms for other hosts can be made. */
export function getRedirectList(snapshot: Snapshot): RedirectList {
  const redirects = getRedirects(snapshot).map(({ address, url }) => [address, url] as const);
  return {
    redirects: Object.fromEntries(redirects.sort(([a], [b]) => (a < b ? -1 : 1))),
    gone: snapshot.publication.gone.map(({ address }) => address).sort(),
  };
}
