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

/** Returns an absolute URL; an address that is not a valid URL stays as its author wrote it. */
function absolute(address: string, pageUrl: string): string {
  return URL.canParse(address, pageUrl) ? new URL(address, pageUrl).href : address;
}

function absoluteSet(srcset: string, pageUrl: string): string {
  const candidates = srcset.split(", ").map((candidate) => candidate.split(" "));
  return candidates.map(([url = "", ...size]) => [absolute(url, pageUrl), ...size].join(" ")).join(", ");
}

/**
 * Returns HTML with absolute URLs in `href`, `src` and `srcset`.
 *
 * @param html The output of `renderMarkdown`.
 * @param pageUrl The absolute URL of the page that the HTML is from.
 */
export function withAbsoluteAddresses(html: string, pageUrl: string): string {
  return html.replace(startTag, (tag) =>
    tag.replace(addresses, (_, name: string, value: string) => {
      const resolve = name === "srcset" ? absoluteSet : absolute;
      return ` ${name}="${encode(resolve(decode(value), pageUrl))}"`;
    }),
  );
}
