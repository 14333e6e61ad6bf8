import { onHost } from "#lib/config/site-path";
import { encodedPath } from "#lib/config/urls";

/**
 * A set of addresses, written twice. `expression` is a regular expression that JavaScript, PCRE (nginx, Apache) and RE2
 * (Caddy) read alike; it also matches the `index.html` by which servers know a page. `globs` is for hosts that know only `*`
 * and `:name` (Netlify, Cloudflare); it may hold fewer addresses.
 */
export type AddressSet = { expression: string; globs: readonly string[]; pattern: RegExp };

function toSet(expression: string, globs: readonly string[]): AddressSet {
  return { expression, globs, pattern: new RegExp(expression) };
}

/** Returns a text as a regular expression that matches it alone. */
export function escapeExpression(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Everything below a folder, such as `media`. */
export function inFolder(folder: string): AddressSet {
  return toSet(`^/${escapeExpression(folder)}/`, [`/${folder}/*`]);
}

/** One page, such as `/search/`. */
export function thePage(address: string): AddressSet {
  return toSet(`^${escapeExpression(address)}(index\\.html)?$`, [address]);
}

/** One file, such as `/robots.txt`. */
export function theFile(address: string): AddressSet {
  return toSet(`^${escapeExpression(address)}$`, [address]);
}

/** Files of one name in any folder, such as `feed.xml`. */
export function named(name: string): AddressSet {
  return toSet(`/${escapeExpression(name)}$`, [`/${name}`, `/:folder/${name}`, `/:folder/:id/${name}`]);
}

/** Files with one of these extensions, such as `.woff2`. */
export function withExtension(...extensions: readonly string[]): AddressSet {
  const names = extensions.map((extension) => extension.slice(1));
  const globs = extensions.map((extension) => `/*${extension}`);
  return toSet(`\\.(${names.join("|")})$`, globs);
}

/** Every page: the addresses that end in a slash. */
export const allPages: AddressSet = toSet("/(index\\.html)?$", []);

/**
 * Returns a set of addresses within the site as a set of paths on its host. An expression that begins anywhere holds addresses
 * in any folder, so the path before them does not matter.
 */
export function setOnHost({ expression, globs }: AddressSet, sitePath: string): AddressSet {
  const begins = expression.startsWith("^")
    ? `^${escapeExpression(sitePath)}${expression.slice(1)}`
    : expression;
  return toSet(
    begins,
    globs.map((glob) => encodedPath(onHost(sitePath, glob))),
  );
}

/** Returns whether one of the sets holds an address. */
export function holds(sets: readonly AddressSet[], address: string): boolean {
  return sets.some(({ pattern }) => pattern.test(address));
}
