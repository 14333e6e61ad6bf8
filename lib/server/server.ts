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
import { emptyPolicy, policyFile, policySchema } from "#lib/hosting/policy";
import { noRedirects, redirectsFile, redirectsSchema } from "#lib/hosting/redirects";
import { speculationRules } from "#lib/hosting/speculation-rules";
import { CompressedFiles } from "#lib/server/compress";
import { findDestination } from "#lib/server/destination";
import { type Exchange, sendFile, sendText, sendWords } from "#lib/server/send";
import { findSiteFile, systemCode } from "#lib/server/site-file";
import { watchJson } from "#lib/server/watch-json";

type ServerOptions = {
  /** The published site. */
  folder: string;
  /** True if readers reach the site by HTTPS; the policy then upgrades requests for `http:` addresses. */
  https?: boolean;
};

/** In milliseconds. A proxy keeps idle connections for a minute, so this server keeps them longer. */
const times = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
};
/** A client that reads nothing for this long is disconnected; in milliseconds. */
const idleTimeout = 120_000;

/**
 * Creates a server for a published site. It only reads the folder, which a publication may change at any time; it reads
 * the policy and the redirects again when their files change. Node itself answers malformed HTTP with 400.
 */
export function createSiteServer({ folder, https = false }: ServerOptions): Server {
  const policy = watchJson(path.join(folder, policyFile), policySchema, emptyPolicy);
  const redirects = watchJson(path.join(folder, redirectsFile), redirectsSchema, noRedirects);
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

  /** Fonts and pictures ignore the headers for documents, which take more than a kilobyte in each response. */
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
    // A publication removed the file after it was found and before it was read.
    if (systemCode(error) === "ENOENT") await sendMissing(exchange, 404);
    else sendWords(exchange, 503);
  }

  const server = createServer(times, (request, response) => {
    const exchange = { request, response };
    answer(exchange)
      .catch((error: unknown) => answerFailure(exchange, error))
      .catch(() => response.destroy());
  });
  server.setTimeout(idleTimeout);
  return server;
}
