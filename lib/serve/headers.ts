import { urls } from "#lib/urls";

export const speculationRulesPath = "/speculation-rules.json";

/**
 * Lets the browser prerender the link that a reader is about to follow: same origin only, when the pointer rests on it
 * or presses it. It spends the reader's data, so nothing is fetched from an untouched page.
 */
export const speculationRules = JSON.stringify({
  prerender: [
    {
      where: {
        and: [
          { href_matches: "/*" },
          { not: { href_matches: ["/search/*", `${urls.ticker}*`, "/media/*", "/*.xml", "/*.json"] } },
        ],
      },
      eagerness: "moderate",
    },
  ],
});

/** The strictest policy under which the pages work: no script at all, no style but the hashed ones. */
export function contentSecurityPolicy(styles: readonly string[]): string {
  const hashes = styles.length === 0 ? "'none'" : styles.map((hash) => `'${hash}'`).join(" ");
  return [
    "default-src 'none'",
    `style-src ${hashes}`,
    "img-src 'self'",
    "font-src 'self'",
    "frame-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
    "base-uri 'none'",
  ].join("; ");
}

const refusedFeatures = ["camera", "microphone", "geolocation", "payment", "usb", "browsing-topics"];

/** The same for every answer. */
export const fixedHeaders: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "SAMEORIGIN",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": refusedFeatures.map((feature) => `${feature}=()`).join(", "),
};

const year = 365 * 24 * 60 * 60;

/** How long a cache may keep an answer, by its address. */
export function cacheControl(path: string): string {
  if (/^\/(media|fonts|og)\//.test(path)) return `public, max-age=${year}, immutable`;
  if (path === urls.ticker) return "public, max-age=15, must-revalidate";
  if (/\.(xml|json|txt)$/.test(path)) return "public, max-age=300, stale-while-revalidate=600";
  return "public, max-age=60, stale-while-revalidate=600";
}

const types: readonly [pattern: RegExp, type: string][] = [
  [/\.html$/, "text/html; charset=utf-8"],
  [/\/feed\.xml$|^feed\.xml$/, "application/atom+xml; charset=utf-8"],
  [/\/rss\.xml$|^rss\.xml$/, "application/rss+xml; charset=utf-8"],
  [/\/feed\.json$|^feed\.json$/, "application/feed+json; charset=utf-8"],
  [/\.xml$/, "application/xml; charset=utf-8"],
  [/\.txt$/, "text/plain; charset=utf-8"],
  [/\.json$/, "application/json; charset=utf-8"],
  [/\.webmanifest$/, "application/manifest+json; charset=utf-8"],
  [/\.svg$/, "image/svg+xml; charset=utf-8"],
];

/** The type of a text that is worth compressing; `undefined` for everything that is compressed already. */
export function textType(relative: string): string | undefined {
  return types.find(([pattern]) => pattern.test(relative))?.[1];
}
