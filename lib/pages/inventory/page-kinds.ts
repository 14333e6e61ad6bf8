import { urls } from "#lib/config/urls";
import type { PageKind } from "#lib/pages/inventory/page";

/** A route of `app/` and the pages that it shows. */
export type PageRoute = {
  kind: PageKind;
  /** The shape of their addresses; `:name` stands for one segment. */
  pattern: string;
  /** The page's module, relative to `app/`. */
  page: string;
  /** The root layout's module, relative to `app/`; missing where the page is a whole document. */
  layout?: string;
};

const siteLayout = "(site)/layout.tsx";

/** The route of an ordinary page: its module stands where its address says. */
function siteRoute(kind: PageKind, pattern: string): PageRoute {
  return {
    kind,
    pattern,
    page: `(site)${pattern.replace(/:(\w+)/g, "[$1]")}page.tsx`,
    layout: siteLayout,
  };
}

const articlePattern = urls.article({ year: ":year", month: ":month", slug: ":slug" });

/** Every route whose pages React renders. */
export const pageRoutes: readonly PageRoute[] = [
  siteRoute("home", urls.home),
  siteRoute("article", articlePattern),
  siteRoute("archive", urls.archive),
  siteRoute("year", urls.year(":year")),
  siteRoute("month", urls.month(":year", ":month")),
  // The further parts of a month with very many articles: `page-2`.
  siteRoute("month", articlePattern),
  siteRoute("category", urls.category(":category")),
  siteRoute("category", `${urls.category(":category")}:number/`),
  siteRoute("tags", urls.tags),
  siteRoute("tag", urls.tag(":tag")),
  siteRoute("tag", `${urls.tag(":tag")}:number/`),
  siteRoute("authors", urls.authors),
  siteRoute("author", urls.author(":author")),
  siteRoute("author", `${urls.author(":author")}:number/`),
  siteRoute("breaking", urls.breaking),
  { ...siteRoute("ticker", urls.ticker), page: "(bar)/breaking/ticker/page.tsx", layout: "(bar)/layout.tsx" },
  siteRoute("corrections", urls.corrections),
  siteRoute("search", urls.search),
  siteRoute("text", urls.page(":page")),
  { kind: "notFound", pattern: urls.notFound, page: "global-not-found.tsx" },
];

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
export type RouteMatch = { route: PageRoute; params: Record<string, string> };

/**
 * Finds the route that shows a page.
 *
 * @throws when no route has pages of that kind at such an address.
 */
export function findRoute(kind: PageKind, address: string): RouteMatch {
  for (const route of pageRoutes) {
    if (route.kind !== kind) continue;
    const params = matchAddress(route.pattern, address);
    if (params !== undefined) return { route, params };
  }
  throw new Error(`No route shows ${address} (${kind}); add it to lib/pages/inventory/page-kinds.ts.`);
}
