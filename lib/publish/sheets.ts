import { cleanHtml } from "#lib/publish/clean-html";
import type { PlannedPage } from "#lib/publish/plan";

/** Next takes some twenty times as long for a page by itself; but a page that is compared is made twice. */
const leastOfARoute = 16;
/** Few enough that Next's workers, which get as many routes each, have as much to do; many enough to save. */
const pagesOnASheet = 24;

/** How pages are rendered: by their own routes, or many at a time. */
export type Layout = {
  alone: PlannedPage[];
  /** The first one holds an exemplar of every route, and nothing else; exemplars are among those alone, too. */
  sheets: PlannedPage[][];
};

/** Names the route of a page that may stand on a sheet. */
export function routeOf({ kind, address }: PlannedPage): string | undefined {
  const depth = address.split("/").length;
  // An author's own page shows more than a list.
  const isList =
    kind === "category" || kind === "tag" || kind === "month" || (kind === "author" && depth > 4);
  return kind === "article" || isList ? `${kind} ${depth}` : undefined;
}

/** Lays out what is to be rendered: what many pages of one route are, comes on sheets. */
export function layOut(pages: readonly PlannedPage[]): Layout {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const route = routeOf(page);
    if (route !== undefined) counts.set(route, (counts.get(route) ?? 0) + 1);
  }
  const alone: PlannedPage[] = [];
  const exemplars = new Map<string, PlannedPage>();
  const others: PlannedPage[] = [];
  for (const page of pages) {
    const route = routeOf(page);
    if (route === undefined || (counts.get(route) ?? 0) < leastOfARoute) alone.push(page);
    else if (exemplars.has(route)) others.push(page);
    else {
      exemplars.set(route, page);
      alone.push(page);
    }
  }
  if (exemplars.size === 0) return { alone, sheets: [] };
  // Dealt out like cards, so that every sheet has something of every route, and takes as long as the others.
  const count = Math.ceil(others.length / pagesOnASheet);
  const sheets = Array.from({ length: count }, (_, sheet) =>
    others.filter((_page, index) => index % count === sheet),
  );
  return { alone, sheets: [[...exemplars.values()], ...sheets] };
}

/** What a page has of its own: the tags of its head, and its body; cleaned. */
type CutPage = { head: string; body: string };

const onASheet = /<sheet-page><noscript>(.*?)<\/noscript>(.*?)<\/sheet-page>/gs;

function cleanPart(source: string): string {
  const { html, styles, scripts } = cleanHtml(source);
  if (styles.length > 0 || scripts.length > 0)
    throw new Error("A page on a sheet has a style or a script inside.");
  return html.trimEnd();
}

/**
 * Cuts a sheet into its pages, in their order.
 *
 * @throws when it does not hold as many.
 */
export function cutSheet(html: string, count: number): CutPage[] {
  const pages = [...html.matchAll(onASheet)];
  if (pages.length !== count) throw new Error(`A sheet of ${count} pages holds ${pages.length}.`);
  return pages.map(([, head = "", body = ""]) => ({ head: cleanPart(head), body: cleanPart(body) }));
}

/** What the pages of a route have in common: the document before, between and after what a page has of its own. */
export class Surround {
  readonly #parts: [string, string, string];

  /**
   * Finds it in a page that was rendered both ways.
   *
   * @param html The page as its route rendered it, cleaned.
   * @throws when a sheet shows that page otherwise.
   */
  constructor(address: string, html: string, { head, body }: CutPage) {
    const [before, rest, ...more] = html.split(head);
    const [between, after, ...others] = (rest ?? "").split(body);
    if (
      before === undefined ||
      between === undefined ||
      after === undefined ||
      more.length + others.length > 0
    ) {
      throw new Error(
        `A sheet shows ${address} otherwise than its route does; nothing was published. Teach components/sheet.tsx or ` +
          "lib/render/head-tags.ts what the route knows.",
      );
    }
    this.#parts = [before, between, after];
  }

  /** The whole document of a page of the route. */
  around({ head, body }: CutPage): string {
    const [before, between, after] = this.#parts;
    return before + head + between + body + after;
  }
}
