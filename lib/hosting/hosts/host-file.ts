import type { Policy } from "#lib/hosting/policy";
import type { RedirectList } from "#lib/newsroom/redirects";

/** What the files of a host are made of. */
export type HostedSite = {
  /** The folder of the published site, absolute. */
  folder: string;
  /** The site's own URL: `https://example.org`. */
  siteUrl: string;
  policy: Policy;
  redirects: RedirectList;
  /** The names of the site's files, relative to its folder; only object stores list them. */
  files: () => readonly string[];
};

/** A file for a host. `isInSite` is true if it belongs into the published folder. */
export type HostFile = { name: string; text: string; isInSite: boolean };

/** What a host reads. `notices` says in English what the host cannot do, or what does not fit into its limits. */
export type HostFiles = { files: readonly HostFile[]; notices: readonly string[] };

/** The spellings of a former address that readers may request: as it is, and without its final slash. */
export function requestedSpellings(address: string): string[] {
  return address.endsWith("/") && address !== "/" ? [address, address.slice(0, -1)] : [address];
}
