import { readFile } from "node:fs/promises";
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http";
import type { RequestHandler } from "sirv";
import { encodedPath } from "#lib/config/urls";
import { cacheOf } from "#lib/hosting/headers";
import { mediaType, textType } from "#lib/hosting/media-types";
import { speculationRulesPath } from "#lib/hosting/speculation-rules";
import type { CompressedFiles } from "#lib/server/compress";
import { entityTag, isUnchanged, lastModified, readRange } from "#lib/server/conditions";
import { chooseEncoding } from "#lib/server/encoding";
import type { SiteFile } from "#lib/server/site-file";

/** A request and its response. */
export type Exchange = { request: IncomingMessage; response: ServerResponse };

/** The two ways to send a file: texts from the cache of compressed texts, other files as streams through sirv. */
type Senders = { compressed: CompressedFiles; stream: RequestHandler };

/** Sends a status with a short plain text. For HEAD, Node omits the body. */
export function sendWords({ response }: Exchange, status: number, words = STATUS_CODES[status]): void {
  const body = `${status} ${words}\n`;
  response.writeHead(status, {
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
  });
  response.end(body);
}

/**
 * Adds the `Speculation-Rules` header, but not for phones. A phone has no pointer that hovers over a link, and on a slow
 * network the rules would compete with the fonts and the first picture.
 */
function announceRules({ request, response }: Exchange): void {
  response.appendHeader("Vary", "Sec-CH-UA-Mobile");
  if (request.headers["sec-ch-ua-mobile"] === "?1") return;
  response.setHeader("Speculation-Rules", `"${speculationRulesPath}"`);
}

/** Sends a whole text in the best encoding that the client accepts. Ranges are ignored: a part of a compressed text is useless. */
export async function sendText(
  { request, response }: Exchange,
  file: SiteFile,
  senders: Senders,
  status = 200,
) {
  const encoding = chooseEncoding(request.headers["accept-encoding"], file.bytes);
  response.setHeader("Vary", "Accept-Encoding");
  response.setHeader("Content-Type", mediaType(file.relative));
  if (file.relative.endsWith(".html")) announceRules({ request, response });
  if (status === 200) {
    const tag = entityTag(file, encoding);
    response.setHeader("ETag", tag);
    response.setHeader("Last-Modified", lastModified(file));
    if (isUnchanged(request.headers, tag, file)) {
      response.removeHeader("Content-Type");
      response.writeHead(304).end();
      return;
    }
  }
  const bytes =
    encoding === undefined ? await readFile(file.file) : await senders.compressed.get(file, encoding);
  if (encoding !== undefined) response.setHeader("Content-Encoding", encoding);
  response.writeHead(status, { "Content-Length": bytes.length });
  response.end(bytes);
}

/** sirv handles neither a read error in the middle of a file nor a client that disconnects; without this, files stay open. */
function guardStream(response: ServerResponse): void {
  response.once("pipe", (source) => {
    source.once("error", () => response.destroy());
    response.once("close", () => source.destroy());
  });
}

/** Sends a picture, a font or a recording without compression, whole or in part. */
function sendStream({ request, response }: Exchange, file: SiteFile, { stream }: Senders): void {
  const tag = entityTag(file);
  response.setHeader("ETag", tag);
  response.setHeader("Last-Modified", lastModified(file));
  if (isUnchanged(request.headers, tag, file)) {
    response.writeHead(304).end();
    return;
  }
  response.setHeader("Accept-Ranges", "bytes");
  if (request.method === "HEAD") {
    response.writeHead(200, { "Content-Type": mediaType(file.relative), "Content-Length": file.bytes }).end();
    return;
  }
  const range = readRange(request.headers, file);
  if (range === "outside") {
    response.setHeader("Content-Range", `bytes */${file.bytes}`);
    response.setHeader("Cache-Control", cacheOf.refusal);
    sendWords({ request, response }, 416);
    return;
  }
  delete request.headers.range;
  if (range !== undefined) request.headers.range = range;
  response.setHeader("Content-Type", mediaType(file.relative));
  request.url = encodedPath(`/${file.relative}`);
  guardStream(response);
  stream(request, response);
}

/** Sends any file of the site. */
export async function sendFile(exchange: Exchange, file: SiteFile, senders: Senders): Promise<void> {
  if (textType(file.relative) === undefined) sendStream(exchange, file, senders);
  else await sendText(exchange, file, senders);
}
