import { onHost, withinSite } from "#lib/config/site-path";
import { encodedPath, urls } from "#lib/config/urls";
import { speculationRulesPath } from "#lib/hosting/speculation-rules";
import { originalOf } from "#lib/hosting/twins";
import type { RedirectList } from "#lib/newsroom/redirects";
import { readTarget } from "#lib/server/address";
import { findSiteFile, type SiteFile } from "#lib/server/site-file";

/** What the server answers a request with. */
type Destination =
  | { kind: "malformed" }
  | { kind: "rules" }
  | { kind: "file"; address: string; file: SiteFile }
  | { kind: "moved"; status: 301 | 302 | 308; location: string }
  | { kind: "missing"; status: 404 | 410 };

const indexName = "index.html";

/** The address of the page that `/x/index.html` or `/x` means, which is `/x/`; `undefined` where there is no such page. */
function properAddress(folder: string, address: string): string | undefined {
  const proper = address.endsWith(`/${indexName}`) ? address.slice(0, -indexName.length) : `${address}/`;
  return findSiteFile(folder, proper + indexName) === undefined ? undefined : proper;
}

/** The spellings under which the list may have an address: as it is, with a final slash, without `index.html`. */
function spellings(address: string): string[] {
  if (address.endsWith("/")) return [address];
  if (address.endsWith(`/${indexName}`)) return [address.slice(0, -indexName.length)];
  return [address, `${address}/`];
}

function newAddress(address: string, { redirects }: RedirectList): string | undefined {
  const source = spellings(address).find((spelling) => Object.hasOwn(redirects, spelling));
  return source === undefined ? undefined : redirects[source];
}

function isGone(address: string, { gone }: RedirectList): boolean {
  return spellings(address).some((spelling) => gone.includes(spelling));
}

/** Returns where a redirect leads: an address of the site as browsers send it. */
type ToLocation = (address: string) => string;

/** Sends a request in another Unicode form to the one spelling of the address, so that caches and statistics know one. */
function toComposed(destination: Destination, toLocation: ToLocation): Destination {
  if (destination.kind === "moved") return { ...destination, status: 301 };
  if (destination.kind !== "file") return destination;
  return { kind: "moved", status: 301, location: toLocation(destination.address) };
}

/** The front of the host leads to the site for now; another site may stand there later. All else outside of the site is missing. */
function findOutside(path: string, sitePath: string, toLocation: ToLocation): Destination {
  if (path === "/") return { kind: "moved", status: 302, location: toLocation(urls.home) };
  if (path === sitePath) return { kind: "moved", status: 308, location: toLocation(urls.home) };
  return { kind: "missing", status: 404 };
}

/**
 * Finds what a request's target leads to. Redirects come before files: each redirect source also has a file, a page for
 * hosts that cannot redirect. No redirect source is the address of an article or another page. A redirect keeps the query,
 * because shared addresses often carry one (`?utm_source=x`).
 *
 * @param sitePath The path below which the site stands. Files and redirects have addresses within the site.
 */
export function findDestination(
  folder: string,
  target: string,
  redirects: RedirectList,
  sitePath: string,
): Destination {
  const read = readTarget(target, sitePath);
  if (read.status === 400) return { kind: "malformed" };
  if (read.status === 404) return { kind: "missing", status: 404 };
  const toLocation = (address: string) => encodedPath(onHost(sitePath, address)) + read.query;
  const address = withinSite(sitePath, read.path);
  if (address === undefined) return findOutside(read.path, sitePath, toLocation);
  const destination = findAddress(folder, address, redirects, toLocation);
  return read.status === 200 ? destination : toComposed(destination, toLocation);
}

function findAddress(
  folder: string,
  address: string,
  redirects: RedirectList,
  toLocation: ToLocation,
): Destination {
  // A twin is another form of its text, and no page of its own.
  if (address === urls.notFound || originalOf(address) !== undefined) return { kind: "missing", status: 404 };
  if (address === speculationRulesPath) return { kind: "rules" };
  const moved = newAddress(address, redirects);
  if (moved !== undefined) return { kind: "moved", status: 301, location: toLocation(moved) };
  const isDirect = !address.endsWith(`/${indexName}`);
  const file = findSiteFile(folder, address.endsWith("/") ? address + indexName : address);
  if (file !== undefined && isDirect) return { kind: "file", address, file };
  const proper = address.endsWith("/") ? undefined : properAddress(folder, address);
  if (proper === undefined) return { kind: "missing", status: isGone(address, redirects) ? 410 : 404 };
  return { kind: "moved", status: 308, location: toLocation(proper) };
}
