import { type SearchRequest, writeAddress } from "#lib/search/browser/address";
import { getAdvice } from "#lib/search/browser/advice";
import { type Found, find } from "#lib/search/browser/find";
import { Outdated, openLibrary } from "#lib/search/browser/library";
import { isLimited, toLimits } from "#lib/search/browser/limits";
import { type Query, readQuery, withPrefix } from "#lib/search/browser/query";
import { type Hit, isNear } from "#lib/search/browser/rank";
import { make, makeAdvice, makeResult } from "#lib/search/browser/results";
import { describeResults, type View } from "#lib/search/browser/view";

/** The number of results that are added at a time. */
export const step = 10;

export type Options = {
  /** Whether the reader is still typing: the last word may be unfinished. */
  isTyping: boolean;
  /** The number of results to show. */
  shown: number;
  /** The scroll position in pixels to return to. */
  y: number;
};

const keyOf = ({ segment, ordinal }: Hit) => `${segment} ${ordinal}`;

function focusHeadline(item: HTMLElement): void {
  const link = item.querySelector<HTMLElement>(":not([data-tone]) > a");
  if (link !== null) link.focus();
}

/** Runs searches and shows their results. An answer that comes after a newer search has begun is not shown. */
export function openSession(view: View) {
  const { data } = view;
  const { texts } = data;
  let library = openLibrary("default");
  let current = 0;
  let shown = new Set<string>();

  const readWords = ({ words }: SearchRequest, isTyping: boolean): Query => {
    const query = readQuery(words);
    return isTyping ? withPrefix(query, words) : query;
  };

  /** Returns the results that are not shown yet, up to a number. */
  async function makeNext(found: Found, upTo: number): Promise<[Hit, HTMLElement][]> {
    const next = found.hits.filter((hit) => !shown.has(keyOf(hit))).slice(0, Math.max(0, upTo - shown.size));
    return Promise.all(
      next.map(async (hit): Promise<[Hit, HTMLElement]> => [hit, await makeResult(found, hit)]),
    );
  }

  function append(items: readonly [Hit, HTMLElement][]): void {
    for (const [hit, item] of items) {
      shown.add(keyOf(hit));
      view.appendResult(item, isNear(hit));
    }
  }

  /** Returns what helps a reader who has found too little. */
  async function advise(request: SearchRequest, found: Found): Promise<Node[]> {
    const addressOf = (words: string) => writeAddress(Object.assign({}, request, { words }));
    const nodes: Node[] = [];
    if (found.unfound.length > 0)
      nodes.push(...makeAdvice(await getAdvice(library, request.words, found), texts, addressOf));
    if (found.hits.length > 0) return nodes;
    if (!isLimited(request)) return nodes.concat(make("p", {}, texts.advice));
    const href = writeAddress(Object.assign({}, request, { category: "", author: "", period: "" }));
    return nodes.concat(make("p", {}, texts.limited, " ", make("a", { href }, texts.unlimited)));
  }

  async function search(request: SearchRequest, options: Options, isCurrent: () => boolean): Promise<void> {
    const query = readWords(request, options.isTyping);
    if (query.wanted.length === 0 && !isLimited(request)) {
      view.replace([]);
      view.finish(texts.nothingToSearch, options.isTyping);
      return;
    }
    const found = await find(library, query, toLimits(request), options.shown);
    shown = new Set();
    const [items, advice] = await Promise.all([makeNext(found, options.shown), advise(request, found)]);
    if (!isCurrent()) return;
    view.replace(advice);
    append(items);
    view.finish(describeResults(found, request.words, data), options.isTyping);
    offerMore(request, found);
    if (options.y > 0) scrollTo(0, options.y);
  }

  function offerMore(request: SearchRequest, found: Found): void {
    if (found.isComplete && shown.size >= found.hits.length) return;
    const button = make("button", { type: "button" }, texts.more);
    const run = current;
    const showMore = async () => {
      const upTo = shown.size + step;
      const next = await find(library, readWords(request, false), toLimits(request), upTo);
      const items = await makeNext(next, upTo);
      if (run !== current) return;
      button.remove();
      append(items);
      view.finish(describeResults(next, request.words, data), false);
      offerMore(request, next);
      for (const [, item] of items.slice(0, 1)) focusHeadline(item);
    };
    button.addEventListener("click", () => {
      button.disabled = true;
      view.wait();
      showMore().catch((error: unknown) => {
        const options = { isTyping: false, shown: shown.size + step, y: scrollY };
        if (run === current) recover(error, request, options);
      });
    });
    view.append(button);
  }

  function fail(request: SearchRequest, options: Options): void {
    const button = make("button", { type: "button" }, texts.again);
    button.addEventListener("click", () => show(request, options));
    view.replace([button]);
    view.finish(texts.failed, false);
  }

  /** Searches again without the browser's cache if the index was published again between two requests. */
  function recover(error: unknown, request: SearchRequest, options: Options): void {
    if (!(error instanceof Outdated) || library.isReloaded) {
      library = openLibrary("default");
      fail(request, options);
      return;
    }
    library = openLibrary("reload");
    show(request, options);
  }

  function show(request: SearchRequest, options: Options): void {
    current += 1;
    const run = current;
    const isCurrent = () => run === current;
    view.wait();
    search(request, options, isCurrent).catch((error: unknown) => {
      if (isCurrent()) recover(error, request, options);
    });
  }

  return {
    show,
    /** Ends the search: nothing was asked. */
    clear(): void {
      current += 1;
      shown = new Set();
      view.replace([]);
      view.reset();
    },
    shownResults: () => shown.size,
  };
}
