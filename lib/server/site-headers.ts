import { urls } from "#lib/config/urls";
import {
  cacheOf,
  contentSecurityPolicy,
  documentHeaders,
  fixedHeaders,
  strictTransport,
} from "#lib/hosting/headers";
import type { Policy } from "#lib/hosting/policy";
import type { Exchange } from "#lib/server/send";

/** The headers by which every response protects readers. */
export class SiteHeaders {
  readonly #trustProxy: boolean;
  readonly #policy: () => Policy;

  /** @param policy The published policy as it is now. */
  constructor(policy: () => Policy, trustProxy: boolean) {
    this.#policy = policy;
    this.#trustProxy = trustProxy;
  }

  /** True if a trusted proxy says that the reader uses HTTPS. */
  isHttps({ request }: Exchange): boolean {
    return this.#trustProxy && request.headers["x-forwarded-proto"] === "https";
  }

  /** Those of a response whose request could not be read. */
  ofRefusal(): Readonly<Record<string, string>> {
    return {
      ...fixedHeaders,
      ...documentHeaders,
      "Content-Security-Policy": this.#write(this.#policy(), false),
      "Cache-Control": cacheOf.refusal,
    };
  }

  /** Sets those that all responses begin with. */
  set(exchange: Exchange): void {
    const { response } = exchange;
    response.setHeaders(new Map(Object.entries({ ...fixedHeaders, ...documentHeaders })));
    this.setPolicy(exchange);
    if (this.isHttps(exchange)) response.setHeader("Strict-Transport-Security", strictTransport);
    response.setHeader("Cache-Control", cacheOf.refusal);
  }

  /**
   * Sets the policy for a file that has been found. The policy is read after the file, so it is not older than the file.
   *
   * @returns the policy.
   */
  setPolicy(exchange: Exchange, address?: string): Policy {
    const policy = this.#policy();
    const text = this.#write(policy, this.isHttps(exchange), address);
    exchange.response.setHeader("Content-Security-Policy", text);
    return policy;
  }

  /** Fonts and pictures ignore the headers for documents, which take more than a kilobyte in each response. */
  unsetThoseOfDocuments({ response }: Exchange): void {
    for (const name of ["Content-Security-Policy", ...Object.keys(documentHeaders)])
      response.removeHeader(name);
  }

  #write({ styles, superseded, scripts }: Policy, isHttps: boolean, address?: string): string {
    const allowed = {
      styles: [...styles, ...superseded],
      scripts: address === urls.search ? scripts : [],
    };
    return contentSecurityPolicy(allowed, isHttps);
  }
}
