import { cleanHtml } from "#lib/publish/clean-html";
import type { PlannedPage } from "#lib/publish/plan";
import { isListKind } from "#lib/render/whole-list";
import { urls } from "#lib/urls";

/** A page by itself takes Next some ten times as long; but one page of each route is rendered both ways. */
const leastOfARoute = 16;
/** Next gives each of its workers as many routes as the others: few enough pages that they all have as much to do. */
const pagesInABatch = 24;

/** How pages are rendered. */
export type Layout = {
  /** Those that are rendered by their own routes. */
  alone: PlannedPage[];
  /** Those that are rendered many at a time. The first batch holds the exemplars: a page of each route, also among `alone`. */
  batches: PlannedPage[][];
};

/** Names the route of a page, if its pages can be rendered in batches. */
export function routeOf({ kind, address }: PlannedPage): string | undefined {
  const depth = address.split("/").length;
  // An author's own page shows more than a list.
  const isMoreThanAList = kind === "author" && depth === urls.author(":author").split("/").length;
  return kind === "article" || (isListKind(kind) && !isMoreThanAList) ? `${kind} ${depth}` : undefined;
}

/** Dealt out like cards: every batch has something of every route, and takes as long as the others. */
function deal(pages: readonly PlannedPage[]): PlannedPage[][] {
  const count = Math.ceil(pages.length / pagesInABatch);
  const batches: PlannedPage[][] = Array.from({ length: count }, () => []);
  for (const [index, page] of pages.entries()) batches[index % count]?.push(page);
  return batches;
}

/** Decides how pages are rendered: those of a route that has many of them, in batches. */
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
    const isOneOfMany = route !== undefined && (counts.get(route) ?? 0) >= leastOfARoute;
    if (isOneOfMany && exemplars.has(route)) others.push(page);
    else alone.push(page);
    if (isOneOfMany && !exemplars.has(route)) exemplars.set(route, page);
  }
  return { alone, batches: exemplars.size === 0 ? [] : [[...exemplars.values()], ...deal(others)] };
}

/** What a page has of its own: the tags of its head, and its body, cleaned. */
export type CutPage = { head: string; body: string };

const inABatch = /<batch-page><noscript>(.*?)<\/noscript>(.*?)<\/batch-page>/gs;

function cleanPart(source: string): string {
  const { html, styles, scripts } = cleanHtml(source);
  if (styles.length > 0 || scripts.length > 0)
    throw new Error("A page in a batch has a style or a script inside.");
  return html.trimEnd();
}

/**
 * Cuts a batch into its pages, in their order.
 *
 * @throws when it does not hold as many.
 */
export function cutBatch(html: string, count: number): CutPage[] {
  const pages = [...html.matchAll(inABatch)];
  if (pages.length !== count) throw new Error(`A batch of ${count} pages holds ${pages.length}.`);
  return pages.map(([, head = "", body = ""]) => ({ head, body: cleanPart(body) }));
}

/** What the pages of a route have in common: the document before, between and after what a page has of its own. */
export class Surround {
  readonly #before: string;
  readonly #between: string;
  readonly #after: string;

  /**
   * Finds it in an exemplar.
   *
   * @param html The page as its route rendered it, cleaned.
   * @param cut The same page out of its batch.
   * @throws when the two differ.
   */
  constructor(address: string, html: string, { head, body }: CutPage) {
    const [before = "", rest, ...others] = html.split(head);
    const [between = "", after, ...more] = (rest ?? "").split(body);
    if (after === undefined || others.length + more.length > 0) {
      throw new Error(
        `In a batch ${address} is otherwise than by its route; nothing was published. Teach components/batch.tsx or ` +
          "lib/render/head-html.ts what the route knows.",
      );
    }
    this.#before = before;
    this.#between = between;
    this.#after = after;
  }

  /** The whole document of a page of the route. */
  around({ head, body }: CutPage): string {
    return this.#before + head + this.#between + body + this.#after;
  }
}
