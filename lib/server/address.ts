/** A request's target: malformed (400), no possible address of this site (404), or a decoded path with its query (200). */
type RequestTarget = { status: 400 } | { status: 404 } | { status: 200; path: string; query: string };

/** The absolute form of a target, which every server must accept (RFC 9112, 3.2.2). */
const hostBeforePath = /^https?:\/\/[^/?]+/i;

/** Characters that no decoded address of a site has. A percent sign means that the address was encoded twice. */
const refusedCharacters = /[\p{Cc}%?#\\]/u;

/**
 * Decodes a request's target once. An address has one spelling, in NFC, so any other spelling is 404. So are encoded
 * slashes, hidden names (`/.git`) and steps upwards (`/../`).
 */
export function readTarget(target: string): RequestTarget {
  const whole = target.replace(hostBeforePath, "") || "/";
  const mark = whole.indexOf("?");
  const raw = mark === -1 ? whole : whole.slice(0, mark);
  if (!raw.startsWith("/") || whole.includes("#")) return { status: 400 };
  let path: string;
  try {
    path = decodeURIComponent(raw);
  } catch {
    return { status: 400 };
  }
  const isPossible =
    !/%2f/i.test(raw) &&
    !refusedCharacters.test(path) &&
    !path.includes("//") &&
    !path.includes("/.") &&
    path === path.normalize("NFC");
  return isPossible ? { status: 200, path, query: mark === -1 ? "" : whole.slice(mark) } : { status: 404 };
}
