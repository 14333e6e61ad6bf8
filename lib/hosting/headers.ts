import { urls } from "#lib/config/urls";
import { isFeed } from "#lib/hosting/media-types";

/** The hashes that one response's policy allows. */
type Allowed = { styles: readonly string[]; scripts: readonly string[] };

/**
 * The strictest policy under which the pages work: no script except the search's own in its page, and only the style sheets
 * with these hashes. Details:
 * - The rules of the `Speculation-Rules` header need no permission (WICG, Speculation Rules, "Content Security Policy").
 * - `connect-src` lets the search read its index, and lets Lighthouse read `/robots.txt` from inside a page.
 * - `img-src data:` is for the favicon, which is inline.
 */
export function contentSecurityPolicy({ styles, scripts }: Allowed, isHttps: boolean): string {
  const sources = (hashes: readonly string[]) => hashes.map((hash) => `'${hash}'`).join(" ") || "'none'";
  const directives = [
    "default-src 'none'",
    `style-src ${sources(styles)}`,
    ...(scripts.length > 0 ? [`script-src ${sources(scripts)}`] : []),
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "frame-ancestors 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "manifest-src 'self'",
  ];
  return [...directives, ...(isHttps ? ["upgrade-insecure-requests"] : [])].join("; ");
}

const refusedFeatures = [
  "accelerometer",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "hid",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "serial",
  "usb",
  "xr-spatial-tracking",
];

/** Headers of every response. */
export const fixedHeaders: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/** Headers of every response that may be a document: all except fonts and pictures. */
export const documentHeaders: Readonly<Record<string, string>> = {
  "X-Frame-Options": "SAMEORIGIN",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": refusedFeatures.map((feature) => `${feature}=()`).join(", "),
};

/** `Strict-Transport-Security` of every response over HTTPS (RFC 6797): a year, for this host alone. */
export const strictTransport = "max-age=31536000";

/** Other sites may embed pictures and read feeds, nothing else (Fetch, `Cross-Origin-Resource-Policy`). */
export function resourcePolicy(address: string): "cross-origin" | "same-origin" {
  return /^\/(media|og|icons)\//.test(address) || isFeed(address) ? "cross-origin" : "same-origin";
}

/** Ages in seconds. They are short, because a missing page may be published soon and a redirect may be corrected. */
export const cacheOf = {
  missing: "public, max-age=15",
  redirect: "public, max-age=3600",
  rules: "public, max-age=3600",
  refusal: "no-store",
} as const;

/** `Cache-Control` of a file, by its address. Names in the immutable folders change with their content. */
export function cacheControl(address: string): string {
  if (/^\/(media|fonts|og|_next\/static)\//.test(address)) return "public, max-age=31536000, immutable";
  if (address === urls.ticker) return "public, max-age=15";
  if (/^\/icons\/|\.(ico|webmanifest)$/.test(address)) return "public, max-age=86400";
  // The files of the index refer to each other, so a cache must not mix versions for long.
  if (address.startsWith("/search/index/")) return "public, max-age=60";
  if (address.endsWith("/")) return "public, max-age=60, stale-while-revalidate=600";
  return "public, max-age=300";
}
