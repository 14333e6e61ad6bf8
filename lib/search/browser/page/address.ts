import { searchFields } from "#lib/config/search-address";

type Parameter = (typeof searchFields)[keyof typeof searchFields];

/** What a reader asks for: the values of the form's fields by their names, empty if not set. */
export type SearchRequest = Record<Parameter, string>;

const parameters: readonly Parameter[] = Object.values(searchFields);

/** The most UTF-16 units of a query that are read. */
const longest = 200;

/** Returns an address for a request, relative to the page: `?q=…`. It has only the fields that are set. */
export function writeAddress(request: SearchRequest): string {
  const set = parameters.filter((parameter) => request[parameter] !== "");
  return `?${set.map((parameter) => `${parameter}=${encodeURIComponent(request[parameter].trim())}`).join("&")}`;
}

function fieldOf(form: HTMLFormElement, parameter: Parameter) {
  return form.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${parameter}"]`);
}

/** Reads what is set in a form. */
export function readForm(form: HTMLFormElement): SearchRequest {
  const request: SearchRequest = { q: "", category: "", author: "", period: "", sort: "" };
  for (const parameter of parameters) {
    const { value = "" } = fieldOf(form, parameter) || {};
    request[parameter] = value.replace(/\s+/g, " ").slice(0, longest);
  }
  return request;
}

/**
 * Sets the fields of a form to what the query part of an address has: `?q=…&category=…`. A list has no option for a month of long
 * ago; it gets one, so that old addresses work.
 *
 * @returns what the form has taken: a value that it cannot have is left out.
 */
export function fillForm(form: HTMLFormElement, search: string): SearchRequest {
  const address = new URLSearchParams(search);
  for (const parameter of parameters) {
    const field = fieldOf(form, parameter);
    if (field === null) continue;
    const value = address.get(parameter) || "";
    field.value = value;
    if (field.value !== value && "selectedIndex" in field) {
      const isMonth = parameter === "period" && /^\d{4}-\d\d$/.test(value);
      if (isMonth) field.append(new Option(value.split("-").reverse().join("/"), value));
      // A list without that option has no value at all; then its first option is chosen.
      field.selectedIndex = isMonth ? field.length - 1 : 0;
    }
  }
  return readForm(form);
}
