import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { HostedSite, HostFiles } from "#lib/hosting/hosts/host-file";
import { hosts } from "#lib/hosting/hosts/hosts";
import { emptyPolicy } from "#lib/hosting/policy";
import { redirectsFile, redirectsSchema } from "#lib/hosting/redirects";
import { headerTable, isOfDocuments, policy, policyOfSearch } from "../../server/answers";
import { arabicName, removeSite, writeSite } from "../../server/published-site";
import { ask } from "./ask";
import { isInstalled, realHosts, startHost } from "./host-processes";

const siteUrl = "https://example.org/a/b";
const tag = `/a/b/tags/${encodeURIComponent(arabicName)}/`;

for (const host of realHosts) {
  describe.skipIf(!isInstalled(host))(`${host}, with the files of a site below /a/b`, () => {
    let folder: string;
    let port: number;
    let stop: () => Promise<void>;
    beforeAll(async () => {
      folder = writeSite();
      const list = readFileSync(redirectsFile(folder), "utf8");
      ({ port, stop } = await startHost(host, folder, redirectsSchema.parse(JSON.parse(list)), siteUrl));
    }, 60_000);
    afterAll(async () => {
      await stop?.();
      removeSite(folder);
    });

    test.each(headerTable)("%s has its type and its headers", async (target, type, cache, shared) => {
      const { status, headers } = await ask(port, `/a/b${target}`);
      expect(status).toBe(200);
      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "content-type": type,
        "cache-control": cache,
        "cross-origin-resource-policy": shared,
      });
      expect(headers["content-security-policy"]).toBe(isOfDocuments(type) ? policy : undefined);
    });

    test("the search alone may run its script", async () => {
      const { headers } = await ask(port, "/a/b/search/");
      expect(headers["content-security-policy"]).toBe(policyOfSearch);
    });

    test("pages name the rules for prerendering below the path", async () => {
      const { headers } = await ask(port, "/a/b/about/", { "Sec-CH-UA-Mobile": "?0" });
      expect(headers["speculation-rules"]).toBe('"/a/b/speculation-rules.json"');
      const rules = (await ask(port, "/a/b/speculation-rules.json")).body.toString();
      expect(rules).toContain('"/a/b/search/*"');
    });

    test.each([
      ["/a/b/old/", "/a/b/about/"],
      ["/a/b/old", "/a/b/about/"],
      ["/a/b/old/?utm_source=x", "/a/b/about/?utm_source=x"],
      [encodeURI("/a/b/قديم/"), tag],
      ["/a/b/news/123.html", "/a/b/about/"],
    ])("the former address %s leads on for good", async (target, location) => {
      const { status, headers } = await ask(port, target);
      expect(status).toBe(301);
      const { pathname, search } = new URL(headers.location ?? "", "http://127.0.0.1");
      expect(decodeURI(pathname) + search).toBe(decodeURI(location));
    });

    test.each([
      ["/a/b", "/a/b/"],
      ["/a/b/about", "/a/b/about/"],
      ["/a/b/about/index.html", "/a/b/about/"],
      ["/a/b/index.html", "/a/b/"],
    ])("%s leads to the page's one address", async (target, location) => {
      const { status, headers } = await ask(port, target);
      expect([301, 308]).toContain(status);
      expect(new URL(headers.location ?? "", "http://127.0.0.1").pathname).toBe(location);
    });

    test.each([
      ["/a/b/nowhere/", 404],
      ["/a/b/nowhere.xml", 404],
      ["/a/b/media/", 404],
      ["/a/b/404.html", 404],
      ["/a/b/withdrawn/", 410],
      [encodeURI("/a/b/محذوف/"), 410],
    ])("%s is %d, with the site's own page", async (target, status) => {
      const { status: found, headers, body } = await ask(port, target);
      expect(found).toBe(status);
      expect(headers).toMatchObject({
        "content-type": "text/html; charset=utf-8",
        "cache-control": "public, max-age=15",
        "content-security-policy": policy,
      });
      expect(body.toString()).toContain("لا شيء هنا");
    });

    test.each(["/", "/about/", "/feed.xml", "/old/", "/a/", "/a/bc/"])(
      "%s is none of the site's",
      async (target) => {
        const { status, headers, body } = await ask(port, target);
        expect(headers["speculation-rules"]).toBeUndefined();
        expect(headers["content-security-policy"]).toBeUndefined();
        expect(body.toString()).not.toMatch(/صفحة|<feed|لا شيء هنا/);
        // A Caddy without anything else at an address answers with nothing.
        expect(host === "caddy" ? [200, 404] : [403, 404]).toContain(status);
      },
    );

    test.each([
      "/a/b/.env",
      "/a/b/articles%2f2016/",
      "/a/b/../outside/index.html",
      "/a/b/%2e%2e/%2e%2e/outside/",
    ])("the hostile address %s gives nothing away", async (target) => {
      const { status, body } = await ask(port, target);
      expect(status === 200 ? body.toString() : "").toBe("");
      expect(body.toString()).not.toContain("SECRET");
    });

    test("refuses to write", async () => {
      expect((await ask(port, "/a/b/", {}, "POST")).status).toBe(405);
    });

    test("sends pictures in parts", async () => {
      const part = await ask(port, "/a/b/media/picture.webp", { Range: "bytes=0-9" });
      expect([part.status, part.body.length]).toEqual([206, 10]);
    });
  });
}

const site: HostedSite = {
  folder: "/out",
  siteUrl,
  policy: emptyPolicy,
  redirects: { redirects: { "/old/": "/about/" }, gone: ["/gone/"] },
  files: () => ["index.html", "media/a.avif", "old/index.html", ".well-known/security.txt"],
};

function textOf({ files }: HostFiles, name: string): string {
  return files.find((file) => file.name === name)?.text ?? "";
}

describe.each(["netlify", "cloudflare"] as const)("the files for %s", (host) => {
  const files = hosts[host](site);

  test("speak of addresses below the path alone", () => {
    const globs = textOf(files, "_headers").match(/^\/.*$/gm) ?? [];
    expect(globs).toContain("/a/b/*");
    expect(globs).toContain("/a/b/media/*");
    expect(globs.filter((glob) => !glob.startsWith("/a/b/"))).toEqual([]);
    const lines = textOf(files, "_redirects").trim().split("\n");
    expect(lines[0]).toMatch(/^\/a\/b\/old\/ \/a\/b\/about\/ 301!?$/);
    expect(
      lines.flatMap((line) => line.split(" ").slice(0, 2)).filter((one) => !one.startsWith("/a/b/")),
    ).toEqual([]);
    expect(textOf(files, "_headers")).toContain('Speculation-Rules: "/a/b/speculation-rules.json"');
  });

  test("stand outside of the site, and a notice gives their place", () => {
    expect(files.files.map(({ name, isInSite }) => [name, isInSite])).toEqual([
      ["_headers", false],
      ["_redirects", false],
      ["speculation-rules.json", true],
    ]);
    expect(files.notices).toContain(
      "Upload a folder with _headers and _redirects, and the published site inside it at a/b/.",
    );
  });
});

test("the objects of a store have the path in their keys", () => {
  const objects = textOf(hosts.s3(site), "objects.jsonl")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(objects.map(({ key, file, redirect }) => [key, file, redirect])).toEqual([
    ["a/b/index.html", "index.html", undefined],
    ["a/b/media/a.avif", "media/a.avif", undefined],
    ["a/b/old/index.html", "old/index.html", "/a/b/about/"],
    ["a/b/.well-known/security.txt", ".well-known/security.txt", undefined],
  ]);
  expect(objects[1].cacheControl).toContain("immutable");
});

test.each(Object.keys(hosts) as (keyof typeof hosts)[])(
  "%s has a notice that names the files to copy to the root of the host",
  (host) => {
    expect(hosts[host](site).notices).toContain(
      "What counts at the root of a host only must be copied there: https://example.org/robots.txt, https://example.org/.well-known/security.txt",
    );
    const atRoot = hosts[host]({ ...site, siteUrl: "https://example.org" });
    expect(atRoot.notices.join()).not.toContain("root of a host");
  },
);
