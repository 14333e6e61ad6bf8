import { type FileHandle, open } from "node:fs/promises";
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http";
import { pipeline } from "node:stream/promises";
import { cacheOf } from "#lib/hosting/headers";
import { mediaType, textType } from "#lib/hosting/media-types";
import { speculationRulesPath } from "#lib/hosting/speculation-rules";
import type { CompressedFiles } from "#lib/server/compress";
import { entityTag, isUnchanged, lastModified, type Range, readRange } from "#lib/server/conditions";
import { chooseEncoding } from "#lib/server/encoding";
import type { SiteFile } from "#lib/server/site-file";

/** A request and its response. */
export type Exchange = { request: IncomingMessage; response: ServerResponse };

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
  compressed: CompressedFiles,
  status = 200,
): Promise<void> {
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
  if (encoding === undefined) {
    const handle = await openSame(file);
    response.writeHead(status, { "Content-Length": file.bytes });
    await sendBytes({ request, response }, handle, file);
    return;
  }
  const bytes = await compressed.get(file, encoding);
  response.setHeader("Content-Encoding", encoding);
  response.writeHead(status, { "Content-Length": bytes.length });
  response.end(bytes);
}

/** Thrown if a publication replaced a file after it was found and before it was opened. */
export class ChangedFile extends Error {}

/** Opens a file whose size and time are already in the headers. */
async function openSame({ file, bytes, modified }: SiteFile): Promise<FileHandle> {
  const handle = await open(file);
  const { size, mtime } = await handle.stat();
  if (size === bytes && mtime.getTime() === modified) return handle;
  await handle.close();
  throw new ChangedFile();
}

/** Sends an open file, or a part of it, as fast as the client reads, and closes it. */
async function sendBytes(
  { request, response }: Exchange,
  handle: FileHandle,
  { bytes }: SiteFile,
  range: Range = { start: 0, end: bytes - 1 },
): Promise<void> {
  if (request.method !== "HEAD" && bytes > 0) await pipeline(handle.createReadStream(range), response);
  else {
    await handle.close();
    response.end();
  }
}

/** Sends a picture, a font or a recording without compression, whole or in part. */
async function sendRaw({ request, response }: Exchange, file: SiteFile): Promise<void> {
  const tag = entityTag(file);
  response.setHeader("ETag", tag);
  response.setHeader("Last-Modified", lastModified(file));
  if (isUnchanged(request.headers, tag, file)) {
    response.writeHead(304).end();
    return;
  }
  response.setHeader("Accept-Ranges", "bytes");
  // HEAD has no ranges (RFC 9110, 14.2).
  const range = request.method === "HEAD" ? undefined : readRange(request.headers, file);
  if (range === "outside") {
    response.setHeader("Content-Range", `bytes */${file.bytes}`);
    response.setHeader("Cache-Control", cacheOf.refusal);
    sendWords({ request, response }, 416);
    return;
  }
  response.setHeader("Content-Type", mediaType(file.relative));
  const handle = await openSame(file);
  if (range === undefined) response.writeHead(200, { "Content-Length": file.bytes });
  else {
    response.writeHead(206, {
      "Content-Length": range.end - range.start + 1,
      "Content-Range": `bytes ${range.start}-${range.end}/${file.bytes}`,
    });
  }
  await sendBytes({ request, response }, handle, file, range);
}

/** Sends any file of the site. */
export async function sendFile(
  exchange: Exchange,
  file: SiteFile,
  compressed: CompressedFiles,
): Promise<void> {
  if (textType(file.relative) === undefined) await sendRaw(exchange, file);
  else await sendText(exchange, file, compressed);
}
