import { readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fileOfAddress } from "#lib/config/urls";
import { mediaType } from "#lib/hosting/media-types";
import { redirectsFile, redirectsSchema } from "#lib/hosting/redirects";
import { twinEndings } from "#lib/hosting/twins";
import { headerTable, isOfDocuments, ofEveryFile, policy, policyOfSearch } from "../../server/answers";
import { arabicName, longText, removeSite, writeSite } from "../../server/published-site";
import { ask } from "./ask";
import { encodingsOf, isInstalled, realHosts, startHost } from "./host-processes";
import { twinTargets, unpackers, writeTwinSite } from "./twin-site";

for (const host of realHosts) {
  const isMissing = !isInstalled(host);

  describe.skipIf(isMissing)(`${host}, with the files that are made for it`, () => {
    let folder: string;
    let port: number;
    let stop: () => Promise<void>;
    beforeAll(async () => {
      folder = writeSite();
      writeTwinSite(folder);
      const list = readFileSync(redirectsFile(folder), "utf8");
      ({ port, stop } = await startHost(host, folder, redirectsSchema.parse(JSON.parse(list))));
    }, 30_000);
    afterAll(async () => {
      await stop?.();
      removeSite(folder);
    });

    test.each(headerTable)(
      "%s has its type, its age in caches and its openness",
      async (target, type, cache, shared) => {
        const { status, headers } = await ask(port, target);
        expect(status).toBe(200);
        expect(headers).toMatchObject({
          ...ofEveryFile,
          "content-type": type,
          "cache-control": cache,
          "cross-origin-resource-policy": shared,
        });
        expect(headers["content-security-policy"]).toBe(isOfDocuments(type) ? policy : undefined);
        expect(headers["strict-transport-security"]).toBeUndefined();
      },
    );

    test("the search alone may run its script", async () => {
      const { headers } = await ask(port, "/search/");
      expect(headers["content-security-policy"]).toBe(policyOfSearch);
    });

    test("pages announce the rules for prerendering, but not to phones", async () => {
      const desk = await ask(port, "/about/", { "Sec-CH-UA-Mobile": "?0" });
      expect(desk.headers["speculation-rules"]).toBe('"/speculation-rules.json"');
      expect(desk.headers.vary).toContain("Sec-CH-UA-Mobile");
      const phone = await ask(port, "/about/", { "Sec-CH-UA-Mobile": "?1" });
      expect(phone.headers["speculation-rules"]).toBeUndefined();
      expect((await ask(port, "/speculation-rules.json")).body.toString()).toContain("prerender");
    });

    test.each([
      ["/old/", "/about/"],
      ["/old", "/about/"],
      ["/old/?utm_source=x", "/about/?utm_source=x"],
      [encodeURI("/قديم/"), encodeURI(`/tags/${arabicName}/`)],
      ["/stub/", "/about/"],
      ["/news/123.html", "/about/"],
      ["/categories/former", "/about/"],
      ["/categories/former/2/", "/about/"],
      ["/categories/former/2", "/about/"],
      ["/categories/former/feed.xml", "/feed.xml"],
    ])("the former address %s leads on for good", async (target, location) => {
      const { status, headers } = await ask(port, target);
      expect(status).toBe(301);
      const { pathname, search } = new URL(headers.location ?? "", "http://127.0.0.1");
      // Hexadecimal digits of either case mean the same (RFC 3986, 2.1).
      expect(decodeURI(pathname) + search).toBe(decodeURI(location));
      expect(headers.location).not.toMatch(/[?]$/);
      expect(headers["cache-control"]).toBe("public, max-age=3600");
    });

    test.each([
      ["/nowhere/", 404],
      ["/nowhere.xml", 404],
      ["/media/nothing.webp", 404],
      ["/withdrawn/", 410],
      [encodeURI("/محذوف/"), 410],
      ["/404.html", 404],
      ["/media/", 404],
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

    test.each(["/about", "/about/index.html", "/about?x=1"])(
      "%s leads to the page's one address",
      async (target) => {
        const { status, headers } = await ask(port, target);
        expect([301, 308]).toContain(status);
        expect(new URL(headers.location ?? "", "http://127.0.0.1").pathname).toBe("/about/");
      },
    );

    test.each([
      "/.env",
      "/.barqiya/policy.json",
      "/.htaccess",
      "/articles%2f2016/",
      "/../outside/index.html",
      "/%2e%2e/outside/index.html",
      "/%00",
      "/%",
      "/%ff%fe/",
      "//example.com/index.html",
      "//example.com",
      "/\\example.com",
      `/${"x".repeat(5000)}`,
    ])("the hostile address %s gives nothing away", async (target) => {
      const { status, headers, body } = await ask(port, target);
      if (status >= 300 && status < 400) {
        expect(new URL(headers.location ?? "", `http://127.0.0.1:${port}/`).hostname).toBe("127.0.0.1");
      } else expect([400, 404, 414, 403]).toContain(status);
      expect(body.toString()).not.toContain("SECRET");
    });

    // Caddy and Apache follow links; the publisher makes none.
    (host === "nginx" ? test : undefined)?.each(["/linked/", "/media/linked.webp"])(
      "the link %s leads nowhere",
      async (target) => {
        expect((await ask(port, target)).status).toBe(404);
      },
    );

    test("refuses to write", async () => {
      expect((await ask(port, "/", {}, "POST")).status).toBe(405);
      expect((await ask(port, "/", {}, "DELETE")).status).toBe(405);
    });

    test("sends texts compressed, and pictures in parts", async () => {
      const article = await ask(port, "/articles/2016/12/ankara-talks/", { "Accept-Encoding": "gzip" });
      expect(article.headers["content-encoding"]).toBe("gzip");
      expect(gunzipSync(article.body).toString()).toBe(longText);
      const part = await ask(port, "/media/picture.webp", { Range: "bytes=0-9" });
      expect([part.status, part.body.length]).toEqual([206, 10]);
    });

    const encodings = encodingsOf[host];
    // Apache compresses by itself, and sends none.
    const sendsTwins = encodings.length > 0;
    (sendsTwins ? describe : undefined)?.("sends the twins that lie beside texts", () => {
      test.each(twinTargets.flatMap((target) => encodings.map((encoding) => [target, encoding] as const)))(
        "%s with %s",
        async (target, encoding) => {
          const name = fileOfAddress(target);
          const file = path.join(folder, name);
          const { status, headers, body } = await ask(port, target, { "Accept-Encoding": encoding });
          expect(status).toBe(200);
          expect(headers).toMatchObject({
            ...ofEveryFile,
            "content-encoding": encoding,
            "content-type": mediaType(name),
            vary: expect.stringContaining("Accept-Encoding"),
          });
          expect(body.equals(readFileSync(file + twinEndings[encoding]))).toBe(true);
          expect(unpackers[encoding](body).equals(readFileSync(file))).toBe(true);
        },
      );

      test.each(twinTargets)("%s as it is to clients that unpack nothing", async (target) => {
        const name = fileOfAddress(target);
        const { headers, body } = await ask(port, target, { "Accept-Encoding": "identity" });
        expect(headers).toMatchObject({
          "content-type": mediaType(name),
          vary: expect.stringContaining("Accept-Encoding"),
        });
        expect(headers["content-encoding"]).toBeUndefined();
        expect(body.equals(readFileSync(path.join(folder, name)))).toBe(true);
      });

      test("with a missing page too", async () => {
        const { status, headers, body } = await ask(port, "/nowhere/", { "Accept-Encoding": "gzip" });
        expect([status, headers["content-encoding"]]).toEqual([404, "gzip"]);
        expect(headers["content-type"]).toBe("text/html; charset=utf-8");
        expect(gunzipSync(body).toString()).toContain("لا شيء هنا");
      });
    });

    test.each(["/about/index.html.gz", "/twin.txt.gz", "/twins/feed.xml.gz", "/twins/index.html.br"])(
      "%s is no page",
      async (target) => {
        const { status, headers } = await ask(port, target);
        expect([status, headers["content-type"]]).toEqual([404, "text/html; charset=utf-8"]);
      },
    );

    test("serves well-known addresses", async () => {
      expect((await ask(port, "/.well-known/security.txt")).body.toString()).toBe("Contact: x");
    });
  });
}
