import type { Site } from "#lib/config/site";
import { absoluteUrl, urls } from "#lib/config/urls";

/**
 * Returns `security.txt` (RFC 9116), which tells where to report a weakness of the site.
 *
 * @param contact An e-mail address, or the address of a page.
 * @param expires The moment from which it holds no longer, in milliseconds since 1970.
 */
export function securityTxt(site: Site, contact: string, expires: number): string {
  const lines = [
    `Contact: ${contact.includes(":") ? contact : `mailto:${contact}`}`,
    `Expires: ${new Date(expires).toISOString().replace(".000Z", "Z")}`,
    "Preferred-Languages: ar, en",
    `Canonical: ${absoluteUrl(site.url, urls.securityTxt)}`,
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
