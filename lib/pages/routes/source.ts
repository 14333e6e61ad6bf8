import type { PageData, PageKind } from "#lib/pages/inventory/page";
import type { SiteContext } from "#lib/view-models/site-context";

/** Where routes get their data. */
export type Source = {
  context: SiteContext;
  /** The addresses of all pages of a kind. */
  addresses(kind: PageKind): string[];
  get<K extends PageKind>(kind: K, address: string): PageData[K] | undefined;
  /** The script of `/search/`. */
  searchScript(): Promise<string>;
  /** Draws a social card by its name in `/og/`; the publisher draws them elsewhere. */
  drawCard?(name: string): Promise<Buffer | undefined>;
};

let given: Source | undefined;

/** Sets the source of all routes. The publisher calls it for each page that it renders. */
export function setSource(source: Source): void {
  given = source;
}

/** Returns the source that was set, else the publication's files: under Next none is set. */
async function openSource(): Promise<Source> {
  if (given !== undefined) return given;
  const { openLiveSource } = await import("#lib/pages/routes/live-source");
  return openLiveSource();
}

/** What the page at an address shows, or `undefined` where there is no such page. */
export async function getPage<K extends PageKind>(
  kind: K,
  address: string,
): Promise<PageData[K] | undefined> {
  return (await openSource()).get(kind, address);
}

/** The addresses of all pages of a kind. */
export async function getAddresses(kind: PageKind): Promise<string[]> {
  return (await openSource()).addresses(kind);
}

/** The bytes of a social card by its name in `/og/`, or `undefined` if no page uses it. */
export async function getCard(name: string): Promise<Buffer | undefined> {
  return (await openSource()).drawCard?.(name);
}

/** The script of `/search/`, the only one of the site. */
export async function getSearchScript(): Promise<string> {
  return (await openSource()).searchScript();
}

/** The publication's settings and navigation. */
export async function getSiteContext(): Promise<SiteContext> {
  return (await openSource()).context;
}
