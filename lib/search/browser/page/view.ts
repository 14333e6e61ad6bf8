import type { Options } from "#lib/search/browser/page/session";
import type { SearchScriptData } from "#lib/view-models/search-form";

/** The time in milliseconds after which a search says that it takes its time, and after which the line seems slow. */
const shortWait = 400;
const longWait = 8000;

/** A screen reader announces the results when the reader has typed nothing for this long; in milliseconds. */
const pause = 1000;

/** The parts of the page that a search changes: the line about its results, and the results. */
export type View = ReturnType<typeof openView>;

export function openView(root: HTMLElement, status: HTMLElement, place: HTMLElement) {
  // The page writes it; see `components/search/script-data.ts`.
  const data: SearchScriptData = JSON.parse(root.dataset.search || "");
  let timers: ReturnType<typeof setTimeout>[] = [];

  const say = (text: string) => {
    status.textContent = text;
  };

  /** Ends the wait, and what was to be said later. */
  function stop(): void {
    for (const timer of timers) clearTimeout(timer);
    root.removeAttribute("aria-busy");
  }

  return {
    data,
    /** Shows that a search is under way. Former results stay until there are others. */
    wait(): void {
      stop();
      root.dataset.used = "";
      root.setAttribute("aria-busy", "true");
      timers = [setTimeout(say, shortWait, data.texts.searching), setTimeout(say, longWait, data.texts.slow)];
    },
    /** Shows the end of a search. While the reader types, the text is shown at once, and read aloud after a pause. */
    finish(text: string, nodes: readonly Node[], { isTyping, y, focus }: Partial<Options>): void {
      const announce = (value: string) => status.setAttribute("aria-live", value);
      stop();
      announce(isTyping ? "off" : "polite");
      say(text);
      place.textContent = "";
      place.append(...nodes);
      if (y) scrollTo(0, y);
      if (focus !== undefined) place.querySelectorAll<HTMLElement>("h2 a, h3 a")[focus]?.focus();
      const tell = () => {
        announce("polite");
        say("");
        say(text);
      };
      if (isTyping) timers = [setTimeout(tell, pause)];
    },
    /** Removes all that a search has shown. */
    reset(): void {
      this.finish("", [], {});
      root.removeAttribute("data-used");
    },
    shownResults: () => place.querySelectorAll("ol > li").length,
  };
}
