import type { BreadcrumbList, CollectionPage, ItemList, ProfilePage, WebPage } from "schema-dts";
import type { Site } from "#lib/config/site";
import { strings } from "#lib/config/strings";
import { absoluteUrl, urls } from "#lib/config/urls";
import { author } from "#lib/structured-data/article-data";
import { newsroom } from "#lib/structured-data/newsroom-data";
import type { AuthorView, BreadcrumbPath, Link, ListView, TextView } from "#lib/view-models/pages";

/** Returns the breadcrumbs of a page. The page itself is the last item, without an address. */
export function breadcrumbList(site: Site, { links, current }: BreadcrumbPath): BreadcrumbList {
  const steps: { name: string; url?: string }[] = [
    { name: strings.home, url: urls.home },
    ...links,
    { name: current },
  ];
  return {
    "@type": "BreadcrumbList",
    itemListElement: steps.map(({ name, url }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      ...(url && { item: absoluteUrl(site.url, url) }),
    })),
  };
}

/** Returns the links of a page, in its order. */
export function itemList(site: Site, items: readonly Link[]): ItemList {
  return {
    "@type": "ItemList",
    numberOfItems: items.length,
    itemListElement: items.map(({ name, url }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      url: absoluteUrl(site.url, url),
    })),
  };
}

/** Returns a page whose main content is a list of links. */
export function collection(site: Site, { name, url }: Link, items: readonly Link[]): CollectionPage {
  return {
    "@type": "CollectionPage",
    name,
    url: absoluteUrl(site.url, url),
    inLanguage: "ar",
    mainEntity: itemList(site, items),
  };
}

/** Returns a link for each teaser of a list. */
export function teaserLinks({ teasers }: ListView): Link[] {
  return teasers.map(({ title, url }) => ({ name: title, url }));
}

/** Returns the data of a list's front or one of its numbered pages. */
export function listData(site: Site, list: ListView): CollectionPage {
  return collection(site, { name: list.heading, url: list.url }, teaserLinks(list));
}

/** Returns the data of an author's page: role and links elsewhere. */
export function profile(site: Site, { heading, url, role, links, kind }: AuthorView): ProfilePage {
  const known = author(site, { name: heading, url, ...(kind && { kind }) });
  return {
    "@type": "ProfilePage",
    url: absoluteUrl(site.url, url),
    inLanguage: "ar",
    mainEntity: {
      ...known,
      ...(role && { description: role }),
      ...(links.length > 0 && { sameAs: links.map((link) => link.url) }),
    },
  };
}

const pageTypes: Readonly<Record<string, "AboutPage" | "ContactPage">> = {
  [urls.page("about")]: "AboutPage",
  [urls.page("contact")]: "ContactPage",
};

/** Returns the data of a page of `pages/`. The `about` page includes the publication's data. */
export function textData(site: Site, { title, summary, url }: TextView, pages: readonly Link[]): WebPage {
  const type = pageTypes[url] ?? "WebPage";
  return {
    "@type": type,
    name: title,
    description: summary,
    url: absoluteUrl(site.url, url),
    inLanguage: "ar",
    ...(type === "AboutPage" && { mainEntity: newsroom(site, pages) }),
  };
}
