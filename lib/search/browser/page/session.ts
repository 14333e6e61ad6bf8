import { suggestQueries } from "#lib/search/browser/advice";
import { type Found, find } from "#lib/search/browser/find";
import { Outdated, openLibrary } from "#lib/search/browser/library";
import { type SearchRequest, writeAddress } from "#lib/search/browser/page/address";
import { make, makeResult } from "#lib/search/browser/page/results";
import { describeResults } from "#lib/search/browser/page/texts";
import type { View } from "#lib/search/browser/page/view";
import { readQuery, setPrefix } from "#lib/search/browser/query";
import { isNear } from "#lib/search/browser/rank";

/** The number of results that are added at a time. */
export const step = 10;

export type Options = {
  /** Whether the reader is still typing: the last word may be unfinished. */
  isTyping?: boolean;
  /** The number of results to show. */
  shown: number;
  /** The scroll position in pixels to return to. */
  y?: number;
  /** The number of the result that gets the focus, from 0. */
  focus?: number;
};

export function isEmpty(request: SearchRequest): boolean {
  return request.q.trim() === "" && !isLimited(request);
}

function isLimited({ category, author, period }: SearchRequest): boolean {
  return category + author + period !== "";
}

/** Runs searches and shows their results. An answer that comes after a newer search has begun is not shown. */
export function openSession(view: View) {
  const { texts } = view.data;
  let library = openLibrary("default");
  let current = 0;

  function link(request: SearchRequest, change: Partial<SearchRequest>, text: string): HTMLElement {
    return make("a", { href: writeAddress(Object.assign({}, request, change)) }, make("bdi", {}, text));
  }

  /** Returns the results with their headings. */
  async function makeResults(found: Found, shown: number): Promise<Node[]> {
    const hits = found.hits.slice(0, shown);
    const items = await Promise.all(hits.map((hit) => makeResult(found, hit)));
    // Near results come last.
    const count = hits.filter((hit) => !isNear(hit)).length;
    const nodes: Node[] = count > 0 ? [make("ol", {}, ...items.slice(0, count))] : [];
    if (count === hits.length) return nodes;
    const near = make("ol", {}, ...items.slice(count));
    near.dataset.near = "";
    return nodes.concat(make("h2", {}, texts.nearResults), near);
  }

  async function search(request: SearchRequest, options: Options, isCurrent: () => boolean): Promise<void> {
    const query = readQuery(request.q);
    if (options.isTyping) setPrefix(query, request.q);
    const wanted = query.filter(({ isExcluded }) => !isExcluded);
    if (wanted.length === 0 && !isLimited(request)) {
      view.finish(texts.nothingToSearch, [], options);
      return;
    }
    library.begin(writeAddress(request));
    const found = await find(library, query, request, options.shown);
    const unfound = wanted.filter(({ isFound }) => !isFound);
    // What is being typed is not wrong yet.
    const isWrong = unfound.length > 0 && !(options.isTyping && found.hits.length > 0);
    const [results, queries] = await Promise.all([
      makeResults(found, options.shown),
      isWrong ? suggestQueries(library, request.q, unfound, found.rows).catch(() => []) : [],
    ]);
    if (!isCurrent()) return;
    const nodes: Node[] = [];
    if (queries.length > 0) {
      const items = queries.map((q) => make("li", {}, link(request, { q }, q)));
      nodes.push(make("div", {}, make("p", {}, texts.didYouMean), make("ul", {}, ...items)));
    }
    if (results.length === 0) {
      const everywhere = { category: "", author: "", period: "" };
      nodes.push(
        make("p", {}, isLimited(request) ? link(request, everywhere, texts.unlimited) : texts.advice),
      );
    }
    nodes.push(...results);
    const { shown } = options;
    if (!found.isComplete || found.hits.length > shown)
      nodes.push(button(texts.more, () => show(request, { shown: shown + step, focus: shown })));
    view.finish(describeResults(found, request.q, view.data), nodes, options);
  }

  function button(text: string, press: () => void): HTMLElement {
    return make("button", { type: "button", onclick: press }, text);
  }

  function show(request: SearchRequest, options: Options): void {
    current += 1;
    const run = current;
    view.wait();
    search(request, options, () => run === current).catch((error: unknown) => {
      if (run !== current) return;
      // The index was published again between two requests: it is read anew, past the browser's cache.
      const isOutdated = error instanceof Outdated && !library.isReloaded;
      library = openLibrary(isOutdated ? "reload" : "default");
      if (isOutdated) show(request, options);
      else view.finish(texts.failed, [button(texts.again, () => show(request, options))], {});
    });
  }

  return {
    show,
    /** Ends the search: nothing was asked. */
    clear(): void {
      current += 1;
      view.reset();
    },
  };
}
