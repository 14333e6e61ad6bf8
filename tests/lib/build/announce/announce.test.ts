import { readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { announce } from "#lib/build/announce/announce";
import { Manifest } from "#lib/build/state/manifest";
import type { Site } from "#lib/config/site";
import { internalFile, internalFolder } from "#lib/hosting/internal-folder";
import { temporaryFolder, writeFiles } from "../../../support/folders";
import { aPublication } from "../../../support/snapshots";

type Request = { path: string; type: string; body: string };

let requests: Request[];
let answer: (request: Request) => number;
let server: Server;
let base: string;

beforeEach(async () => {
  requests = [];
  answer = () => 202;
  server = createServer((incoming, response) => {
    let body = "";
    incoming.setEncoding("utf8").on("data", (text: string) => {
      body += text;
    });
    incoming.on("end", () => {
      const request = { path: incoming.url ?? "", type: incoming.headers["content-type"] ?? "", body };
      requests.push(request);
      response.writeHead(answer(request)).end("said");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => {
  server.close();
});

const key = "0123456789abcdef";

function settings(): Site {
  return { ...aPublication().site, indexNow: key, hub: `${base}/hub` };
}

type Pages = Record<string, string>;

const page = (words: string, style = "") =>
  `<html><head><title>${words}</title><style>${style}</style></head><body><main class="a${style}">${words}</main></body></html>`;

const usual: Pages = {
  "index.html": page("الرئيسية"),
  "articles/2016/12/خبر/index.html": page("خبر"),
  "articles/2016/12/a/index.html": page("أ"),
  "feed.xml": "<feed/>",
};

/** Writes a site as a publication does. The content hash of a file is its bytes. */
function publishPages(folder: string, pages: Pages, hidden: Pages = {}): void {
  const files = { ...pages, ...hidden };
  const locs = Object.keys(pages)
    .filter((file) => file.endsWith(".html"))
    .map(
      (file) =>
        `<url><loc>${new URL(`/${file.replace(/index\.html$/, "")}`, "https://example.org").href}</loc></url>`,
    );
  const all: Pages = { ...files, "sitemaps/pages.xml": `<urlset>${locs.join("")}</urlset>` };
  const manifest = new Manifest(
    Object.entries(all).map(([file, text]) => [
      file,
      { contentHash: Buffer.from(text).toString("base64url"), styles: [] },
    ]),
  );
  rmSync(path.join(folder, "articles"), { recursive: true, force: true });
  writeFiles(folder, all);
  writeFiles(internalFolder(folder), { "manifest.tsv": manifest.serialize() });
}

/** A site without pages, after so many pages were announced and removed. */
function publishAfterRemoving(folder: string, count: number): void {
  publishPages(folder, {});
  const removed = Array.from({ length: count }, (_, index) => [
    `tags/t${index}/index.html`,
    { fingerprint: "", words: "" },
  ]);
  writeFiles(internalFolder(folder), { "announced.json": JSON.stringify(Object.fromEntries(removed)) });
}

const run = (folder: string) => announce({ folder, site: settings(), endpoint: `${base}/indexnow` });

/** The addresses that a run announces to IndexNow. */
async function announcedBy(folder: string): Promise<string[]> {
  requests = [];
  await run(folder);
  return requests
    .filter((request) => request.path === "/indexnow")
    .flatMap(({ body }) => JSON.parse(body).urlList)
    .sort();
}

const home = "https://example.org/";
const plain = "https://example.org/articles/2016/12/a/";
const arabic = "https://example.org/articles/2016/12/%D8%AE%D8%A8%D8%B1/";

describe("the first announcement", () => {
  test("sends search engines every page that is in the sitemaps, by the IndexNow protocol", async () => {
    const folder = temporaryFolder();
    publishPages(folder, usual, { "breaking/ticker/index.html": page("شريط"), "404.html": page("لا") });
    expect(await run(folder)).toEqual({ pages: 3, feeds: 1 });
    const [request] = requests;
    expect(request?.type).toBe("application/json; charset=utf-8");
    const { urlList, ...rest } = JSON.parse(request?.body ?? "");
    expect(rest).toEqual({
      host: "example.org",
      key,
      keyLocation: "https://example.org/0123456789abcdef.txt",
    });
    expect(urlList.sort()).toEqual([home, plain, arabic].sort());
  });

  test("sends the hub every feed", async () => {
    const folder = temporaryFolder();
    publishPages(folder, { ...usual, "categories/sport/rss.xml": "<rss/>" });
    await run(folder);
    const request = requests.find(({ path: place }) => place === "/hub");
    expect(request?.type).toBe("application/x-www-form-urlencoded");
    const form = new URLSearchParams(request?.body);
    expect(form.get("hub.mode")).toBe("publish");
    expect(form.getAll("hub.url").sort()).toEqual([
      "https://example.org/categories/sport/rss.xml",
      "https://example.org/feed.xml",
    ]);
  });

  test("goes in batches of 10,000", async () => {
    const folder = temporaryFolder();
    publishAfterRemoving(folder, 10_001);
    await run(folder);
    expect(requests.map(({ body }) => JSON.parse(body).urlList.length)).toEqual([10_000, 1]);
  });
});

describe("later announcements", () => {
  test("send what is new, changed or removed, and nothing twice", async () => {
    const folder = temporaryFolder();
    publishPages(folder, usual);
    await run(folder);
    expect(await announcedBy(folder)).toEqual([]);
    expect(requests).toEqual([]);
    const { "articles/2016/12/a/index.html": _, ...rest } = usual;
    publishPages(folder, { ...rest, "index.html": page("الرئيسية وجديد"), "about/index.html": page("عن") });
    expect(await announcedBy(folder)).toEqual([home, plain, "https://example.org/about/"].sort());
    expect(await announcedBy(folder)).toEqual([]);
  });

  test("leave out pages with a new design and the same content", async () => {
    const folder = temporaryFolder();
    publishPages(folder, usual);
    await run(folder);
    publishPages(folder, { ...usual, "index.html": page("الرئيسية", "a{}") });
    expect(await announcedBy(folder)).toEqual([]);
  });
});

describe("a failed announcement", () => {
  test.each([400, 403, 422, 429, 500])("with status %i records nothing, and is repeated", async (status) => {
    const folder = temporaryFolder();
    publishPages(folder, usual);
    answer = ({ path: place }) => (place === "/indexnow" ? status : 202);
    await expect(run(folder)).rejects.toThrow(`/indexnow: ${status}`);
    answer = () => 200;
    expect(await announcedBy(folder)).toEqual([home, plain, arabic].sort());
    expect(requests.filter(({ path: place }) => place === "/hub")).toEqual([]);
  });

  test("to the hub is repeated, and the one to search engines succeeds", async () => {
    const folder = temporaryFolder();
    publishPages(folder, usual);
    answer = ({ path: place }) => (place === "/hub" ? 503 : 200);
    await expect(run(folder)).rejects.toThrow("/hub: 503");
    answer = () => 204;
    expect(await announcedBy(folder)).toEqual([]);
    expect(requests.map(({ path: place }) => place)).toEqual(["/hub"]);
  });

  test("does not repeat the batches before it", async () => {
    const folder = temporaryFolder();
    publishAfterRemoving(folder, 10_001);
    answer = () => (requests.length === 1 ? 200 : 429);
    await expect(run(folder)).rejects.toThrow("429");
    answer = () => 200;
    expect(await announcedBy(folder)).toHaveLength(1);
  });

  test("without a server is an error and writes no file", async () => {
    const folder = temporaryFolder();
    publishPages(folder, usual);
    server.close();
    server.closeAllConnections();
    await expect(run(folder)).rejects.toThrow("cannot be reached (ECONNREFUSED)");
    expect(() => readFileSync(internalFile(folder, "announced.json"))).toThrow();
  });
});
