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

/** Files whose name says more than its ending (RFC 4287, RSS 2.0, JSON Feed 1.1, OpenSearch 1.1). */
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

/** The type of a text, which is worth compressing; `undefined` for what is compressed by its own format. */
export function textType(relative: string): string | undefined {
  const type = namedTexts[path.basename(relative)] ?? texts[path.extname(relative)];
  return type === undefined ? undefined : `${type}; charset=utf-8`;
}

/** The type of any file; `nosniff` keeps a browser from guessing what is not listed. */
export function mediaType(relative: string): string {
  return textType(relative) ?? others[path.extname(relative)] ?? "application/octet-stream";
}

/** Whether the file is a font or a picture of pixels, in which nothing can be followed or run; a drawing in SVG is a document. */
export function isFontOrPicture(relative: string): boolean {
  return textType(relative) === undefined && /^(font|image)\//.test(mediaType(relative));
}

/** Whether the file is a feed, which programs of other origins read. */
export function isFeed(relative: string): boolean {
  return ["feed.xml", "rss.xml", "feed.json"].includes(path.basename(relative));
}
