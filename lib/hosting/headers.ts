import { urls } from "#lib/config/urls";
import { isFeed } from "#lib/hosting/media-types";

/** What a policy allows, by its hashes. */
export type Allowed = { styles: readonly string[]; scripts: readonly string[] };

/**
 * The strictest policy under which the pages work: no script at all (the search's own in its page), no style but the
 * hashed ones. The rules that the `Speculation-Rules` header names are not subject to it (WICG, Speculation Rules,
 * "Content Security Policy"). Without a script nothing on a page connects anywhere; `connect-src` lets the search read its
 * index, and tools that look at a page from inside it, as Lighthouse does, read `/robots.txt`. The page brings its own icon
 * along (`data:`); a picture runs nothing, wherever it comes from.
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

/** The same for every answer. */
export const fixedHeaders: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/** The same for every answer that may be a document, and so for all but fonts and pictures. */
export const documentHeaders: Readonly<Record<string, string>> = {
  "X-Frame-Options": "SAMEORIGIN",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": refusedFeatures.map((feature) => `${feature}=()`).join(", "),
};

/** Pictures and feeds are made to be shown elsewhere; nothing else is (Fetch, `Cross-Origin-Resource-Policy`). */
export function resourcePolicy(address: string): "cross-origin" | "same-origin" {
  return /^\/(media|og|icons)\//.test(address) || isFeed(address) ? "cross-origin" : "same-origin";
}

/** Ages in seconds. What is missing now may be published in a moment; a redirect may be corrected. */
export const cacheOf = {
  missing: "public, max-age=15",
  redirect: "public, max-age=3600",
  rules: "public, max-age=3600",
  refusal: "no-store",
} as const;

/** How long a cache may keep a file, by its address. Names in the first folders change with their content. */
export function cacheControl(address: string): string {
  if (/^\/(media|fonts|og|_next\/static)\//.test(address)) return "public, max-age=31536000, immutable";
  if (address === urls.ticker) return "public, max-age=15";
  if (/^\/icons\/|\.(ico|webmanifest)$/.test(address)) return "public, max-age=86400";
  // Its files belong together, so none should be much older than the others.
  if (address.startsWith("/search/index/")) return "public, max-age=60";
  if (address.endsWith("/")) return "public, max-age=60, stale-while-revalidate=600";
  return "public, max-age=300";
}
