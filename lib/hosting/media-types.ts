import path from "node:path";

const texts: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".htm": "text/html",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain",
  ".vtt": "text/vtt",
  ".webmanifest": "application/manifest+json",
  ".xml": "application/xml",
};

/** Types that depend on the whole name, not only its extension (RFC 4287, RSS 2.0, JSON Feed 1.1, OpenSearch 1.1). */
const namedTexts: Readonly<Record<string, string>> = {
  "feed.json": "application/feed+json",
  "feed.xml": "application/atom+xml",
  "opensearch.xml": "application/opensearchdescription+xml",
  "rss.xml": "application/rss+xml",
};

const others: Readonly<Record<string, string>> = {
  ".avif": "image/avif",
  ".gif": "image/gif",
  ".ico": "image/x-icon",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".m4a": "audio/mp4",
  ".mp3": "audio/mpeg",
  ".mp4": "video/mp4",
  ".ogg": "audio/ogg",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".wasm": "application/wasm",
  ".webm": "video/webm",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

/** The media type of a text, which is worth compressing; `undefined` for other files, most of which are compressed already. */
export function textType(relative: string): string | undefined {
  const type = namedTexts[path.basename(relative)] ?? texts[path.extname(relative)];
  return type === undefined ? undefined : `${type}; charset=utf-8`;
}

/** The media type of any file. Unknown extensions are `application/octet-stream`, and `nosniff` keeps browsers from guessing. */
export function mediaType(relative: string): string {
  return textType(relative) ?? others[path.extname(relative)] ?? "application/octet-stream";
}

/** True for fonts and bitmap pictures, which hold no links and no scripts. An SVG drawing is a document, so it is neither. */
export function isFontOrPicture(relative: string): boolean {
  return textType(relative) === undefined && /^(font|image)\//.test(mediaType(relative));
}

/** The extensions of fonts and bitmap pictures. */
export const fontAndPictureExtensions: readonly string[] = Object.keys(others).filter((extension) =>
  isFontOrPicture(`x${extension}`),
);

/** The names of feeds, which programs of other origins read. */
export const feedNames: readonly string[] = ["feed.xml", "rss.xml", "feed.json"];

/** True for feeds. */
export function isFeed(relative: string): boolean {
  return feedNames.includes(path.basename(relative));
}

/** Every media type that a host must know: by extension, and by name where the name decides. */
export const mediaTypes = { texts, namedTexts, others } as const;
