import { fillForm, readForm, type SearchRequest, writeAddress } from "#lib/search/browser/page/address";
import { isEmpty, type Options, openSession, step } from "#lib/search/browser/page/session";
import { openView } from "#lib/search/browser/page/view";

/** The time in milliseconds after the last key before a search begins. */
const debounce = 250;

function start(root: HTMLElement, form: HTMLFormElement, status: HTMLElement, place: HTMLElement): void {
  const view = openView(root, status, place);
  const session = openSession(view);
  const title = document.title;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the entry of the history is of a query that is being typed; the next one then replaces it. */
  let isUnfinished = false;

  function show(request: SearchRequest, options: Options): void {
    document.title = request.q === "" ? title : `${request.q} | ${title}`;
    if (isEmpty(request)) session.clear();
    else session.show(request, options);
  }

  /** Saves the number of results and the scroll position, so that the back button returns to them. */
  function remember(): void {
    history.replaceState({ shown: view.shownResults(), y: scrollY }, "");
  }

  /** Searches for what the form has, with an address of its own. */
  function submit(isTyping: boolean): void {
    clearTimeout(timer);
    const request = readForm(form);
    const address = isEmpty(request) ? location.pathname : writeAddress(request);
    if (isUnfinished) history.replaceState(null, "", address);
    else if (address !== (location.search || location.pathname)) {
      remember();
      history.pushState(null, "", address);
    }
    isUnfinished = isTyping;
    show(request, { isTyping, shown: step });
  }

  /** Searches for what the address has, as the reader left it. */
  function open(): void {
    clearTimeout(timer);
    isUnfinished = false;
    const { shown, y }: Partial<Options> = Object(history.state);
    show(fillForm(form, location.search), { shown: Math.max(step, shown || 0), y: y || 0 });
  }

  history.scrollRestoration = "manual";
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit(false);
  });
  // Old browsers send only `change` for a choice. A text field sends it when it loses the focus.
  for (const type of ["input", "change"]) {
    form.addEventListener(type, ({ target }) => {
      const isTyping = target instanceof HTMLInputElement;
      if (isTyping && type === "change") return;
      clearTimeout(timer);
      timer = setTimeout(() => submit(isTyping), debounce);
    });
  }
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
