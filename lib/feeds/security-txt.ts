import type { Site } from "#lib/config/site";
import { pathOfSite } from "#lib/config/site-path";
import { rootUrl } from "#lib/config/site-url";
import { urls } from "#lib/config/urls";

/**
 * Returns `security.txt` (RFC 9116), which tells where to report a weakness of the site. It counts at the root of a host only
 * (RFC 9116, 3), so for a site below a path it says where to copy it.
 *
 * @param contact An e-mail address, or the address of a page.
 * @param expires The moment from which it holds no longer, in milliseconds since 1970.
 */
export function securityTxt(site: Site, contact: string, expires: number): string {
  const canonical = rootUrl(site.url, urls.securityTxt);
  const lines = [
    ...(pathOfSite(site.url) === ""
      ? []
      : [`# Copy this file to ${canonical}; it counts at the root of a host only.`]),
    `Contact: ${contact.includes(":") ? contact : `mailto:${contact}`}`,
    `Expires: ${new Date(expires).toISOString().replace(".000Z", "Z")}`,
    "Preferred-Languages: ar, en",
    `Canonical: ${canonical}`,
  ];
  return lines.map((line) => `${line}\n`).join("");
}

/**
 * Returns the expiry of a file that is published now: the first day of the twelfth month after this one, UTC. It stays the
 * same for a month, so that the file does not change with each publication, and is less than a year away (RFC 9116, 2.5.5).
 */
export function securityTxtExpiry(now: number): number {
  const date = new Date(now);
  return Date.UTC(date.getUTCFullYear() + 1, date.getUTCMonth(), 1);
}
