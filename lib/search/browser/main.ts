import { countNoun, type Noun } from "#lib/arabic/numbers/plural";
import type { LocaleSettings } from "#lib/config/site";
import { searchStrings } from "#lib/config/strings";
import { searchParameter } from "#lib/config/urls";
import { type Found, find } from "#lib/search/browser/find";
import { Library, Outdated } from "#lib/search/browser/library";
import { readQuery, type Wanted } from "#lib/search/browser/match";
import { make, makeAdvice, makeResult } from "#lib/search/browser/results";

/** The number of results that are added at a time. */
const step = 10;

/** What the reader saw before leaving the page: the number of results, and the scroll position in pixels. */
type Seen = { shown: number; y: number };

function readSeen(): Seen {
  const state: unknown = history.state;
  const seen = { shown: step, y: 0 };
  if (typeof state !== "object" || state === null) return seen;
  for (const key of ["shown", "y"] as const) {
    const value: unknown = Reflect.get(state, key);
    if (typeof value === "number") seen[key] = value;
  }
  return seen;
}

/** Returns the number of results in words. The page passes the plural forms of «نتيجة» and the settings in `data-search`. */
function countResults(count: number, { dataset }: HTMLElement): string {
  const { noun, settings }: { noun: Noun; settings: LocaleSettings } = JSON.parse(dataset.search || "{}");
  return countNoun(noun, count, settings);
}

/** Runs the query of the page's address and shows its results. */
class Search {
  readonly #place: HTMLElement;
  readonly #status: HTMLElement;
  readonly #query: string;
  readonly #wanted: Wanted[];
  #library = new Library("default");
  #shown = 0;

  constructor(place: HTMLElement, query: string) {
    this.#place = place;
    this.#status = make("p", { role: "status" });
    this.#query = query;
    this.#wanted = readQuery(query);
    place.appendChild(this.#status);
  }

  async run(): Promise<void> {
    this.#clear();
    if (this.#wanted.length === 0) {
      this.#setStatus(searchStrings.nothingToSearch);
      return;
    }
    this.#setStatus(searchStrings.searching);
    try {
      await this.#search();
    } catch (error) {
      if (error instanceof Outdated) await this.#searchAgain();
      else this.#fail();
    }
  }

  /** Searches again without the browser's cache, since the index was published again between two requests. */
  async #searchAgain(): Promise<void> {
    this.#clear();
    this.#library = new Library("reload");
    try {
      await this.#search();
    } catch (_) {
      this.#fail();
    }
  }

  async #search(): Promise<void> {
    const found = await find(this.#library, this.#wanted);
    if (found.hits.length === 0) await this.#showNothing(found);
    else await this.#showResults(found);
  }

  async #showNothing(found: Found): Promise<void> {
    await this.#advise(found);
    this.#setStatus(searchStrings.nothing(this.#query));
    this.#place.appendChild(make("p", {}, searchStrings.advice));
  }

  async #advise({ unfound, words }: Found): Promise<void> {
    if (unfound.length === 0) return;
    const names = await this.#library.names();
    for (const node of makeAdvice(unfound, words, names)) this.#place.appendChild(node);
  }

  async #showResults(found: Found): Promise<void> {
    const { shown, y } = readSeen();
    const results = make("ol", {});
    await this.#extend(found, results, Math.max(shown, step));
    const count = countResults(found.hits.length, this.#place);
    this.#setStatus(found.isPartial ? `${searchStrings.some} (${count})` : count);
    await this.#advise(found);
    this.#place.appendChild(results);
    this.#offerMore(found, results);
    if (y > 0) scrollTo(0, y);
  }

  /** Shows the results up to a number; returns the first new one. */
  async #extend(found: Found, results: HTMLElement, upTo: number): Promise<HTMLElement | undefined> {
    const next = found.hits.slice(this.#shown, upTo);
    const rows = await Promise.all(next.map(found.document));
    const items = rows.map((row) => makeResult(row, this.#wanted));
    for (const item of items) results.appendChild(item);
    this.#shown += items.length;
    return items[0];
  }

  #offerMore(found: Found, results: HTMLElement): void {
    if (this.#shown >= found.hits.length) return;
    const button = make("button", { type: "button" }, searchStrings.more);
    button.addEventListener("click", () => {
      button.disabled = true;
      this.#extend(found, results, this.#shown + step).then(
        (first) => {
          button.remove();
          this.#offerMore(found, results);
          const link = first?.querySelector<HTMLElement>("h2 a");
          if (link) link.focus();
        },
        () => this.#fail(),
      );
    });
    this.#place.appendChild(button);
  }

  #fail(): void {
    this.#clear();
    this.#setStatus(searchStrings.failed);
    const button = make("button", { type: "button" }, searchStrings.again);
    button.addEventListener("click", () => this.run());
    this.#place.appendChild(button);
  }

  #setStatus(text: string): void {
    this.#status.textContent = text;
  }

  #clear(): void {
    this.#shown = 0;
    while (this.#place.lastChild !== null && this.#place.lastChild !== this.#status)
      this.#place.removeChild(this.#place.lastChild);
  }

  /** Saves the number of results and the scroll position, so that the back button returns to them. */
  remember(): void {
    if (this.#shown > 0) history.replaceState({ shown: this.#shown, y: scrollY }, "");
  }
}

function start(place: HTMLElement, input: HTMLInputElement): void {
  const query = (new URLSearchParams(location.search).get(searchParameter) || "").trim();
  if (query === "") return;
  input.value = query;
  document.title = `${query} | ${document.title}`;
  history.scrollRestoration = "manual";
  const search = new Search(place, query);
  addEventListener("pagehide", () => search.remember());
  search.run();
}

const place = document.querySelector<HTMLElement>("[data-search]");
const input = document.querySelector<HTMLInputElement>(`main input[name="${searchParameter}"]`);
if (place !== null && input !== null) start(place, input);
