import { oldHash, scriptHash, styleHash } from "./published-site";

/** What every server of the small site in `published-site.ts` must answer, `npm start` and other hosts alike. */
const immutable = "public, max-age=31536000, immutable";
const brief = "public, max-age=300";
const ofPages = "public, max-age=60, stale-while-revalidate=600";

export const headerTable: readonly [
  target: string,
  type: string,
  cache: string,
  shared: "same-origin" | "cross-origin",
][] = [
  ["/", "text/html; charset=utf-8", ofPages, "same-origin"],
  ["/about/", "text/html; charset=utf-8", ofPages, "same-origin"],
  ["/breaking/ticker/", "text/html; charset=utf-8", "public, max-age=15", "same-origin"],
  ["/feed.xml", "application/atom+xml; charset=utf-8", brief, "cross-origin"],
  ["/breaking/feed.xml", "application/atom+xml; charset=utf-8", brief, "cross-origin"],
  ["/rss.xml", "application/rss+xml; charset=utf-8", brief, "cross-origin"],
  ["/feed.json", "application/feed+json; charset=utf-8", brief, "cross-origin"],
  ["/sitemap.xml", "application/xml; charset=utf-8", brief, "same-origin"],
  ["/sitemaps/2016.xml", "application/xml; charset=utf-8", brief, "same-origin"],
  ["/search/index/index.json", "application/json; charset=utf-8", "public, max-age=60", "same-origin"],
  ["/robots.txt", "text/plain; charset=utf-8", brief, "same-origin"],
  [
    "/manifest.webmanifest",
    "application/manifest+json; charset=utf-8",
    "public, max-age=86400",
    "same-origin",
  ],
  ["/media/picture.webp", "image/webp", immutable, "cross-origin"],
  ["/media/picture.avif", "image/avif", immutable, "cross-origin"],
  ["/og/card.png", "image/png", immutable, "cross-origin"],
  ["/fonts/naskh.woff2", "font/woff2", immutable, "same-origin"],
  ["/strange.xyz", "application/octet-stream", brief, "same-origin"],
  ["/speculation-rules.json", "application/speculationrules+json", "public, max-age=3600", "same-origin"],
];

/** Headers of every file. */
export const ofEveryFile = { "x-content-type-options": "nosniff" };

/** Returns whether a file of a type may be a document, to which the policy speaks. */
export function isOfDocuments(type: string): boolean {
  return !/^(font|image)\//.test(type);
}

export const policy =
  `default-src 'none'; style-src '${styleHash}' '${oldHash}'; img-src 'self' data:; font-src 'self'; connect-src 'self'; ` +
  "frame-src 'self'; frame-ancestors 'self'; form-action 'self'; base-uri 'none'; manifest-src 'self'";

export const policyOfSearch = policy.replace("img-src", `script-src '${scriptHash}'; img-src`);
