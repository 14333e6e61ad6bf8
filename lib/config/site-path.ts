/**
 * Where a site stands on its host. Every address of the program is a path within the site, and so is every file in `out/`. The
 * path of `url` (`/news` of `https://example.org/news`) comes before an address only where the address leaves the program: in
 * attributes of pages, style sheets, headers, data for other programs. {@link onHost} is what puts it there.
 */

/**
 * Returns the path below which a site stands, decoded: `/news`; empty at the root of its host.
 *
 * @param site The address of the site.
 */
export function pathOfSite(site: string): string {
  const start = site.indexOf("/", site.indexOf("//") + 2);
  return start === -1 || start === site.length - 1 ? "" : decodeURI(site.slice(start));
}

/**
 * Returns an address of the site as its host has it. What is no path (another host, a fragment) stays as it is.
 *
 * @param start The path below which the site stands.
 */
export function onHost(start: string, address: string): string {
  return address.startsWith("/") && !address.startsWith("//") ? start + address : address;
}

/**
 * Returns the address within the site of a path on its host; `undefined` if the path is outside of the site.
 *
 * @param start The path below which the site stands.
 */
export function withinSite(start: string, path: string): string | undefined {
  return path.startsWith(`${start}/`) ? path.slice(start.length) : undefined;
}
