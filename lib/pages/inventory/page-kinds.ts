import { urls } from "#lib/config/urls";
import type { PageKind } from "#lib/pages/inventory/page";

/** A route of `app/`. */
export type PageRoute = {
  /** The shape of its pages' addresses; `:name` stands for one segment. */
  pattern: string;
  /** The page's module, relative to `app/`. */
  page: string;
  /** The root layout's module, relative to `app/`; missing where the page is a whole document. */
  layout?: string;
};

type Kind = {
  /** A writer returns the text of a file. Those of the search run in a thread of their own. */
  rendersWith: "react" | "writer" | "search writer";
  routes: readonly PageRoute[];
  /** Its files can only be written when all pictures are encoded. */
  needsPictures?: true;
};

const siteLayout = "(site)/layout.tsx";

/** A kind that React renders. Each shape of its addresses has a route, whose module lies where the address says. */
function pages(...patterns: readonly string[]) {
  const toRoute = (pattern: string): PageRoute => ({
    pattern,
    page: `(site)${pattern.replace(/:(\w+)/g, "[$1]")}page.tsx`,
    layout: siteLayout,
  });
  return { rendersWith: "react", routes: patterns.map(toRoute) } as const;
}

/** A kind whose text `lib/pages/files/file-writers.ts` writes. */
const file = { rendersWith: "writer", routes: [] } as const;
const searchFile = { rendersWith: "search writer", routes: [] } as const;

const articlePattern = urls.article({ year: ":year", month: ":month", slug: ":slug" });

/** The front of a list, and its numbered pages. */
const numbered = (front: string) => pages(front, `${front}:number/`);

/**
 * Every kind of page and file, how it is rendered, and its routes. The order is that of publishing: a page comes before the
 * pages that link to it. `docs/guides/adding-a-page-kind.md` tells how to add a kind.
 */
const pageKinds = {
  article: pages(articlePattern),
  searchText: searchFile,
  searchDocuments: searchFile,
  searchSentences: searchFile,
  searchPositions: searchFile,
  searchWords: searchFile,
  searchCommonWords: searchFile,
  searchNames: searchFile,
  searchRecentText: searchFile,
  searchRecent: searchFile,
  redirect: file,
  text: pages(urls.page(":page")),
  breaking: pages(urls.breaking),
  corrections: pages(urls.corrections),
  tag: numbered(urls.tag(":tag")),
  author: numbered(urls.author(":author")),
  category: numbered(urls.category(":category")),
  // A month with very many articles has further parts: `page-2`.
  month: pages(urls.month(":year", ":month"), articlePattern),
  year: pages(urls.year(":year")),
  archive: pages(urls.archive),
  tags: pages(urls.tags),
  authors: pages(urls.authors),
  search: pages(urls.search),
  ticker: {
    rendersWith: "react",
    routes: [{ pattern: urls.ticker, page: "(bar)/breaking/ticker/page.tsx", layout: "(bar)/layout.tsx" }],
  },
  notFound: {
    rendersWith: "react",
    routes: [{ pattern: urls.notFound, page: "global-not-found.tsx" }],
  },
  home: pages(urls.home),
  // RSS tells the length of each picture.
  feed: { ...file, needsPictures: true },
  sitemapIndex: file,
  sitemap: file,
  newsSitemap: file,
  robots: file,
  manifest: file,
  llms: file,
  indexNowKey: file,
  securityTxt: file,
  openSearch: file,
} as const satisfies Record<PageKind, Kind>;

type KindsRenderedWith<R> = {
  [K in PageKind]: (typeof pageKinds)[K]["rendersWith"] extends R ? K : never;
}[PageKind];

/** Kinds that need no React: each has a writer. */
export type FileKind = KindsRenderedWith<"writer" | "search writer">;
/** The files of the search's index. */
export type SearchFileKind = KindsRenderedWith<"search writer">;

const kindNames = Object.keys(pageKinds);

/** Sorts kinds into the order in which they are put in place; less is earlier. */
export function compareKinds(one: PageKind, other: PageKind): number {
  return kindNames.indexOf(one) - kindNames.indexOf(other);
}

/** Whether pages of a kind are written without React. */
export function isFileKind(kind: PageKind): kind is FileKind {
  return pageKinds[kind].rendersWith !== "react";
}

export function isSearchFileKind(kind: PageKind): kind is SearchFileKind {
  return pageKinds[kind].rendersWith === "search writer";
}

/** Whether files of a kind can only be written when all pictures of the publication are encoded. */
export function needsPictures(kind: PageKind): boolean {
  const found: Kind = pageKinds[kind];
  return found.needsPictures === true;
}

/** Every route whose pages React renders; a module that shows two kinds comes twice. */
export const pageRoutes: readonly PageRoute[] = Object.values(pageKinds).flatMap(
  ({ routes }): readonly PageRoute[] => routes,
);

/**
 * Reads the parameters in an address.
 *
 * @returns `{ category: "science" }` for `/categories/:category/` and `/categories/science/`; `undefined` where the address
 *   has another shape.
 */
export function matchAddress(pattern: string, address: string): Record<string, string> | undefined {
  const names = pattern.split("/");
  const parts = address.split("/");
  if (names.length !== parts.length) return undefined;
  const found: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    const part = parts[index] ?? "";
    if (name.startsWith(":")) found[name.slice(1)] = part;
    else if (name !== part) return undefined;
  }
  return found;
}

/** A route that shows a page, and the page's parameters. */
type RouteMatch = { route: PageRoute; params: Record<string, string> };

/**
 * Finds the route that shows a page.
 *
 * @throws when no route has pages of that kind at such an address.
 */
export function findRoute(kind: PageKind, address: string): RouteMatch {
  for (const route of pageKinds[kind].routes) {
    const params = matchAddress(route.pattern, address);
    if (params !== undefined) return { route, params };
  }
  throw new Error(`No route shows ${address} (${kind}); add it to lib/pages/inventory/page-kinds.ts.`);
}
