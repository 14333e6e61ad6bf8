import { onHost, pathOfSite } from "#lib/config/site-path";
import { rootUrl } from "#lib/config/site-url";
import { urls } from "#lib/config/urls";
import type { Policy } from "#lib/hosting/policy";
import type { RedirectList } from "#lib/newsroom/redirects";

/** What the files of a host are made of. */
export type HostedSite = {
  /** The folder of the published site, absolute. */
  folder: string;
  /** The site's own URL: `https://example.org/news`. */
  siteUrl: string;
  policy: Policy;
  /** Addresses within the site. {@link redirectsOnHost} puts its path before them. */
  redirects: RedirectList;
  /** The names of the site's files, relative to its folder; only object stores list them. */
  files: () => readonly string[];
  /** Set if nginx has the module that sends Brotli twins; other hosts ignore it. */
  hasBrotliModule?: boolean;
};

/** A file for a host. `isInSite` is true if it belongs into the published folder. */
export type HostFile = { name: string; text: string; isInSite: boolean };

/** What a host reads. `notices` says in English what the host cannot do, or what does not fit into its limits. */
export type HostFiles = { files: readonly HostFile[]; notices: readonly string[] };

/** Returns the redirects as paths on the host. */
export function redirectsOnHost({ siteUrl, redirects: { redirects, gone } }: HostedSite): RedirectList {
  const place = (address: string) => onHost(pathOfSite(siteUrl), address);
  return {
    redirects: Object.fromEntries(
      Object.entries(redirects).map(([address, url]) => [place(address), place(url)]),
    ),
    gone: gone.map(place),
  };
}

/** Says what a host reads at its root only. Nothing for a site at the root. */
export function rootNotices({ siteUrl, files }: HostedSite): string[] {
  if (pathOfSite(siteUrl) === "") return [];
  const security = files().includes(urls.securityTxt.slice(1)) ? [urls.securityTxt] : [];
  const copies = [urls.robots, ...security].map((address) => rootUrl(siteUrl, address));
  return [`What counts at the root of a host only must be copied there: ${copies.join(", ")}`];
}

/** The spellings of a former address that readers may request: as it is, and without its final slash. */
export function requestedSpellings(address: string): string[] {
  return address.endsWith("/") && address !== "/" ? [address, address.slice(0, -1)] : [address];
}
