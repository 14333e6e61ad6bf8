/** What `url` may not have. `end` is a slash at the end of a path, `slashes` are several in a row. */
export type SiteUrlFault = "user" | "query" | "fragment" | "steps" | "slashes" | "end" | "characters";

/** Letters of any script need no escape in a host's settings and in patterns; a hidden name is not served. */
const pathShape = /^(?:\/(?!\.)[\p{L}\p{M}\p{N}._~-]+)*$/u;

/** The path as it is written; the URL parser would take steps upwards out of it. */
function writtenPath(url: string): string {
  return /^[a-z]+:[\\/]{2}[^\\/?#]*([^?#]*)/i.exec(url)?.[1] ?? "";
}

function decoded(path: string): string | undefined {
  try {
    return decodeURI(path);
  } catch {
    return undefined;
  }
}

/**
 * Returns what is wrong with the address of a site, and the address to write if it is certain.
 *
 * @param url A valid URL with `http` or `https`.
 */
export function findSiteUrlFault(url: string): { fault: SiteUrlFault; correct?: string } | undefined {
  const { protocol, host, username, password, pathname } = new URL(url);
  const written = writtenPath(url);
  const path = decoded(pathname.replace(/\/{2,}/g, "/").replace(/\/$/, ""));
  const isPlain =
    path !== undefined && pathShape.test(path) && path === path.normalize("NFC") && !written.includes("\\");
  const found = (fault: SiteUrlFault) => ({
    fault,
    ...(isPlain && { correct: `${protocol}//${host}${path}` }),
  });
  if (username !== "" || password !== "") return found("user");
  if (url.includes("?") && !/#.*\?/.test(url)) return found("query");
  if (url.includes("#")) return found("fragment");
  if (/\/(?:\.|%2e){1,2}(?:\/|$)/i.test(written)) return found("steps");
  if (written.includes("//")) return found("slashes");
  if (written !== "/" && written.endsWith("/")) return found("end");
  return isPlain ? undefined : { fault: "characters" };
}

/** Returns the URL of a file that programs read at the root of a host only, wherever the site stands there. */
export function rootUrl(siteUrl: string, path: string): string {
  return new URL(path, siteUrl).href;
}
