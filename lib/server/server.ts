import { createServer, type Server } from "node:http";
import { urls } from "#lib/config/urls";
import { type HeaderRow, headerValue } from "#lib/hosting/header-row";
import {
  cacheOf,
  cacheRow,
  contentSecurityPolicy,
  documentHeaders,
  fixedHeaders,
  resourcePolicyRow,
  strictTransport,
} from "#lib/hosting/headers";
import { isFontOrPicture } from "#lib/hosting/media-types";
import { emptyPolicy, policyFile, policySchema } from "#lib/hosting/policy";
import { noRedirects, redirectsFile, redirectsSchema } from "#lib/hosting/redirects";
import { speculationRules, speculationRulesType } from "#lib/hosting/speculation-rules";
import { answerBadRequests } from "#lib/server/bad-requests";
import { CompressedFiles } from "#lib/server/compress";
import { findDestination } from "#lib/server/destination";
import { ChangedFile, type Exchange, sendFile, sendText, sendWords } from "#lib/server/send";
import { findSiteFile, systemCode } from "#lib/server/site-file";
import { inTurn } from "#lib/server/turns";
import { watchJson } from "#lib/server/watch-json";

type ServerOptions = {
  /** The published site. */
  folder: string;
  /** True if a proxy before this server says in `X-Forwarded-Proto` whether readers use HTTPS. */
  trustProxy?: boolean;
};

/** Times in milliseconds, sizes in bytes. A proxy keeps idle connections for a minute, so this server keeps them longer. */
const limits = {
  maxHeaderSize: 16 * 1024,
  // Node's own answer to a request without a host has no headers; see `answer`.
  requireHostHeader: false,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
};
/** The address that monitoring asks: 200 if there is a site to serve, else 503. */
const healthAddress = "/healthz";
/** A client that reads nothing for this long is disconnected; in milliseconds. */
const idleTimeout = 120_000;
/** Beyond these, connections are closed at once. */
const mostConnections = 5_000;

/**
 * Creates a server for a published site. It only reads the folder, which a publication may change at any time; it reads
 * the policy and the redirects again when their files change.
 */
export function createSiteServer({ folder, trustProxy = false }: ServerOptions): Server {
  const policy = watchJson(policyFile(folder), policySchema, emptyPolicy);
  const redirects = watchJson(redirectsFile(folder), redirectsSchema, noRedirects);
  const compressed = new CompressedFiles();

  function isHttps({ request }: Exchange): boolean {
    return trustProxy && request.headers["x-forwarded-proto"] === "https";
  }

  function policyFor(isHttps: boolean, address?: string): string {
    const { styles, superseded, scripts } = policy();
    const allowed = {
      styles: [...styles, ...superseded],
      scripts: address === urls.search ? scripts : [],
    };
    return contentSecurityPolicy(allowed, isHttps);
  }

  function setPolicy(exchange: Exchange, address?: string): void {
    exchange.response.setHeader("Content-Security-Policy", policyFor(isHttps(exchange), address));
  }

  function setHeaders(exchange: Exchange): void {
    const { response } = exchange;
    response.setHeaders(new Map(Object.entries({ ...fixedHeaders, ...documentHeaders })));
    setPolicy(exchange);
    if (isHttps(exchange)) response.setHeader("Strict-Transport-Security", strictTransport);
    response.setHeader("Cache-Control", cacheOf.refusal);
  }

  function setRow({ response }: Exchange, row: HeaderRow, address: string): void {
    const value = headerValue(row, address);
    if (value !== undefined) response.setHeader(row.name, value);
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
    else await sendText(exchange, page, compressed, status);
  }

  async function answer(exchange: Exchange): Promise<void> {
    const { request, response } = exchange;
    setHeaders(exchange);
    if (request.headers.host === undefined && request.httpVersion === "1.1") {
      response.setHeader("Connection", "close");
      sendWords(exchange, 400);
      return;
    }
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("Allow", "GET, HEAD");
      response.setHeader("Connection", "close");
      sendWords(exchange, 405);
      return;
    }
    if (request.url === healthAddress) {
      const isHealthy = findSiteFile(folder, "/index.html") !== undefined;
      sendWords(exchange, isHealthy ? 200 : 503);
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
        response.setHeader("Content-Type", speculationRulesType);
        response.setHeader("Cache-Control", cacheOf.rules);
        response.end(speculationRules);
        return;
      case "file":
        if (isFontOrPicture(destination.file.relative)) unsetDocumentHeaders(exchange);
        else setPolicy(exchange, destination.address);
        setRow(exchange, cacheRow, destination.address);
        setRow(exchange, resourcePolicyRow, destination.address);
        await sendFile(exchange, destination.file, compressed);
    }
  }

  function reset(exchange: Exchange): void {
    const { response } = exchange;
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    setHeaders(exchange);
  }

  async function answerFailure(exchange: Exchange, error: unknown): Promise<void> {
    if (exchange.response.headersSent) throw error;
    reset(exchange);
    // A publication changed or removed the file after it was found and before it was read.
    if (error instanceof ChangedFile) await answer(exchange);
    else if (systemCode(error) === "ENOENT") await sendMissing(exchange, 404);
    else sendWords(exchange, 503);
  }

  const listener = inTurn((exchange) => {
    answer(exchange)
      .catch((error: unknown) => answerFailure(exchange, error))
      .catch(() => exchange.response.destroy());
  });
  const server = createServer(limits, listener);
  // `Expect` with anything but `100-continue`: the request is answered as any other (RFC 9110, 10.1.1).
  server.on("checkExpectation", listener);
  answerBadRequests(server, () => ({
    ...fixedHeaders,
    ...documentHeaders,
    "Content-Security-Policy": policyFor(false),
    "Cache-Control": cacheOf.refusal,
  }));
  server.setTimeout(idleTimeout);
  server.maxConnections = mostConnections;
  return server;
}
