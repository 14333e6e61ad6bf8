import { onHost } from "#lib/config/site-path";

const addressAttributes: ReadonlySet<string> = new Set([
  "href",
  "src",
  "action",
  "formaction",
  "poster",
  "cite",
]);
const setAttributes: ReadonlySet<string> = new Set(["srcset", "imagesrcset"]);

/** Returns the value of an attribute with its addresses as the host has them. */
export function attributeOnHost(name: string, value: string, sitePath: string): string {
  if (addressAttributes.has(name)) return onHost(sitePath, value);
  if (!setAttributes.has(name)) return value;
  return value
    .split(", ")
    .map((candidate) => onHost(sitePath, candidate))
    .join(", ");
}

/** Returns a minified style sheet with its addresses (fonts) as the host has them. */
export function styleOnHost(css: string, sitePath: string): string {
  return css.replace(/\burl\((["']?)(\/[^"')]*)/g, (_, quote: string, address: string) => {
    return `url(${quote}${onHost(sitePath, address)}`;
  });
}

/**
 * Returns the search script with the index where the host has it. The script fetches in one place, by an address within the site.
 *
 * @throws {Error} if the script fetches in several places or none.
 */
export function scriptOnHost(script: string, sitePath: string): string {
  if (sitePath === "") return script;
  const [before, after, ...more] = script.split(/\bfetch\(/);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(
      "The search script must call fetch once, so that the path of the site can be put before the address.",
    );
  return `${before}fetch(${JSON.stringify(sitePath)}+${after}`;
}
