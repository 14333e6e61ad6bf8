import { countNoun, type Noun } from "#lib/arabic/numbers/plural";
import type { LocaleSettings } from "#lib/config/site";
import { searchStrings } from "#lib/config/strings";
import { searchParameter } from "#lib/config/urls";
import { type Found, find } from "#lib/search/browser/find";
import { Library, Outdated } from "#lib/search/browser/library";
import { readQuery, type Wanted } from "#lib/search/browser/match";
import { make, makeAdvice, makeResult } from "#lib/search/browser/results";

/** Results that a reader sees at once. */
const step = 10;

/** Of what the reader saw before going on to an article: how many results, and how far down. */
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

/** How the publication counts: the forms of «نتيجة» and its digits, which the page tells, so that the script need not. */
function countResults(count: number, { dataset }: HTMLElement): string {
  const { noun, settings }: { noun: Noun; settings: LocaleSettings } = JSON.parse(dataset.search || "{}");
  return countNoun(noun, count, settings);
}

/** The search on its page: what is in the address is looked for, and what comes of it is shown. */
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
      this.#say(searchStrings.nothingToSearch);
      return;
    }
    this.#say(searchStrings.searching);
    try {
      await this.#search();
    } catch (error) {
      if (error instanceof Outdated) await this.#searchAnew();
      else this.#fail();
    }
  }

  /** Publishing has changed the index between two of its files: what the browser has kept of it does not fit. */
  async #searchAnew(): Promise<void> {
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
    this.#say(searchStrings.nothing(this.#query));
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
    this.#say(found.isPartial ? `${searchStrings.some} (${count})` : count);
    await this.#advise(found);
    this.#place.appendChild(results);
    this.#offerMore(found, results);
    if (y > 0) scrollTo(0, y);
  }

  /** Shows the results up to a number, and answers the first that is new. */
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
    this.#say(searchStrings.failed);
    const button = make("button", { type: "button" }, searchStrings.again);
    button.addEventListener("click", () => this.run());
    this.#place.appendChild(button);
  }

  #say(text: string): void {
    this.#status.textContent = text;
  }

  #clear(): void {
    this.#shown = 0;
    while (this.#place.lastChild !== null && this.#place.lastChild !== this.#status)
      this.#place.removeChild(this.#place.lastChild);
  }

  /** Remembers what the reader sees, so that the way back from an article leads there. */
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
