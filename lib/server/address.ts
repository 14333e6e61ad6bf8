/** What a request's target means: nothing that HTTP allows, no address of a site, or a path in plain letters. */
export type Judged = { status: 400 } | { status: 404 } | { status: 200; path: string; query: string };

/** A target that names the host as well, as every server must accept (RFC 9112, 3.2.2). */
const hostBeforePath = /^https?:\/\/[^/?]+/i;

/** What no address of ours holds once decoded; a percent sign means that it was encoded twice. */
const foreign = /[\p{Cc}%?#\\]/u;

/**
 * Decodes a request's target once. Addresses are NFC and spelt one way only: what a browser would not send for a link of
 * ours leads nowhere. Neither does a name with a dot in front, nor a step upwards.
 */
export function validateAddress(target: string): Judged {
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
  const isOurs =
    !/%2f/i.test(raw) &&
    !foreign.test(path) &&
    !path.includes("//") &&
    !path.includes("/.") &&
    path === path.normalize("NFC");
  return isOurs ? { status: 200, path, query: mark === -1 ? "" : whole.slice(mark) } : { status: 404 };
}
