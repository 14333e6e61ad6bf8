import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import path from "node:path";
import sirv from "sirv";
import { findSiteFile, judgeAddress, type SiteFile } from "#lib/serve/address";
import { policySchema, redirectsSchema, watchJson } from "#lib/serve/books";
import { CompressedFiles, chooseEncoding } from "#lib/serve/compress";
import {
  cacheControl,
  contentSecurityPolicy,
  fixedHeaders,
  speculationRules,
  speculationRulesPath,
  textType,
} from "#lib/serve/headers";
import { encodedPath, urls } from "#lib/urls";

export type ServerOptions = {
  /** The published site. */
  folder: string;
};

function answer(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Length": Buffer.byteLength(text),
  });
  response.end(text);
}

function redirect(response: ServerResponse, status: 301 | 308, location: string): void {
  response.setHeader("Location", location);
  answer(response, status, `${location}\n`);
}

function isUnchanged(request: IncomingMessage, etag: string): boolean {
  const known = request.headers["if-none-match"];
  return known?.split(/\s*,\s*/).includes(etag) ?? false;
}

/** Where an address leads that has no file of its own: `/x` to `/x/`, `/x/index.html` to `/x/`. */
function properAddress(folder: string, address: string): string | undefined {
  if (address.endsWith("/index.html")) return address.slice(0, -"index.html".length);
  if (address.endsWith("/")) return undefined;
  return findSiteFile(folder, `${address}/index.html`) === undefined ? undefined : `${address}/`;
}

/**
 * A server for a published site: it reads files and changes nothing. The folder may change under it; the policy and the
 * redirects are read again when publishing has written them.
 */
export function createSiteServer({ folder }: ServerOptions): Server {
  const book = (name: string) => path.join(folder, ".barqiya", name);
  const policy = watchJson(book("policy.json"), policySchema, { styles: [], superseded: [] });
  const moved = watchJson(book("redirects.json"), redirectsSchema, { redirects: {}, gone: [] });
  const compressed = new CompressedFiles();
  const plain = sirv(folder, { dev: true, etag: true, extensions: [] });

  async function sendText(
    request: IncomingMessage,
    response: ServerResponse,
    file: SiteFile,
    status: number,
  ) {
    const encoding = chooseEncoding(request.headers["accept-encoding"], file.bytes);
    const etag = `W/"${file.bytes}-${file.mtime}${encoding === undefined ? "" : `-${encoding}`}"`;
    response.setHeader("Vary", "Accept-Encoding");
    if (status === 200) response.setHeader("ETag", etag);
    if (status === 200 && isUnchanged(request, etag)) {
      response.writeHead(304).end();
      return;
    }
    if (encoding === undefined && status === 200) {
      request.url = encodedPath(`/${file.relative}`);
      plain(request, response);
      return;
    }
    const bytes = await compressed.get(file, encoding ?? "gzip");
    response.writeHead(status, { "Content-Encoding": encoding ?? "gzip", "Content-Length": bytes.length });
    response.end(request.method === "HEAD" ? undefined : bytes);
  }

  async function sendFile(
    request: IncomingMessage,
    response: ServerResponse,
    file: SiteFile,
    status: number,
  ) {
    const type = textType(file.relative);
    if (type !== undefined) {
      response.setHeader("Content-Type", type);
      await sendText(request, response, file, status);
      return;
    }
    request.url = encodedPath(`/${file.relative}`);
    plain(request, response);
  }

  async function sendMissing(request: IncomingMessage, response: ServerResponse, status: 404 | 410) {
    const page = findSiteFile(folder, urls.notFound);
    response.setHeader("Cache-Control", "public, max-age=60");
    if (page === undefined) answer(response, status, "404\n");
    else await sendFile(request, response, page, status);
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { styles, superseded } = policy();
    response.setHeader("Content-Security-Policy", contentSecurityPolicy([...styles, ...superseded]));
    for (const [name, value] of Object.entries(fixedHeaders)) response.setHeader(name, value);
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("Allow", "GET, HEAD");
      answer(response, 405, "405\n");
      return;
    }
    const judged = judgeAddress(request.url ?? "");
    if (judged.status === 400) {
      answer(response, 400, "400\n");
      return;
    }
    if (judged.status !== 200) {
      await sendMissing(request, response, 404);
      return;
    }
    const { path: address, query } = judged;
    if (address === speculationRulesPath) {
      response.setHeader("Content-Type", "application/speculationrules+json");
      response.setHeader("Cache-Control", "public, max-age=3600");
      response.end(request.method === "HEAD" ? undefined : speculationRules);
      return;
    }
    const file = findSiteFile(folder, address.endsWith("/") ? `${address}index.html` : address);
    if (file !== undefined && !address.endsWith("/index.html")) {
      response.setHeader("Cache-Control", cacheControl(address));
      if (file.relative.endsWith(".html"))
        response.setHeader("Speculation-Rules", `"${speculationRulesPath}"`);
      await sendFile(request, response, file, 200);
      return;
    }
    const proper = properAddress(folder, address);
    if (proper !== undefined) {
      redirect(response, 308, `${encodedPath(proper)}${query}`);
      return;
    }
    const { redirects, gone } = moved();
    const slashed = address.endsWith("/") ? address : `${address}/`;
    const target = Object.hasOwn(redirects, slashed) ? redirects[slashed] : undefined;
    if (target !== undefined) redirect(response, 301, encodedPath(target));
    else await sendMissing(request, response, gone.includes(slashed) ? 410 : 404);
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => {
      // The file went while it was read: publishing has just taken it away.
      if (response.headersSent) response.destroy();
      else answer(response, 404, "404\n");
    });
  });
  server.requestTimeout = 30_000;
  server.headersTimeout = 10_000;
  server.keepAliveTimeout = 10_000;
  return server;
}
