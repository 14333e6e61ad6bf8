import { encodedPath, urls } from "#lib/config/urls";
import { speculationRulesPath } from "#lib/hosting/speculation-rules";
import { validateAddress } from "#lib/server/address";
import { findSiteFile, type SiteFile } from "#lib/server/site-file";
import type { Redirects } from "#lib/server/site-records";

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

/** The spellings under which an address may be in the list: as it is, with its slash, without its file's name. */
function spellings(address: string): string[] {
  if (address.endsWith("/")) return [address];
  if (address.endsWith(`/${indexName}`)) return [address.slice(0, -indexName.length)];
  return [address, `${address}/`];
}

function newAddress(address: string, { redirects }: Redirects): string | undefined {
  const former = spellings(address).find((spelling) => Object.hasOwn(redirects, spelling));
  return former === undefined ? undefined : redirects[former];
}

function isGone(address: string, { gone }: Redirects): boolean {
  return spellings(address).some((spelling) => gone.includes(spelling));
}

/**
 * Judges a request's target. The list of former addresses comes first, because a page for hosts that cannot redirect
 * stands at each of them; publishing sees to it that none of them is a page's own. The query goes along, as readers
 * share addresses with marks of where they found them.
 */
export function findDestination(folder: string, target: string, redirects: () => Redirects): Destination {
  const judged = validateAddress(target);
  if (judged.status === 400) return { kind: "malformed" };
  if (judged.status !== 200) return { kind: "missing", status: 404 };
  const { path: address, query } = judged;
  if (address === urls.notFound) return { kind: "missing", status: 404 };
  if (address === speculationRulesPath) return { kind: "rules" };
  const moved = newAddress(address, redirects());
  if (moved !== undefined) return { kind: "moved", status: 301, location: encodedPath(moved) + query };
  const isDirect = !address.endsWith(`/${indexName}`);
  const file = findSiteFile(folder, address.endsWith("/") ? address + indexName : address);
  if (file !== undefined && isDirect) return { kind: "file", address, file };
  const proper = address.endsWith("/") ? undefined : properAddress(folder, address);
  if (proper === undefined) return { kind: "missing", status: isGone(address, redirects()) ? 410 : 404 };
  return { kind: "moved", status: 308, location: encodedPath(proper) + query };
}
