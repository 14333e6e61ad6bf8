import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { JSDOM } from "jsdom";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { redirectsFile, redirectsSchema } from "#lib/hosting/redirects";
import { isInstalled, realHosts, startHost } from "../lib/hosting/hosts/host-processes";
import { validFolder, writeFiles } from "../support/folders";
import { crawlBelow } from "./path-crawler";
import { build, copyFolder, freshFolder } from "./site";

const siteUrl = "https://example.org/a/b";
const folder = freshFolder("below-a-path");
const content = path.join(folder, "content");
const out = path.join(folder, "out");
const now = "2017-01-10T00:00:00Z";

const article = `---
title: خبر فيه روابط وصورة
byline: مكتب الميناء
date: 2017-01-09T10:00:00+03:00
source: وكالة الميناء
category: politics
tags: [حلب]
image: { src: harbour.png, alt: الميناء }
aliases: [/old/links/]
---

اقرأ [خبر العاصفة](/articles/2017/01/storm/) و[صفحتنا](../../../../about/) و[هذا](https://example.org/a/b/about/).

![الميناء](harbour.png)
`;

/** `npm start`, once it says where it serves. */
function start(environment: Record<string, string>): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(process.execPath, ["scripts/run.mjs", "start"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: out, PUBLISH_AT: now, PORT: "0", ...environment },
  });
  return new Promise((resolve, reject) => {
    child.once("close", (code) => reject(new Error(`npm start ended with code ${code}`)));
    child.stdout.on("data", (bytes: Buffer) => {
      const [, address] = /serving at (\S+)/.exec(bytes.toString()) ?? [];
      if (address !== undefined) resolve({ child, address });
    });
  });
}

describe("a site below /a/b", () => {
  let server: ChildProcess;
  let address: string;
  let base: string;

  beforeAll(async () => {
    copyFolder(validFolder, content);
    mkdirSync(path.join(content, "articles/2017/01"), { recursive: true });
    const picture = readFileSync(path.join(content, "articles/2016/12/harbour.png"));
    const settings = readFileSync(path.join(content, "site.yaml"), "utf8");
    writeFiles(content, {
      "articles/2017/01/links.md": article,
      "articles/2017/01/harbour.png": picture,
      "gone.yaml": "- /withdrawn/\n",
      "breaking.yaml":
        '- { text: "خبر عاجل", at: 2017-01-09T20:00:00+03:00, url: /articles/2017/01/storm/ }\n',
      "site.yaml": `${settings}\nindexNow: abcdefgh12345678\nsecurityContact: safe@example.org\nhub: https://hub.example/\n`,
    });
    // What stands at the root first must not stay where the site is moved below a path.
    await build({ content, out, now });
    ({ child: server, address } = await start({ SITE_URL: siteUrl }));
    base = new URL(address).origin;
  }, 600_000);
  afterAll(() => {
    server?.kill();
  });

  test("npm start prints its address, and serves the site only there", async () => {
    expect(new URL(address).pathname).toBe("/a/b/");
    const statusOf = async (target: string) => (await fetch(base + target, { redirect: "manual" })).status;
    expect(await statusOf("/a/b/")).toBe(200);
    expect(await statusOf("/")).toBe(302);
    expect(await statusOf("/about/")).toBe(404);
    expect(await statusOf("/a/b/withdrawn/")).toBe(410);
    const moved = await fetch(`${base}/a/b/old/links`, { redirect: "manual" });
    expect([moved.status, moved.headers.get("location")]).toEqual([301, "/a/b/articles/2017/01/links/"]);
  });

  test("has no address that is broken, and none that leaves its path", async () => {
    const { faults, checked } = await crawlBelow(base, siteUrl, out);
    expect(faults).toEqual([]);
    expect(checked).toBeGreaterThan(60);
  }, 300_000);

  test.each(realHosts.filter(isInstalled))(
    "has none under %s either, with the files that are made for it",
    async (host) => {
      const copy = path.join(folder, `served-by-${host}/out`);
      copyFolder(out, copy);
      copyFolder(path.join(folder, ".out.barqiya"), path.join(path.dirname(copy), ".out.barqiya"));
      const list = redirectsSchema.parse(JSON.parse(readFileSync(redirectsFile(out), "utf8")));
      const { port, stop } = await startHost(host, copy, list, siteUrl);
      onTestFinished(stop);
      const { faults, checked } = await crawlBelow(`http://127.0.0.1:${port}`, siteUrl, copy);
      expect(faults).toEqual([]);
      expect(checked).toBeGreaterThan(60);
    },
    300_000,
  );

  test("its search fetches the index below the path, and its results lead to pages", async () => {
    const html = await (await fetch(`${base}/a/b/search/`)).text();
    const asked: string[] = [];
    const page = new JSDOM(html, {
      url: `${base}/a/b/search/?q=${encodeURIComponent("أنقرة")}`,
      runScripts: "dangerously",
      beforeParse: (window) => {
        window.fetch = (target: string) => {
          asked.push(target);
          return fetch(new URL(target, base));
        };
        window.scrollTo = () => {};
      },
    });
    const { document } = page.window;
    await expect
      .poll(() => document.querySelectorAll("ol > li a").length, { timeout: 20_000 })
      .toBeGreaterThan(0);
    const links = [...document.querySelectorAll<HTMLAnchorElement>("ol > li a")].map(({ href }) => href);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((target) => !target.startsWith("/a/b/search/index/"))).toEqual([]);
    for (const link of links) {
      expect(new URL(link).pathname).toMatch(/^\/a\/b\//);
      expect((await fetch(link)).status).toBe(200);
    }
  });

  test("files that are read only at the root of a host are named in a notice", async () => {
    expect(await (await fetch(`${base}/a/b/robots.txt`)).text()).toContain(
      "# Copy these lines to https://example.org/robots.txt",
    );
    expect(await (await fetch(`${base}/a/b/.well-known/security.txt`)).text()).toContain(
      "# Copy this file to https://example.org/.well-known/security.txt",
    );
  });

  test("is announced with its path", async () => {
    const sent: { keyLocation: string; urlList: string[] }[] = [];
    const endpoint = createServer((request, response) => {
      let body = "";
      request.on("data", (bytes) => {
        body += bytes;
      });
      request.on("end", () => {
        if (request.url === "/indexnow") sent.push(JSON.parse(body));
        response.end();
      });
    });
    await new Promise<void>((resolve) => endpoint.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => {
      endpoint.close();
    });
    const bound = endpoint.address();
    const port = typeof bound === "object" && bound !== null ? bound.port : 0;
    const settings = path.join(content, "site.yaml");
    writeFileSync(
      settings,
      readFileSync(settings, "utf8").replace("https://hub.example/", `http://127.0.0.1:${port}/hub`),
    );
    const run = spawn(process.execPath, ["scripts/run.mjs", "announce"], {
      stdio: "inherit",
      env: {
        ...process.env,
        CONTENT_DIR: content,
        OUT_DIR: out,
        SITE_URL: siteUrl,
        INDEXNOW_ENDPOINT: `http://127.0.0.1:${port}/indexnow`,
      },
    });
    const code = await new Promise((resolve) => run.once("close", resolve));
    expect(code).toBe(0);
    const urls = sent.flatMap(({ urlList, keyLocation }) => [...urlList, keyLocation]);
    expect(urls).toContain(`${siteUrl}/abcdefgh12345678.txt`);
    expect(urls).toContain(`${siteUrl}/articles/2017/01/links/`);
    expect(urls.filter((url) => !url.startsWith(`${siteUrl}/`))).toEqual([]);
  });
});

test("the crawler sees what leaves the path, what is broken, and what headers and data name", async () => {
  const pages: Record<string, [type: string, body: string]> = {
    "/a/b/": [
      "text/html",
      '<style>a{src:url(/fonts/x.woff2)}</style><a href="/about/">x</a><a href="/a/b/nowhere/">y</a><img srcset="/a/b/z.png 1w, /z.png 2w" alt="">',
    ],
    "/a/b/feed.xml": ["application/atom+xml", "<id>https://example.org/articles/</id>"],
    "/a/b/data.json": ["application/json", '[["/tags/x/"]]'],
    "/a/b/z.png": ["image/png", ""],
  };
  const server = createServer((request, response) => {
    const [type, body] = pages[request.url ?? ""] ?? ["text/html", ""];
    response.writeHead(pages[request.url ?? ""] === undefined ? 404 : 200, {
      "content-type": type,
      ...(request.url === "/a/b/" && { "speculation-rules": '"/rules.json"' }),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
  });
  const site = path.join(folder, "faulty");
  writeFiles(site, { "index.html": "", "feed.xml": "", "data.json": "", "z.png": "" });
  const bound = server.address();
  const port = typeof bound === "object" && bound !== null ? bound.port : 0;
  const { faults } = await crawlBelow(`http://127.0.0.1:${port}`, siteUrl, site);
  expect(faults.sort()).toEqual([
    "/a/b/ leads to /a/b/nowhere/ (404)",
    "/a/b/ leaves the path: /about/",
    "/a/b/ leaves the path: /fonts/x.woff2",
    "/a/b/ leaves the path: /rules.json",
    "/a/b/ leaves the path: /z.png",
    "/a/b/data.json leaves the path: /tags/x/",
    "/a/b/feed.xml leaves the path: https://example.org/articles/",
  ]);
});
