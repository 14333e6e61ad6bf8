import type { FileHandle } from "node:fs/promises";
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http";
import { pipeline } from "node:stream/promises";
import { cacheOf } from "#lib/hosting/headers";
import { mediaType, textType } from "#lib/hosting/media-types";
import type { CompressedFiles } from "#lib/server/compress";
import { entityTag, isUnchanged, lastModified, type Range, readRange } from "#lib/server/conditions";
import { chooseEncoding } from "#lib/server/encoding";
import { ChangedFile, openSame, readSame, type SiteFile } from "#lib/server/site-file";

/** A request and its response. */
export type Exchange = { request: IncomingMessage; response: ServerResponse };

/** What all texts are sent with: the cache of compressed ones, and the `Speculation-Rules` header of pages. */
export type Sending = { compressed: CompressedFiles; rules: string };

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
function announceRules({ request, response }: Exchange, rules: string): void {
  response.appendHeader("Vary", "Sec-CH-UA-Mobile");
  if (request.headers["sec-ch-ua-mobile"] === "?1") return;
  response.setHeader("Speculation-Rules", rules);
}

/** Files up to this size, in bytes, are read at once; a stream would take as much memory, and much more time. */
const mostAtOnce = 64 * 1024;

/** Sends a whole file without compression. Returns the bytes if they were read at once. */
async function sendWhole(
  { request, response }: Exchange,
  file: SiteFile,
  status: number,
): Promise<Buffer | undefined> {
  if (file.bytes > mostAtOnce) {
    const handle = await openSame(file);
    response.writeHead(status, { "Content-Length": file.bytes });
    await sendPart({ request, response }, handle, { start: 0, end: file.bytes - 1 });
    return undefined;
  }
  const bytes = await readSame(file);
  if (bytes.length !== file.bytes) throw new ChangedFile();
  response.setHeader("Content-Length", bytes.length);
  response.writeHead(status).end(bytes);
  return bytes;
}

/** Sends a part of an open file as fast as the client reads, and closes the file. */
async function sendPart({ request, response }: Exchange, handle: FileHandle, range: Range): Promise<void> {
  if (request.method !== "HEAD") await pipeline(handle.createReadStream(range), response);
  else {
    await handle.close();
    response.end();
  }
}

/**
 * Sends a whole text in the best encoding that the client accepts. Ranges are ignored: a part of a compressed text is useless.
 *
 * @returns the bytes, if the same request would get the same ones again.
 */
export async function sendText(
  { request, response }: Exchange,
  file: SiteFile,
  { compressed, rules }: Sending,
  status = 200,
): Promise<Buffer | undefined> {
  const encoding = chooseEncoding(request.headers["accept-encoding"], file.bytes);
  response.setHeader("Vary", "Accept-Encoding");
  response.setHeader("Content-Type", mediaType(file.relative));
  if (file.relative.endsWith(".html")) announceRules({ request, response }, rules);
  if (status === 200) {
    const tag = entityTag(file, encoding);
    response.setHeader("ETag", tag);
    response.setHeader("Last-Modified", lastModified(file));
    if (isUnchanged(request.headers, tag, file)) {
      response.removeHeader("Content-Type");
      response.writeHead(304).end();
      return undefined;
    }
  }
  if (encoding === undefined) return sendWhole({ request, response }, file, status);
  const { bytes, isFinal } = await compressed.get(file, encoding);
  response.setHeader("Content-Encoding", encoding);
  response.setHeader("Content-Length", bytes.length);
  response.writeHead(status).end(bytes);
  return isFinal ? bytes : undefined;
}

/** Sends a picture, a font or a recording without compression, whole or in part. Returns the bytes of a small whole one. */
async function sendRaw({ request, response }: Exchange, file: SiteFile): Promise<Buffer | undefined> {
  const tag = entityTag(file);
  response.setHeader("ETag", tag);
  response.setHeader("Last-Modified", lastModified(file));
  if (isUnchanged(request.headers, tag, file)) {
    response.writeHead(304).end();
    return undefined;
  }
  response.setHeader("Accept-Ranges", "bytes");
  // HEAD has no ranges (RFC 9110, 14.2).
  const range = request.method === "HEAD" ? undefined : readRange(request.headers, file);
  if (range === "outside") {
    response.setHeader("Content-Range", `bytes */${file.bytes}`);
    response.setHeader("Cache-Control", cacheOf.refusal);
    sendWords({ request, response }, 416);
    return undefined;
  }
  response.setHeader("Content-Type", mediaType(file.relative));
  if (range === undefined) return sendWhole({ request, response }, file, 200);
  const handle = await openSame(file);
  response.writeHead(206, {
    "Content-Length": range.end - range.start + 1,
    "Content-Range": `bytes ${range.start}-${range.end}/${file.bytes}`,
  });
  await sendPart({ request, response }, handle, range);
  return undefined;
}

/** Sends any file of the site. Returns its bytes, if the same request would get the same ones again. */
export function sendFile(exchange: Exchange, file: SiteFile, sending: Sending): Promise<Buffer | undefined> {
  return textType(file.relative) === undefined ? sendRaw(exchange, file) : sendText(exchange, file, sending);
}
