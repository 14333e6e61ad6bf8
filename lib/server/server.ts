import { createServer, type Server } from "node:http";
import path from "node:path";
import sirv from "sirv";
import { urls } from "#lib/config/urls";
import {
  cacheControl,
  cacheOf,
  contentSecurityPolicy,
  documentHeaders,
  fixedHeaders,
  resourcePolicy,
} from "#lib/hosting/headers";
import { isFontOrPicture } from "#lib/hosting/media-types";
import { speculationRules } from "#lib/hosting/speculation-rules";
import { CompressedFiles } from "#lib/server/compress";
import { findDestination } from "#lib/server/destination";
import { type Exchange, sendFile, sendText, sendWords } from "#lib/server/send";
import { findSiteFile, systemCode } from "#lib/server/site-file";
import { policySchema, redirectsSchema, watchJson } from "#lib/server/site-records";

export type ServerOptions = {
  /** The published site. */
  folder: string;
  /** Whether readers reach the site by HTTPS, so that the policy may raise what is asked for to it. */
  https?: boolean;
};

/** In ms. A proxy in front keeps its connections for a minute, so ours last longer; a reader who stopped reading goes. */
const times = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
};
const silence = 120_000;

/**
 * A server for a published site: it reads files and changes nothing. The folder may change under it; the policy and the
 * redirects are read again when publishing has written them. What is not HTTP, Node itself answers with 400 and closes.
 */
export function createSiteServer({ folder, https = false }: ServerOptions): Server {
  const book = (name: string) => path.join(folder, ".barqiya", name);
  const policy = watchJson(book("policy.json"), policySchema, { styles: [], superseded: [], scripts: [] });
  const redirects = watchJson(book("redirects.json"), redirectsSchema, { redirects: {}, gone: [] });
  const senders = {
    compressed: new CompressedFiles(),
    stream: sirv(folder, { dev: true, etag: true, dotfiles: false, extensions: [] }),
  };

  function setPolicy({ response }: Exchange, address?: string): void {
    const { styles, superseded, scripts } = policy();
    const allowed = {
      styles: [...styles, ...superseded],
      scripts: address === urls.search ? scripts : [],
    };
    response.setHeader("Content-Security-Policy", contentSecurityPolicy(allowed, https));
  }

  function setHeaders(exchange: Exchange): void {
    const { response } = exchange;
    response.setHeaders(new Map(Object.entries({ ...fixedHeaders, ...documentHeaders })));
    setPolicy(exchange);
    response.setHeader("Cache-Control", cacheOf.refusal);
  }

  /** What rules documents says nothing to a font or a picture, and weighs more than a kilobyte before each of them. */
  function unsetDocumentHeaders({ response }: Exchange): void {
    for (const name of ["Content-Security-Policy", ...Object.keys(documentHeaders)])
      response.removeHeader(name);
  }

  async function sendMissing(exchange: Exchange, status: 404 | 410): Promise<void> {
    exchange.response.setHeader("Cache-Control", cacheOf.missing);
    const page = findSiteFile(folder, urls.notFound);
    if (page === undefined) sendWords(exchange, status);
    else await sendText(exchange, page, senders, status);
  }

  async function answer(exchange: Exchange): Promise<void> {
    const { request, response } = exchange;
    setHeaders(exchange);
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("Allow", "GET, HEAD");
      response.setHeader("Connection", "close");
      sendWords(exchange, 405);
      return;
    }
    const destination = findDestination(folder, request.url ?? "", redirects);
    switch (destination.kind) {
      case "malformed":
        sendWords(exchange, 400);
        return;
      case "missing":
        await sendMissing(exchange, destination.status);
        return;
      case "moved":
        response.setHeader("Location", destination.location);
        response.setHeader("Cache-Control", cacheOf.redirect);
        sendWords(exchange, destination.status);
        return;
      case "rules":
        response.setHeader("Content-Type", "application/speculationrules+json");
        response.setHeader("Cache-Control", cacheOf.rules);
        response.end(speculationRules);
        return;
      case "file":
        if (isFontOrPicture(destination.file.relative)) unsetDocumentHeaders(exchange);
        else setPolicy(exchange, destination.address);
        response.setHeader("Cache-Control", cacheControl(destination.address));
        response.setHeader("Cross-Origin-Resource-Policy", resourcePolicy(destination.address));
        await sendFile(exchange, destination.file, senders);
    }
  }

  async function answerFailure(exchange: Exchange, error: unknown): Promise<void> {
    const { response } = exchange;
    if (response.headersSent) throw error;
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    setHeaders(exchange);
    // Publishing has just taken the file away: between being found and being read.
    if (systemCode(error) === "ENOENT") await sendMissing(exchange, 404);
    else sendWords(exchange, 503);
  }

  const server = createServer(times, (request, response) => {
    const exchange = { request, response };
    answer(exchange)
      .catch((error: unknown) => answerFailure(exchange, error))
      .catch(() => response.destroy());
  });
  server.setTimeout(silence);
  return server;
}
