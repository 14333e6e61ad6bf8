import { strings } from "#lib/config/strings";

/** Words that a publication writes otherwise, by their keys in {@link strings}. */
export type Words = { readonly [key: string]: string | Words | undefined };

/** A copy of a tree of texts. */
function copyOf(texts: object): object {
  const entries = Object.entries(texts).map(([key, value]) => [
    key,
    typeof value === "object" ? copyOf(value) : value,
  ]);
  return Object.fromEntries(entries);
}

const defaults = copyOf(strings);

/** What stands in a publication's word for the name or number that comes there: `أرشيف {}`. */
export const placeholder = "{}";

function write(target: object, from: object): void {
  for (const [key, value] of Object.entries(from)) {
    const own: unknown = Reflect.get(target, key);
    if (own === undefined || value === undefined) continue;
    if (typeof own === "object" && own !== null) write(own, value);
    else if (typeof own === "function" && typeof value === "string")
      Reflect.set(target, key, (given: string) => value.replaceAll(placeholder, () => given));
    else Reflect.set(target, key, value);
  }
}

/**
 * Sets the words of the interface for the publication that is shown: its own, and the engine's for all others. Like the source of
 * pages, they are set once at the edge: a process shows one publication at a time.
 */
export function setWords(words: Words = {}): void {
  write(strings, defaults);
  write(strings, words);
}
