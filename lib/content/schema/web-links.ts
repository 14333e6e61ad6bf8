import type { Definition, Link, Root } from "mdast";
import { visit } from "unist-util-visit";

/** The schemes of links that lead somewhere on every phone and desk; pictures are files beside the text. */
export const linkSchemes: readonly string[] = ["http", "https", "mailto", "tel", "sms", "geo"];

/** What stands before the first colon, where that can be a scheme (RFC 3986, 4.2). */
export function schemeOf(url: string): string | undefined {
  return /^([^:/?#]*):/.exec(url)?.[1];
}

/** `//host`, `/\host`: browsers go to another host, though it looks like a path of the site (WHATWG URL, 4.4). */
export function namesHost(url: string): boolean {
  return /^[\p{Cc}\s]*[\\/][\t\n\r]*[\\/]/u.test(url);
}

function toLowerCase(node: Link | Definition): void {
  const scheme = schemeOf(node.url);
  if (scheme !== undefined) node.url = scheme.toLowerCase() + node.url.slice(scheme.length);
}

/** Schemes are the same in any letters (RFC 3986, 3.1): `HTTPS://` as `https://`. */
export function lowerSchemes() {
  return (tree: Root) => {
    visit(tree, (node) => {
      if (node.type === "link" || node.type === "definition") toLowerCase(node);
    });
  };
}

/** The whole address that was meant by `//host` or `/\host`. */
export function withScheme(url: string): string {
  return `https://${url.replace(/^[\p{Cc}\s\\/]+/u, "")}`;
}
