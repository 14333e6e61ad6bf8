import type { PageKind } from "#lib/pages/inventory/page";
import type { SiteContext } from "#lib/view-models/site-context";

/** What rendering needs besides a page's data; the same for all pages. */
export type RenderContext = {
  site: SiteContext;
  /** The routes' modules and style sheets, by the path of the page's module below `app/`. */
  routes: Readonly<Record<string, { module: string; css: string }>>;
  searchScript: string;
};

/** A page to render. Its data is plain JSON, so it can be sent to a worker thread. */
export type RenderRequest = {
  kind: PageKind;
  address: string;
  data: unknown;
};
