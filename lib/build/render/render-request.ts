import type { PageKind } from "#lib/pages/inventory/page";
import type { SiteContext } from "#lib/view-models/site-context";

/** What all pages of a publication have in common, for whoever renders them. */
export type RenderContext = {
  site: SiteContext;
  /** The routes' modules and style sheets, by the path of the page's module below `app/`. */
  routes: Readonly<Record<string, { module: string; css: string }>>;
  searchScript: string;
};

/** One page to render. Everything in it survives JSON. */
export type RenderRequest = {
  kind: PageKind;
  address: string;
  data: unknown;
};
