import { tagSlug } from "#lib/arabic/words/slug";
import { getArticlesByCategory, monthOf, type Snapshot } from "#lib/articles";
import { areListsOfOneKind, feedFormats, urls } from "#lib/config/urls";
import type { Article } from "#lib/content/publication";
import type { OldAddress } from "#lib/content/schema/old-address";
import { getArticlesByAuthor, getAuthors } from "#lib/newsroom/authors";
import { listSize, numberFromOldest } from "#lib/newsroom/numbered-list";

/** A redirect source (`address`), and the page or feed that it leads to. */
type Redirect = {
  address: string;
  url: string;
  title: string;
  /** The month (`2016/12`) after which the redirect cannot change; missing if it always can. */
  month?: string;
  /** Set if it leads from a feed to a feed. */
  isFeed?: true;
};

/** A category, an author or a tag that has redirect sources. */
type RenamedList = {
  title: string;
  aliases: readonly OldAddress[];
  articles: readonly Article[];
  /** Returns the address of the front, or of a numbered page. */
  addressOf: (number?: number) => string;
  hasFeeds: boolean;
};

/** Returns the renamed lists that readers can see. A tag without published articles has no page. */
function getRenamedLists(snapshot: Snapshot): RenamedList[] {
  const { categories, tags } = snapshot.publication;
  const lists = [
    ...categories.map(({ id, name, aliases = [] }) => ({
      title: name,
      aliases,
      articles: getArticlesByCategory(snapshot, id),
      addressOf: (number?: number) => urls.category(id, number),
      hasFeeds: true,
    })),
    ...getAuthors(snapshot).map(({ id, name, aliases = [] }) => ({
      title: name,
      aliases,
      articles: getArticlesByAuthor(snapshot, id),
      addressOf: (number?: number) => urls.author(id, number),
      hasFeeds: true,
    })),
    ...tags.flatMap(({ name, aliases }) => {
      const slug = tagSlug(name) ?? "";
      const articles = snapshot.byTag.get(slug);
      const addressOf = (number?: number) => urls.tag(slug, number);
      return articles === undefined ? [] : [{ title: name, aliases, articles, addressOf, hasFeeds: false }];
    }),
  ];
  return lists.filter(({ aliases }) => aliases.length > 0);
}

/** Returns the redirect sources that were lists of the same kind, so that they had numbered pages and feeds, too. */
export function getFormerLists(url: string, aliases: readonly OldAddress[] = []): string[] {
  return aliases.map(({ address }) => address).filter((address) => areListsOfOneKind(url, address));
}

/** Returns the redirects of a renamed list: of its front, of each numbered page that there is now, and of its feeds. */
function listRedirects({ title, aliases, articles, addressOf, hasFeeds }: RenamedList): Redirect[] {
  const { last, finishedBy } = numberFromOldest(articles, listSize);
  const ofNumbered = (former: string, number: number): Redirect => {
    const finisher = finishedBy(number);
    const address = `${former}${number}/`;
    return { address, url: addressOf(number), title, ...(finisher && { month: monthOf(finisher) }) };
  };
  return [
    ...aliases.map(({ address }) => ({ address, url: addressOf(), title })),
    ...getFormerLists(addressOf(), aliases).flatMap((former) => [
      ...Array.from({ length: last }, (_, index) => ofNumbered(former, index + 1)),
      ...(hasFeeds ? feedFormats : []).map((format): Redirect => {
        const url = urls.feedOf(addressOf(), format);
        return { address: urls.feedOf(former, format), url, title, isFeed: true };
      }),
    ]),
  ];
}

/**
 * Returns the redirects of all articles of the snapshot, of pages, categories, authors and tags. Drafts, embargoed and expired
 * articles have none. Validation ensures that no redirect source is the address of a page, so there are no chains of redirects.
 */
export function getRedirects(snapshot: Snapshot): Redirect[] {
  const articles = snapshot.articles.filter(({ aliases }) => aliases.length > 0);
  return [
    ...articles.flatMap((article) => {
      const target = { url: urls.article(article), title: article.title, month: monthOf(article) };
      return article.aliases.map(({ address }) => ({ address, ...target }));
    }),
    ...snapshot.publication.pages.flatMap(({ id, title, aliases = [] }) =>
      aliases.map(({ address }) => ({ address, url: urls.page(id), title })),
    ),
    ...getRenamedLists(snapshot).flatMap(listRedirects),
  ];
}

/**
 * Returns the oldest address of an article or a list, which identifies it in feeds for ever (RFC 4287, 4.2.6): its first alias,
 * because `aliases` names the oldest first; without aliases, its own address (`url`).
 */
export function getFirstAddress(url: string, aliases: readonly OldAddress[] = []): string {
  return aliases[0]?.address ?? url;
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
