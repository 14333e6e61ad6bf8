import type { articleMetadata, listMetadata } from "#lib/render/metadata";

type ArticleMetadata = ReturnType<typeof articleMetadata>;
type ListMetadata = ReturnType<typeof listMetadata>;
type Attributes = Record<string, string | number | undefined>;

/** As React escapes what stands in a text or between quotation marks. */
const escapes: Record<string, string> = {
  '"': "&quot;",
  "&": "&amp;",
  "'": "&#x27;",
  "<": "&lt;",
  ">": "&gt;",
};

function escapeText(text: string | number): string {
  return String(text).replace(/["&'<>]/g, (letter) => escapes[letter] ?? letter);
}

function tag(name: "meta" | "link", attributes: Attributes): string {
  let html = `<${name}`;
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined) html += ` ${attribute}="${escapeText(value)}"`;
  }
  return `${html}>`;
}

const meta = (name: string, content: string | number) => tag("meta", { name, content });
const property = (name: string, content: string | number) => tag("meta", { property: name, content });
const link = (rel: string, href: string, rest: Attributes = {}) => tag("link", { rel, href, ...rest });

/** Next writes what is no for an instruction to the word, and what is yes as the word itself. */
function robotsContent({ index, follow, ...others }: ArticleMetadata["robots"]): string {
  const words = [index ? "index" : "noindex", follow ? "follow" : "nofollow"];
  return [...words, ...Object.entries(others).map(([name, value]) => `${name}:${value}`)].join(", ");
}

function articleTags({ openGraph }: ArticleMetadata): string[] {
  return [
    property("article:published_time", openGraph.publishedTime),
    property("article:modified_time", openGraph.modifiedTime),
    ...openGraph.authors.map((address) => property("article:author", address)),
    property("article:section", openGraph.section),
    ...openGraph.tags.map((name) => property("article:tag", name)),
  ];
}

function authorTags({ authors }: ArticleMetadata): string[] {
  return authors.flatMap(({ name, url }) => [
    ...(url === undefined ? [] : [link("author", url)]),
    meta("author", name),
  ]);
}

function seriesTags({ pagination: { previous, next } }: ListMetadata): string[] {
  return [
    ...(previous === undefined ? [] : [link("prev", previous)]),
    ...(next === undefined ? [] : [link("next", next)]),
  ];
}

/**
 * Metadata as the elements that Next makes of them, in its order and to the byte, for pages that are rendered in batches.
 * Publishing compares them with a page that Next has rendered by itself.
 */
export function headHtml(metadata: ArticleMetadata | ListMetadata): string {
  const { title, description, robots, alternates, formatDetection, openGraph, twitter, icons } = metadata;
  const article = "authors" in metadata ? metadata : undefined;
  const list = "pagination" in metadata ? metadata : undefined;
  const tags = [
    `<title>${escapeText(title)}</title>`,
    meta("description", description),
    ...(article ? authorTags(article) : []),
    meta("robots", robotsContent(robots)),
    ...(list ? seriesTags(list) : []),
    link("canonical", alternates.canonical),
    ...Object.entries(alternates.types).flatMap(([type, feeds]) =>
      feeds.map(({ url, title }) => tag("link", { rel: "alternate", type, href: url, title })),
    ),
    meta(
      "format-detection",
      Object.keys(formatDetection)
        .map((kind) => `${kind}=no`)
        .join(", "),
    ),
    property("og:title", openGraph.title),
    property("og:description", openGraph.description),
    property("og:url", openGraph.url),
    property("og:site_name", openGraph.siteName),
    property("og:locale", openGraph.locale),
    ...(openGraph.images ?? []).flatMap(({ url, type, width, height, alt }) => [
      property("og:image", url),
      property("og:image:type", type),
      property("og:image:width", width),
      property("og:image:height", height),
      property("og:image:alt", alt),
    ]),
    property("og:type", openGraph.type),
    ...(article ? articleTags(article) : []),
    meta("twitter:card", twitter.card),
    ...(twitter.site === undefined ? [] : [meta("twitter:site", twitter.site)]),
    meta("twitter:title", twitter.title),
    meta("twitter:description", twitter.description),
    ...(twitter.images ?? []).flatMap(({ url, type, width, height, alt }) => [
      meta("twitter:image", url),
      meta("twitter:image:alt", alt),
      meta("twitter:image:type", type),
      meta("twitter:image:width", width),
      meta("twitter:image:height", height),
    ]),
    ...icons.icon.map(({ url, ...rest }) => link("icon", url, rest)),
    ...icons.apple.map(({ url, ...rest }) => link("apple-touch-icon", url, rest)),
  ];
  return tags.join("");
}
