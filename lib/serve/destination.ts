import { judgeAddress } from "#lib/serve/address";
import type { Redirects } from "#lib/serve/books";
import { findSiteFile, type SiteFile } from "#lib/serve/site-file";
import { speculationRulesPath } from "#lib/serve/speculation-rules";
import { encodedPath, urls } from "#lib/urls";

/** Where a request leads. */
export type Destination =
  | { kind: "malformed" }
  | { kind: "rules" }
  | { kind: "file"; address: string; file: SiteFile }
  | { kind: "moved"; status: 301 | 308; location: string }
  | { kind: "missing"; status: 404 | 410 };

const indexName = "index.html";

/** `/x/index.html` and `/x` lead to `/x/`, where the page stands. */
function properAddress(folder: string, address: string): string | undefined {
  const proper = address.endsWith(`/${indexName}`) ? address.slice(0, -indexName.length) : `${address}/`;
  return findSiteFile(folder, proper + indexName) === undefined ? undefined : proper;
}

/** What an address says that has no file any more: its new one, or goodbye. */
function formerAddress(address: string, { redirects, gone }: Redirects): Destination {
  const slashed = address.endsWith("/") ? address : `${address}/`;
  const target = Object.hasOwn(redirects, slashed) ? redirects[slashed] : undefined;
  if (target !== undefined) return { kind: "moved", status: 301, location: encodedPath(target) };
  return { kind: "missing", status: gone.includes(slashed) ? 410 : 404 };
}

/** Judges a request's target: a page that stands comes before a redirect away from its address. */
export function findDestination(folder: string, target: string, redirects: () => Redirects): Destination {
  const judged = judgeAddress(target);
  if (judged.status === 400) return { kind: "malformed" };
  if (judged.status !== 200) return { kind: "missing", status: 404 };
  const { path: address, query } = judged;
  if (address === urls.notFound) return { kind: "missing", status: 404 };
  if (address === speculationRulesPath) return { kind: "rules" };
  const isDirect = !address.endsWith(`/${indexName}`);
  const file = findSiteFile(folder, address.endsWith("/") ? address + indexName : address);
  if (file !== undefined && isDirect) return { kind: "file", address, file };
  const proper = address.endsWith("/") ? undefined : properAddress(folder, address);
  if (proper === undefined) return formerAddress(address, redirects());
  return { kind: "moved", status: 308, location: encodedPath(proper) + query };
}
