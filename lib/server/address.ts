import { withinSite } from "#lib/config/site-path";

/**
 * A request's target: malformed (400), no possible address of this site (404), or a decoded path in NFC with its query (200).
 * A path that was written in another Unicode form leads to the one in NFC, if that exists (301).
 */
type RequestTarget = { status: 400 } | { status: 404 } | { status: 200 | 301; path: string; query: string };

/** The absolute form of a target, which every server must accept (RFC 9112, 3.2.2). */
const hostBeforePath = /^https?:\/\/[^/?]+/i;

/** Hidden names are not served, except the folder of well-known addresses (RFC 8615) at the front of the site. */
const hiddenName = /\/\.(?!well-known\/)|.\/\.well-known\//;

/** Characters that no decoded address of a site has. A percent sign means that the address was encoded twice. */
const refusedCharacters = /[\p{Cc}%?#\\]/u;

/**
 * Decodes a request's target once. An address has one spelling, in NFC; file managers and chat programs of macOS send NFD.
 * Encoded slashes, hidden names (`/.git`) and steps upwards (`/../`) are 404.
 *
 * @param sitePath The path below which the site stands.
 */
export function readTarget(target: string, sitePath: string): RequestTarget {
  const whole = target.replace(hostBeforePath, "") || "/";
  const mark = whole.indexOf("?");
  const raw = mark === -1 ? whole : whole.slice(0, mark);
  if (!raw.startsWith("/") || whole.includes("#")) return { status: 400 };
  let decoded: string;
  try {
    decoded = decodeURIComponent(raw);
  } catch {
    return { status: 400 };
  }
  const path = decoded.normalize("NFC");
  const isHidden = hiddenName.test(withinSite(sitePath, path) ?? path);
  const isPossible = !/%2f/i.test(raw) && !refusedCharacters.test(path) && !path.includes("//") && !isHidden;
  if (!isPossible) return { status: 404 };
  const query = mark === -1 ? "" : whole.slice(mark);
  return { status: path === decoded ? 200 : 301, path, query };
}
