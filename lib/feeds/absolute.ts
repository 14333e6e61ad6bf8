import { onHost, pathOfSite } from "#lib/config/site-path";
import { absoluteUrl } from "#lib/config/urls";

/** A start tag as `renderMarkdown` writes it: every attribute value is in double quotes. */
const startTag = /<[a-z][a-z0-9]*(?:\s+[^\s"<>/=]+(?:="[^"]*")?)*\s*>/g;
const addresses = / (href|src|srcset)="([^"]*)"/g;

function decode(value: string): string {
  return value.replace(/&#x([0-9a-f]+);/gi, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
}

function encode(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
}

/** The absolute URL of the page, and the path below which its site stands. */
type Place = { pageUrl: string; sitePath: string };

/** Returns an absolute URL; an address that is not a valid URL stays as its author wrote it. */
function absolute(written: string, { pageUrl, sitePath }: Place): string {
  const address = onHost(sitePath, written);
  return URL.canParse(address, pageUrl) ? new URL(address, pageUrl).href : address;
}

function absoluteSet(srcset: string, place: Place): string {
  const candidates = srcset.split(", ").map((candidate) => candidate.split(" "));
  return candidates.map(([url = "", ...size]) => [absolute(url, place), ...size].join(" ")).join(", ");
}

/**
 * Returns HTML with absolute URLs in `href`, `src` and `srcset`.
 *
 * @param html The output of `renderMarkdown`.
 * @param siteUrl The address of the site.
 * @param page The address of the page that the HTML is from, within the site.
 */
export function withAbsoluteAddresses(html: string, siteUrl: string, page: string): string {
  const place = { pageUrl: absoluteUrl(siteUrl, page), sitePath: pathOfSite(siteUrl) };
  return html.replace(startTag, (tag) =>
    tag.replace(addresses, (_, name: string, value: string) => {
      const resolve = name === "srcset" ? absoluteSet : absolute;
      return ` ${name}="${encode(resolve(decode(value), place))}"`;
    }),
  );
}
