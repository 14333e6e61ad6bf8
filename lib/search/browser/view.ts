import type { Found } from "#lib/search/browser/find";
import { isNear } from "#lib/search/browser/rank";
import { make } from "#lib/search/browser/results";
import { countResults, fillIn } from "#lib/search/browser/texts";
import type { SearchScriptData } from "#lib/view-models/search-form";

/** The time in milliseconds after which a search says that it takes its time, and after which the line seems slow. */
const shortWait = 400;
const longWait = 8000;

/** The time in milliseconds without typing after which a screen reader is told of the results. */
const pause = 1000;

type Timer = ReturnType<typeof setTimeout> | undefined;

/** Returns what is said about the results: their number, and whether they are what was asked for. */
export function describeResults(
  { hits, isPartial, isComplete }: Found,
  words: string,
  data: SearchScriptData,
): string {
  const { texts } = data;
  const real = hits.filter((hit) => !isNear(hit)).length;
  if (hits.length === 0) return words === "" ? texts.nothingLimited : fillIn(texts.nothing, words);
  if (real === 0) return texts.onlyNear;
  const counted = countResults(real, data);
  if (isPartial) return fillIn(texts.some, counted);
  return isComplete ? counted : fillIn(texts.atLeast, counted);
}

/** The parts of the page that a search changes: the line about its results, and the results. */
export type View = ReturnType<typeof openView>;

export function openView(root: HTMLElement, status: HTMLElement, place: HTMLElement) {
  // The page writes it; see `components/search/script-data.ts`.
  const data: SearchScriptData = JSON.parse(root.dataset.search || "");
  const { texts } = data;
  let waiting: Timer[] = [];
  let telling: Timer;

  function say(text: string): void {
    status.textContent = text;
  }

  function stopWaiting(): void {
    for (const timer of waiting) clearTimeout(timer);
    waiting = [];
    root.removeAttribute("aria-busy");
  }

  /** Returns the list for real or near results; it is made with the first result. */
  function listFor(isNearList: boolean): HTMLElement {
    const name = isNearList ? "near" : "real";
    const known = place.querySelector<HTMLElement>(`ol[data-${name}]`);
    if (known !== null) return known;
    const list = make("ol", { [`data-${name}`]: "" });
    if (isNearList) place.appendChild(make("h2", {}, texts.nearResults));
    return place.appendChild(list);
  }

  return {
    data,
    /** Shows that a search is under way. Former results stay until there are others. */
    wait(): void {
      stopWaiting();
      root.setAttribute("data-used", "");
      root.setAttribute("aria-busy", "true");
      waiting = [
        setTimeout(() => say(texts.searching), shortWait),
        setTimeout(() => say(texts.slow), longWait),
      ];
    },
    /**
     * Ends the wait.
     *
     * @param isTyping Whether the reader is typing. The text is then shown at once, and read aloud after a pause.
     */
    finish(text: string, isTyping: boolean): void {
      stopWaiting();
      clearTimeout(telling);
      status.setAttribute("aria-live", isTyping ? "off" : "polite");
      say(text);
      if (!isTyping) return;
      telling = setTimeout(() => {
        status.setAttribute("aria-live", "polite");
        say("");
        say(text);
      }, pause);
    },
    replace(nodes: readonly Node[]): void {
      while (place.lastChild !== null) place.removeChild(place.lastChild);
      for (const node of nodes) place.appendChild(node);
    },
    append(node: Node): void {
      place.appendChild(node);
    },
    appendResult(item: HTMLElement, isNearResult: boolean): void {
      listFor(isNearResult).appendChild(item);
    },
    /** Removes all that a search has shown. */
    reset(): void {
      stopWaiting();
      say("");
      root.removeAttribute("data-used");
    },
  };
}
