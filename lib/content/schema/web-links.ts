import type { Definition, Link, Root } from "mdast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";

/** The schemes of links that every phone and computer can open. */
export const linkSchemes: readonly string[] = ["http", "https", "mailto", "tel", "sms", "geo"];

/** Returns the scheme of a link; undefined for a relative link (RFC 3986, 4.2). */
export function schemeOf(url: string): string | undefined {
  return /^([^:/?#]*):/.exec(url)?.[1];
}

/**
 * Returns whether a link looks like a path of the site but leads to another host: `//host`, `/\host` (WHATWG URL, 4.4).
 */
export function namesHost(url: string): boolean {
  return /^[\p{Cc}\s]*[\\/][\t\n\r]*[\\/]/u.test(url);
}

function toLowerCase(node: Link | Definition): void {
  const scheme = schemeOf(node.url);
  if (scheme !== undefined) node.url = scheme.toLowerCase() + node.url.slice(scheme.length);
}

/** Writes the schemes of links in lower case: `HTTPS://` becomes `https://` (RFC 3986, 3.1). */
export function lowerSchemes() {
  return (tree: Root, file: VFile) => {
    if (!/[[<:]|www/i.test(String(file.value))) return;
    visit(tree, (node) => {
      if (node.type === "link" || node.type === "definition") toLowerCase(node);
    });
  };
}

/** Returns the `https:` address for `//host` or `/\host`. */
export function withScheme(url: string): string {
  return `https://${url.replace(/^[\p{Cc}\s\\/]+/u, "")}`;
}
