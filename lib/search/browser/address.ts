import { searchFields } from "#lib/config/search-address";

/** What a reader asks for: the values of the form's fields, empty if not set. */
export type SearchRequest = Record<keyof typeof searchFields, string>;

const fields = Object.keys(searchFields) as (keyof typeof searchFields)[];

/** The most UTF-16 units of a query that are read. */
const longest = 200;

/** Calls a function with the key and the parameter of each field. */
function fill(read: (parameter: string) => string | null | undefined): SearchRequest {
  const request: SearchRequest = { words: "", category: "", author: "", period: "", sort: "" };
  for (const field of fields)
    request[field] = (read(searchFields[field]) || "").replace(/\s+/g, " ").trim().slice(0, longest);
  return request;
}

/** Reads the query part of an address: `?q=…&category=…`. */
export function readAddress(search: string): SearchRequest {
  const parameters = new URLSearchParams(search);
  return fill((parameter) => parameters.get(parameter));
}

/** Returns an address for a request, relative to the page: `?q=…`. It has only the fields that are set. */
export function writeAddress(request: SearchRequest): string {
  const set = fields.filter((field) => request[field] !== "");
  return `?${set.map((field) => `${searchFields[field]}=${encodeURIComponent(request[field])}`).join("&")}`;
}

/** A field of the form. */
type Field = HTMLInputElement | HTMLSelectElement;

function fieldOf(form: HTMLFormElement, parameter: string): Field | null {
  return form.querySelector<Field>(`[name="${parameter}"]`);
}

/** Reads what is set in a form. */
export function readForm(form: HTMLFormElement): SearchRequest {
  return fill((parameter) => {
    const field = fieldOf(form, parameter);
    return field === null ? "" : field.value;
  });
}

/**
 * Sets the fields of a form. A list has no option for a month of long ago; it gets one then, so that old addresses work.
 *
 * @returns what the form has taken: a value that it cannot have is left out.
 */
export function fillForm(form: HTMLFormElement, request: SearchRequest): SearchRequest {
  for (const key of fields) {
    const field = fieldOf(form, searchFields[key]);
    if (field === null) continue;
    field.value = request[key];
    const month = key === "period" && /^(\d{4})-(\d\d)$/.exec(request[key]);
    if (month && field.value !== request[key]) {
      field.appendChild(new Option(`${month[2]}/${month[1]}`, request[key]));
      field.value = request[key];
    }
    // A list without that option has no value at all; then its first option is chosen.
    if (field.value !== request[key] && "selectedIndex" in field) field.selectedIndex = 0;
  }
  return readForm(form);
}
