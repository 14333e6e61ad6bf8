/** A start tag as our Markdown writes it: values in double quotes, and none of them left open. */
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

/** An address that nobody can read is left as its author wrote it. */
function absolute(address: string, pageUrl: string): string {
  return URL.canParse(address, pageUrl) ? new URL(address, pageUrl).href : address;
}

function absoluteSet(srcset: string, pageUrl: string): string {
  const candidates = srcset.split(", ").map((candidate) => candidate.split(" "));
  return candidates.map(([url = "", ...size]) => [absolute(url, pageUrl), ...size].join(" ")).join(", ");
}

/**
 * HTML whose addresses mean the same wherever it is shown.
 *
 * @param html As `renderMarkdown` gives it.
 * @param pageUrl The whole address of the page that it is from.
 */
export function withAbsoluteAddresses(html: string, pageUrl: string): string {
  return html.replace(startTag, (tag) =>
    tag.replace(addresses, (_, name: string, value: string) => {
      const made = name === "srcset" ? absoluteSet : absolute;
      return ` ${name}="${encode(made(decode(value), pageUrl))}"`;
    }),
  );
}
