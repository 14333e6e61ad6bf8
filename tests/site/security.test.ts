import { CspEvaluator } from "csp_evaluator/dist/evaluator.js";
import { Severity } from "csp_evaluator/dist/finding.js";
import { CspParser } from "csp_evaluator/dist/parser.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSiteServer } from "#lib/server/server";
import { kinds, ticker } from "../browser/kinds";
import type { Evidence } from "../support/security/evidence";
import { scan } from "../support/security/observatory";
import { startTlsProxy, type TlsProxy } from "../support/security/tls-proxy";
import { siteFolder } from "./site";

const server = createSiteServer({ folder: siteFolder, trustProxy: true });
let proxy: TlsProxy;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("The server has no port.");
  proxy = await startTlsProxy(bound.port);
});
afterAll(() => {
  proxy.close();
  server.closeAllConnections();
  server.close();
});

const pages = [...Object.entries(kinds), ["breaking bar", ticker] as const].map(
  ([kind, address]) => [kind, encodeURI(decodeURI(address))] as const,
);

/** What Google's CSP Evaluator has against a policy, with what it only wants to be known left out. */
function objections(policy: string): string[] {
  return new CspEvaluator(new CspParser(policy).csp)
    .evaluate()
    .filter(({ severity }) => severity < Severity.INFO)
    .map(({ directive, description }) => `${directive}: ${description}`);
}

async function evidenceOf(address: string): Promise<Evidence> {
  const from = `http://localhost${address}`;
  const { headers, cookies, body } = await proxy.ask(address);
  const to = (await proxy.askUnsafely(address)).headers.location;
  return { headers, cookies, html: body, redirect: { from, to } };
}

describe("a page behind a proxy with HTTPS", () => {
  test.each(pages)("of the kind %s has a policy without an objection", async (_kind, address) => {
    const { status, headers } = await proxy.ask(address);
    expect(status).toBe(address === kinds["not found"] ? 404 : 200);
    expect(objections(`${headers["content-security-policy"]}`)).toEqual([]);
  });

  test.each(pages)("of the kind %s gets 130 points and A+ in the Observatory", async (_kind, address) => {
    const { score, grade, outcomes } = scan(await evidenceOf(address));
    expect({ score, grade }, JSON.stringify(outcomes, null, 2)).toEqual({ score: 130, grade: "A+" });
  });
});

describe("the judges can fail", () => {
  test.each([
    ["script-src 'unsafe-inline'", "script-src"],
    ["default-src 'none'; script-src https:", "script-src"],
    ["script-src 'self'; object-src 'none'", "script-src"],
    ["default-src *", "default-src"],
    ["default-src 'none' script-src 'self'; base-uri 'none'", "default-src"],
  ])("a policy: %s", (policy, directive) => {
    expect(objections(policy).join("\n")).toContain(directive);
  });

  const cookie = "a=1; Secure; HttpOnly; SameSite=Lax";
  const table: [what: string, change: (page: Evidence) => Partial<Evidence>, score: number, grade: string][] =
    [
      ["no headers", () => ({ headers: {} }), 30, "D"],
      [
        "no policy",
        ({ headers }) => ({ headers: { ...headers, "content-security-policy": undefined } }),
        75,
        "B",
      ],
      [
        "a policy with unsafe scripts",
        ({ headers }) => ({
          headers: { ...headers, "content-security-policy": "script-src 'unsafe-inline'" },
        }),
        80,
        "B+",
      ],
      [
        "a policy with pictures over HTTP",
        ({ headers }) => ({
          headers: {
            ...headers,
            "content-security-policy": "default-src 'none'; img-src http://a.example; frame-ancestors 'none'",
          },
        }),
        110,
        "A+",
      ],
      [
        "a short time of HTTPS",
        ({ headers }) => ({ headers: { ...headers, "strict-transport-security": "max-age=300" } }),
        120,
        "A+",
      ],
      [
        "a time of HTTPS that cannot be read",
        ({ headers }) => ({ headers: { ...headers, "strict-transport-security": "yes" } }),
        80,
        "B+",
      ],
      [
        "no HTTPS for ever",
        ({ headers }) => ({ headers: { ...headers, "strict-transport-security": "" } }),
        80,
        "B+",
      ],
      [
        "an unsafe referrer",
        ({ headers }) => ({ headers: { ...headers, "referrer-policy": "unsafe-url" } }),
        120,
        "A+",
      ],
      [
        "types that are guessed",
        ({ headers }) => ({ headers: { ...headers, "x-content-type-options": "" } }),
        125,
        "A+",
      ],
      [
        "resources for all sites",
        ({ headers }) => ({ headers: { ...headers, "cross-origin-resource-policy": "cross-origin" } }),
        120,
        "A+",
      ],
      [
        "credentials for all sites",
        ({ headers }) => ({
          headers: {
            ...headers,
            "access-control-allow-origin": "*",
            "access-control-allow-credentials": "true",
          },
        }),
        50,
        "C",
      ],
      ["a cookie", () => ({ cookies: [cookie] }), 135, "A+"],
      ["a cookie over HTTP", () => ({ cookies: ["a=1"] }), 80, "B+"],
      ["a session over HTTP", () => ({ cookies: ["session=1"] }), 60, "C+"],
      ["a session that scripts read", () => ({ cookies: ["session=1; Secure"] }), 70, "B"],
      [
        "HTTP that stays HTTP",
        ({ redirect }) => ({ redirect: { from: redirect?.from ?? "", to: undefined } }),
        80,
        "B+",
      ],
      ["no HTTP at all", () => ({ redirect: undefined }), 130, "A+"],
      [
        "HTTP that leads to another host",
        ({ redirect }) => ({ redirect: { from: redirect?.from ?? "", to: "https://b.example/" } }),
        125,
        "A+",
      ],
      [
        "a script of another site",
        () => ({ html: '<script src="https://b.example/a.js"></script>' }),
        125,
        "A+",
      ],
      ["a script over HTTP", () => ({ html: '<script src="http://b.example/a.js"></script>' }), 50, "C"],
      [
        "a script of its own with a hash",
        () => ({ html: '<script src="/a.js" integrity="sha256-a"></script>' }),
        135,
        "A+",
      ],
    ];

  test.each(table)("a page with %s", async (_what, change, score, grade) => {
    const page = await evidenceOf(kinds.home);
    expect(scan({ ...page, ...change(page) })).toMatchObject({ score, grade });
  });
});
