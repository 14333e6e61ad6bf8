import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { headerTable, isOfDocuments, ofEveryFile, policy, policyOfSearch } from "./answers";
import { type RunningSite, startSite } from "./published-site";

let site: RunningSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const ofDocuments = {
  ...ofEveryFile,
  "x-frame-options": "SAMEORIGIN",
  "referrer-policy": "strict-origin-when-cross-origin",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": expect.stringContaining("camera=(), "),
  "content-security-policy": policy,
};

const rulesOfDocuments = Object.keys(ofDocuments).filter((name) => !(name in ofEveryFile));

describe("an answer", () => {
  test.each(headerTable)(
    "%s has its type, its life in caches and its openness",
    async (target, type, cache, shared) => {
      for (const method of ["GET", "HEAD"]) {
        const { status, headers } = await site.request(target, {}, method);
        expect(status).toBe(200);
        expect(headers).toMatchObject({
          ...(isOfDocuments(type) ? ofDocuments : ofEveryFile),
          "content-type": type,
          "cache-control": cache,
          "cross-origin-resource-policy": shared,
        });
        if (!isOfDocuments(type))
          for (const name of rulesOfDocuments) expect(headers).not.toHaveProperty(name);
      }
    },
  );

  test.each([
    ["/nowhere/", 404, "public, max-age=15"],
    ["/withdrawn/", 410, "public, max-age=15"],
    ["/about", 308, "public, max-age=3600"],
    ["/old/", 301, "public, max-age=3600"],
    ["/%", 400, "no-store"],
  ])("%s with %d has the same policy and a life that fits", async (target, status, cache) => {
    const answer = await site.request(target);
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject({ ...ofDocuments, "cache-control": cache });
    expect(answer.headers.etag).toBeUndefined();
  });

  test("for a missing or withdrawn address shows the site's own page", async () => {
    for (const target of ["/nowhere/", "/withdrawn/", "/media/nothing.webp"]) {
      const { headers, body } = await site.request(target);
      expect(headers["content-type"]).toBe("text/html; charset=utf-8");
      expect(body.toString()).toContain("لا شيء هنا");
    }
  });

  test("with the search alone allows a script, by its hash", async () => {
    const policyAt = async (target: string) =>
      (await site.request(target)).headers["content-security-policy"];
    expect(await policyAt("/search/")).toBe(policyOfSearch);
    for (const target of [
      "/",
      "/about/",
      "/search/index/index.json",
      "/nowhere/",
      "/search",
      "/search/nowhere/",
    ])
      expect(await policyAt(target), target).not.toContain("script-src");
  });

  test("over HTTPS upgrades the requests of a page to HTTPS", async () => {
    const behindProxy = await startSite({ trustProxy: true });
    for (const target of ["/", "/nowhere/", "/feed.xml", "/media/picture.webp"]) {
      const { headers } = await behindProxy.request(target, { "x-forwarded-proto": "https" });
      expect(headers["strict-transport-security"], target).toBe("max-age=31536000");
      if (target !== "/media/picture.webp")
        expect(headers["content-security-policy"]).toMatch(/; upgrade-insecure-requests$/);
    }
    const { headers } = await behindProxy.request("/", { "x-forwarded-proto": "http" });
    await behindProxy.close();
    expect(headers["strict-transport-security"]).toBeUndefined();
    expect(headers["content-security-policy"]).not.toContain("upgrade-insecure-requests");
  });

  test("without a trusted proxy, sends no HSTS, whatever a client writes", async () => {
    const { headers } = await site.request("/", { "x-forwarded-proto": "https" });
    expect(headers["strict-transport-security"]).toBeUndefined();
    expect(headers["content-security-policy"]).not.toContain("upgrade-insecure-requests");
  });
});

describe("prerendering", () => {
  test("is announced by pages and by nothing else", async () => {
    const announced = async (target: string) => (await site.request(target)).headers["speculation-rules"];
    expect(await announced("/about/")).toBe('"/speculation-rules.json"');
    expect(await announced("/nowhere/")).toBe('"/speculation-rules.json"');
    expect(await announced("/feed.xml")).toBeUndefined();
    expect(await announced("/media/picture.webp")).toBeUndefined();
  });

  test("is not announced to phones, and caches keep the two apart", async () => {
    for (const [hint, rules] of [
      ["?1", undefined],
      ["?0", '"/speculation-rules.json"'],
    ] as const) {
      const { headers } = await site.request("/about/", { "sec-ch-ua-mobile": hint });
      expect(headers["speculation-rules"]).toBe(rules);
      expect(headers.vary).toContain("Sec-CH-UA-Mobile");
    }
  });

  test("leaves out the search, the bar, the feeds and the pictures", async () => {
    const rules: unknown = JSON.parse((await site.request("/speculation-rules.json")).body.toString());
    expect(rules).toEqual({
      prerender: [
        {
          source: "document",
          where: {
            and: [
              { href_matches: "/*" },
              { not: { href_matches: ["/search/*", "/breaking/ticker/*", "/media/*", "/*.xml", "/*.json"] } },
            ],
          },
          eagerness: "moderate",
        },
      ],
    });
  });
});
