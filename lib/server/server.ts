import { createServer, type Server } from "node:http";
import { urls } from "#lib/config/urls";
import { type HeaderRow, headerValue } from "#lib/hosting/header-row";
import { cacheOf, cacheRow, resourcePolicyRow } from "#lib/hosting/headers";
import { isFontOrPicture } from "#lib/hosting/media-types";
import { emptyPolicy, policyFile, policySchema } from "#lib/hosting/policy";
import { noRedirects, redirectsFile, redirectsSchema } from "#lib/hosting/redirects";
import {
  speculationRules,
  speculationRulesHeader,
  speculationRulesType,
} from "#lib/hosting/speculation-rules";
import type { RedirectList } from "#lib/newsroom/redirects";
import { answerBadRequests } from "#lib/server/bad-requests";
import { CompressedFiles } from "#lib/server/compress";
import { findDestination } from "#lib/server/destination";
import { answerKey, KeptAnswers } from "#lib/server/kept-answers";
import { type Exchange, sendFile, sendText, sendWords } from "#lib/server/send";
import { ChangedFile, findSiteFile, type SiteFile, systemCode } from "#lib/server/site-file";
import { SiteHeaders } from "#lib/server/site-headers";
import { inTurn } from "#lib/server/turns";
import { watchJson } from "#lib/server/watch-json";

type ServerOptions = {
  /** The published site. */
  folder: string;
  /** The path below which the site stands: `/news`. */
  sitePath?: string;
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
/** How often an answer is begun, if publications replace its file again and again meanwhile. */
const mostTries = 5;
/** Beyond these, connections are closed at once. */
const mostConnections = 5_000;

function setRow({ response }: Exchange, row: HeaderRow, address: string): void {
  const value = headerValue(row, address);
  if (value !== undefined) response.setHeader(row.name, value);
}

/**
 * Creates a server for a published site. It only reads the folder, which a publication may change at any time; it reads
 * the policy and the redirects again when their files change.
 */
export function createSiteServer({ folder, sitePath = "", trustProxy = false }: ServerOptions): Server {
  const policy = watchJson(policyFile(folder), policySchema, emptyPolicy);
  const redirects = watchJson(redirectsFile(folder), redirectsSchema, noRedirects);
  const headers = new SiteHeaders(policy, trustProxy);
  const sending = { compressed: new CompressedFiles(), rules: speculationRulesHeader(sitePath) };
  const kept = new KeptAnswers();

  async function sendMissing(exchange: Exchange, status: 404 | 410): Promise<void> {
    exchange.response.setHeader("Cache-Control", cacheOf.missing);
    const page = findSiteFile(folder, urls.notFound);
    headers.setPolicy(exchange);
    if (page === undefined) sendWords(exchange, status);
    else await sendText(exchange, page, sending, status);
  }

  async function sendFound(
    exchange: Exchange,
    { address, file }: { address: string; file: SiteFile },
    list: RedirectList,
  ): Promise<void> {
    const basis = { file, policy: headers.setPolicy(exchange, address), redirects: list };
    if (isFontOrPicture(file.relative)) headers.unsetThoseOfDocuments(exchange);
    for (const row of [cacheRow, resourcePolicyRow]) setRow(exchange, row, address);
    const bytes = await sendFile(exchange, file, sending);
    const key = answerKey(exchange, headers.isHttps(exchange));
    if (bytes !== undefined && key !== undefined) kept.keep(key, exchange.response, bytes, basis);
  }

  /** Sends the answer again that the same request has got before, if it still holds. */
  function answerAgain(exchange: Exchange): boolean {
    const { method, headers: asked } = exchange.request;
    if ((method !== "GET" && method !== "HEAD") || asked.host === undefined) return false;
    const key = answerKey(exchange, headers.isHttps(exchange));
    return key !== undefined && kept.send(exchange, key, policy, redirects);
  }

  async function answer(exchange: Exchange): Promise<void> {
    if (answerAgain(exchange)) return;
    const { request, response } = exchange;
    headers.set(exchange);
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
    const list = redirects();
    const destination = findDestination(folder, request.url ?? "", list, sitePath);
    switch (destination.kind) {
      case "malformed":
        sendWords(exchange, 400);
        return;
      case "missing":
        await sendMissing(exchange, destination.status);
        return;
      case "moved":
        response.setHeader("Location", destination.location);
        if (destination.status !== 302) response.setHeader("Cache-Control", cacheOf.redirect);
        sendWords(exchange, destination.status);
        return;
      case "rules":
        response.setHeader("Content-Type", speculationRulesType);
        response.setHeader("Cache-Control", cacheOf.rules);
        response.end(speculationRules(sitePath));
        return;
      case "file":
        await sendFound(exchange, destination, list);
    }
  }

  function reset(exchange: Exchange): void {
    const { response } = exchange;
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    headers.set(exchange);
  }

  /** @param tries How often the answer has been tried. */
  async function answerFailure(exchange: Exchange, error: unknown, tries = 1): Promise<void> {
    if (exchange.response.headersSent) throw error;
    reset(exchange);
    // A publication changed or removed the file after it was found and before it was read.
    if (error instanceof ChangedFile && tries < mostTries)
      await answer(exchange).catch((again: unknown) => answerFailure(exchange, again, tries + 1));
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
  answerBadRequests(server, () => headers.ofRefusal());
  server.setTimeout(idleTimeout);
  server.maxConnections = mostConnections;
  return server;
}
