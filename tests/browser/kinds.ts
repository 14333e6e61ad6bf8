import { urls } from "#lib/config/urls";
import { resultsUrl } from "../support/search/results-url";

/** One page of every kind, from the publication that comes with the engine. */
export const kinds = {
  home: urls.home,
  article: urls.article({ year: "2016", month: "12", slug: "ankara-talks" }),
  "article with tables and notes": urls.article({ year: "2023", month: "02", slug: "measuring-earthquakes" }),
  "article without a picture": urls.article({ year: "2026", month: "09", slug: "why-comments-are-closed" }),
  "article with an Arabic address": urls.article({ year: "2019", month: "12", slug: "قواعد-الهمزة" }),
  category: urls.category("science"),
  tag: urls.tag("سوريا"),
  "index of tags": urls.tags,
  "index of authors": urls.authors,
  author: urls.author("editorial-team"),
  archive: urls.archive,
  year: urls.year("2022"),
  month: urls.month("2016", "12"),
  breaking: urls.breaking,
  corrections: urls.corrections,
  text: urls.page("about"),
  search: urls.search,
  "search with results": resultsUrl("سوريا"),
  "not found": "/no/such/page/",
} as const;

/** Pages that need many articles, from the second publication of the tests, which has several breaking items too. */
export const manyKinds = {
  "front of a long list": urls.category("politics"),
  "numbered page": urls.category("politics", 1),
} as const;

/** Where the site that is looked at is served, and where the second one is. */
export const siteBase = process.env.SITE_BASE ?? "http://127.0.0.1:4173";
export const manyBase = process.env.MANY_BASE ?? "http://127.0.0.1:4174";

/** Where Next serves the first publication. */
export const nextBase = process.env.NEXT_BASE ?? "http://127.0.0.1:4175";

/**
 * Where the branded publication is served, which looks as unlike the first one as `brand.yaml` and `front.yaml` allow: other
 * colours (dark by day, too), words, masthead, faces and 14 categories.
 */
export const brandedBase = process.env.BRANDED_BASE ?? "http://127.0.0.1:4176";

/** Few pages of the branded publication, which have all that a brand can change. */
export const brandedKinds = {
  home: urls.home,
  article: urls.article({ year: "2026", month: "10", slug: "long-read" }),
  category: urls.category("culture"),
} as const;

function named(prefix: string, base: string, pages: Readonly<Record<string, string>>) {
  return Object.entries(pages).map(([kind, address]) => [prefix + kind, base + address] as const);
}

/** The pages of both publications: name and whole address. */
export const lookedAt: readonly (readonly [name: string, url: string])[] = [
  ...named("", siteBase, kinds),
  ...named("branded ", brandedBase, brandedKinds),
];

export const ticker = urls.ticker;

/** The widths at which the layout is looked at, with the height of a screen of that width; CSS pixels. */
export const screens = [
  { width: 320, height: 568 },
  { width: 360, height: 640 },
  { width: 768, height: 1024 },
  { width: 1280, height: 720 },
  { width: 2560, height: 1440 },
] as const;
