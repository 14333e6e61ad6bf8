/** A redirect as Next's configuration writes it. Both addresses are encoded, and are patterns of path-to-regexp. */
type NextRedirect = { source: string; destination: string; statusCode: 301 };

/** Characters with a meaning in patterns of path-to-regexp. */
const special = /[(){}:*+?]/g;

function toPattern(address: string): string {
  return encodeURI(address).replace(special, "\\$&");
}

/** A backslash would stay in a destination, so special characters are encoded. */
function toDestination(url: string): string {
  return encodeURI(url).replace(special, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Next compares encoded addresses as they are, and hexadecimal digits of either case mean the same (RFC 3986, 2.1). */
function spellings(pattern: string): string[] {
  return [...new Set([pattern, pattern.replace(/%[\dA-F]{2}/g, (code) => code.toLowerCase())])];
}

/** Returns redirects (the new address by the former one, both decoded) as Next reads them, where case counts. */
export function nextRedirects(redirects: Readonly<Record<string, string>>): NextRedirect[] {
  return Object.entries(redirects).flatMap(([address, url]) =>
    spellings(toPattern(address)).map((source) => ({
      source,
      destination: toDestination(url),
      statusCode: 301 as const,
    })),
  );
}
