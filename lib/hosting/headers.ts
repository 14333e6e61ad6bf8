import { urls } from "#lib/config/urls";
import { allPages, inFolder, named, theFile, thePage, withExtension } from "#lib/hosting/address-sets";
import { type HeaderRow, rowOnHost } from "#lib/hosting/header-row";
import { feedNames, fontAndPictureExtensions } from "#lib/hosting/media-types";
import type { Policy } from "#lib/hosting/policy";
import { speculationRulesHeader, speculationRulesPath } from "#lib/hosting/speculation-rules";

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

const pictures = [inFolder("media"), inFolder("og"), inFolder("icons")];
/** Names in these folders change with their content. */
const immutable = [inFolder("media"), inFolder("fonts"), inFolder("og"), inFolder("_next/static")];

/** Other sites may embed pictures and read feeds, nothing else (Fetch, `Cross-Origin-Resource-Policy`). */
export const resourcePolicyRow: HeaderRow = {
  name: "Cross-Origin-Resource-Policy",
  cases: [{ of: [...pictures, ...feedNames.map(named)], value: "cross-origin" }],
  otherwise: "same-origin",
};

/** Ages in seconds. They are short, because a missing page may be published soon and a redirect may be corrected. */
export const cacheOf = {
  missing: "public, max-age=15",
  redirect: "public, max-age=3600",
  rules: "public, max-age=3600",
  refusal: "no-store",
} as const;

/** How long caches keep a file. */
export const cacheRow: HeaderRow = {
  name: "Cache-Control",
  cases: [
    { of: immutable, value: "public, max-age=31536000, immutable" },
    { of: [theFile(speculationRulesPath)], value: cacheOf.rules },
    { of: [thePage(urls.ticker)], value: "public, max-age=15" },
    { of: [inFolder("icons"), withExtension(".ico", ".webmanifest")], value: "public, max-age=86400" },
    // The files of the index refer to each other, so a cache must not mix versions for long.
    { of: [inFolder("search/index")], value: "public, max-age=60" },
    { of: [allPages], value: "public, max-age=60, stale-while-revalidate=600" },
  ],
  otherwise: "public, max-age=300",
};

/** Fonts and pictures ignore the headers for documents, which take more than a kilobyte in each response. */
const fontsAndPictures = withExtension(...fontAndPictureExtensions);

/**
 * The headers of every file of a site, as rules for hosts of any kind.
 *
 * @param sitePath The path below which the site stands. The rows are of paths on its host.
 */
export function headerRows({ styles, superseded, scripts }: Policy, sitePath: string): HeaderRow[] {
  const policyWith = (allowed: readonly string[]) =>
    contentSecurityPolicy({ styles: [...styles, ...superseded], scripts: allowed }, false);
  const rows: HeaderRow[] = [
    { name: "X-Content-Type-Options", cases: [], otherwise: "nosniff" },
    resourcePolicyRow,
    ...Object.entries(documentHeaders).map(([name, value]) => ({
      name,
      cases: [{ of: [fontsAndPictures] }],
      otherwise: value,
    })),
    {
      name: "Content-Security-Policy",
      cases: [{ of: [fontsAndPictures] }, { of: [thePage(urls.search)], value: policyWith(scripts) }],
      otherwise: policyWith([]),
    },
    { name: "Speculation-Rules", cases: [{ of: [allPages], value: speculationRulesHeader(sitePath) }] },
    cacheRow,
  ];
  return sitePath === "" ? rows : rows.map((row) => rowOnHost(row, sitePath));
}
