import {
  fillForm,
  readAddress,
  readForm,
  type SearchRequest,
  writeAddress,
} from "#lib/search/browser/address";
import { isLimited } from "#lib/search/browser/limits";
import { openSession, step } from "#lib/search/browser/session";
import { openView } from "#lib/search/browser/view";

/** The time in milliseconds after the last key before a search begins. */
const debounce = 250;

type Timer = ReturnType<typeof setTimeout> | undefined;

/** What the reader saw before leaving the page: the number of results, and the scroll position in pixels. */
type Seen = { shown: number; y: number };

/** Reads what {@link start} has saved in the history. */
function readSeen(): Seen {
  const { shown, y }: Partial<Seen> = Object(history.state);
  return { shown: Math.max(step, Number(shown) || 0), y: Number(y) || 0 };
}

const isEmpty = (request: SearchRequest) => request.words === "" && !isLimited(request);

function start(root: HTMLElement, form: HTMLFormElement, status: HTMLElement, place: HTMLElement): void {
  const session = openSession(openView(root, status, place));
  const title = document.title;
  let timer: Timer;
  /** Whether the entry of the history is of a query that is being typed; the next one then replaces it. */
  let isUnfinished = false;

  function show(request: SearchRequest, isTyping: boolean, seen: Seen): void {
    document.title = request.words === "" ? title : `${request.words} | ${title}`;
    if (isEmpty(request)) session.clear();
    else session.show(request, { isTyping, shown: seen.shown, y: seen.y });
  }

  /** Saves the number of results and the scroll position, so that the back button returns to them. */
  function remember(): void {
    if (session.shownResults() > 0) history.replaceState({ shown: session.shownResults(), y: scrollY }, "");
  }

  /** Searches for what the form has, with an address of its own. */
  function submit(isTyping: boolean): void {
    clearTimeout(timer);
    const request = readForm(form);
    const address = isEmpty(request) ? location.pathname : writeAddress(request);
    const isOther = address !== location.pathname && address !== location.search;
    if (isTyping && isUnfinished) history.replaceState(null, "", address);
    else if (isOther || isEmpty(request)) {
      remember();
      history.pushState(null, "", address);
    }
    isUnfinished = isTyping;
    show(request, isTyping, { shown: step, y: 0 });
  }

  function later(isTyping: boolean): void {
    clearTimeout(timer);
    timer = setTimeout(() => submit(isTyping), debounce);
  }

  function open(): void {
    isUnfinished = false;
    clearTimeout(timer);
    const request = fillForm(form, readAddress(location.search));
    if (!isEmpty(request) || session.shownResults() > 0) show(request, false, readSeen());
  }

  history.scrollRestoration = "manual";
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit(false);
  });
  form.addEventListener("input", ({ target }) => later(target instanceof HTMLInputElement));
  // Old browsers tell of a choice only so.
  form.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLSelectElement) later(false);
  });
  addEventListener("popstate", open);
  addEventListener("pagehide", remember);
  open();
}

const root = document.querySelector<HTMLElement>("[data-search]");
if (root !== null) {
  const [form, status] = [root.querySelector("form"), root.querySelector<HTMLElement>('[role="status"]')];
  const place = root.querySelector<HTMLElement>('[role="status"] + *');
  if (form !== null && status !== null && place !== null) start(root, form, status, place);
}
