import { readdirSync, readFileSync, renameSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { objectsOf } from "#lib/hosting/hosts/object-store";
import { redirectsFile, redirectsSchema } from "#lib/hosting/redirects";
import { createSiteServer } from "#lib/server/server";
import { isInstalled, realHosts, startHost } from "../lib/hosting/hosts/host-processes";
import { validFolder, writeFiles } from "../support/folders";
import { crawlBelow } from "./path-crawler";
import { build, copyFolder, copySite, differences, freshFolder, hashesOf, startBuild } from "./site";

const siteUrl = "https://example.org/a/b";
const folder = freshFolder("renamed-lists");
const content = path.join(folder, "content");
const out = path.join(folder, "out");
const place = { content, out, now: "2017-01-10T00:00:00Z", environment: { SITE_URL: siteUrl } };

function article(number: number): string {
  const day = String(1 + (number % 28)).padStart(2, "0");
  return `---\ntitle: خبر ${number}\nbyline: مكتب الميناء\ndate: 2016-12-${day}\nsource: وكالة\ncategory: politics\ntags: [سورية]\n---\n\nنص الخبر.\n`;
}

const names = ["/categories/politics/", "/authors/port-desk/", "/tags/سورية/", "/about/"];
const presentOf = (address: string) =>
  address
    .replace("/categories/politics/", "/categories/world-news/")
    .replace("/authors/port-desk/", "/authors/harbour/")
    .replace("/tags/سورية/", "/tags/سوريا/")
    .replace("/about/", "/who-we-are/");

/** The addresses of the pages and feeds of the old names. */
function addressesBelow(address: string): string[] {
  const files = readdirSync(path.join(out, address), { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => /(?:^|\/)index\.html$|\.(?:xml|json)$/.test(file))
    .map((file) => address + file.replace(/index\.html$/, ""));
}

/** The ids of a feed: its own, and those of its entries. */
function idsOf(address: string): { feed: string; entries: string[] } {
  const [feed = "", ...entries] = [
    ...readFileSync(path.join(out, address), "utf8").matchAll(/<id>(.*?)<\/id>/g),
  ].map(([, id = ""]) => id);
  return { feed, entries };
}

let before: string[];
let ids: ReturnType<typeof idsOf>[];
const feeds = ["/categories/politics/feed.xml", "/authors/port-desk/feed.xml"];
let told: string;

beforeAll(async () => {
  copyFolder(validFolder, content);
  writeFiles(content, { "breaking.yaml": "" });
  for (let number = 1; number <= 45; number++)
    writeFiles(content, { [`articles/2016/12/n${number}.md`]: article(number) });
  await build(place);
  before = names.flatMap(addressesBelow);
  ids = feeds.map(idsOf);
  renameSync(path.join(content, "authors/port-desk.md"), path.join(content, "authors/harbour.md"));
  renameSync(path.join(content, "pages/about.md"), path.join(content, "pages/who-we-are.md"));
  const withAliases = (file: string, aliases: string) =>
    readFileSync(path.join(content, file), "utf8").replace("---\n", `---\naliases: [${aliases}]\n`);
  writeFiles(content, {
    "authors/harbour.md": withAliases("authors/harbour.md", "port-desk"),
    "pages/who-we-are.md": withAliases("pages/who-we-are.md", "/about/"),
    "categories.yaml":
      "- id: world-news\n  name: سياسة\n  aliases: [politics]\n- id: economy\n  name: اقتصاد\n",
    "tags.yaml": "- name: سوريا\n  aliases: [سورية]\n",
  });
  const run = await startBuild(place).done;
  expect(run.code, run.said).toBe(0);
  told = run.said;
}, 600_000);

test("there were pages of every kind to lose, and the report names none as lost", () => {
  expect(before).toEqual(
    expect.arrayContaining([
      "/categories/politics/",
      "/categories/politics/1/",
      "/categories/politics/rss.xml",
      "/authors/port-desk/1/",
      "/authors/port-desk/feed.json",
      "/tags/سورية/1/",
      "/about/",
    ]),
  );
  expect(told).not.toContain("لم يعد");
});

test("a feed and its entries keep their ids, at the present and at the old address", () => {
  expect(feeds.map(presentOf).map(idsOf)).toEqual(ids);
  expect(feeds.map(idsOf)).toEqual(ids);
});

/** Asks a server below the path for each old address. */
async function answersOf(base: string): Promise<Record<string, string>> {
  const answers = before.map(async (address) => {
    const { status, headers } = await fetch(base + encodeURI(`/a/b${address}`), { redirect: "manual" });
    const { pathname } = new URL(headers.get("location") ?? "", base);
    const { status: then } = await fetch(base + pathname, { redirect: "manual" });
    return [address, `${status} ${decodeURI(pathname)} ${then}`] as const;
  });
  return Object.fromEntries(await Promise.all(answers));
}

const expected = () =>
  Object.fromEntries(before.map((address) => [address, `301 /a/b${presentOf(address)} 200`]));

describe("every old address leads to the same one of the new name", () => {
  const server = createSiteServer({ folder: out, sitePath: "/a/b" });
  let base: string;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const bound = server.address();
    if (bound === null || typeof bound === "string") throw new Error("The server has no port.");
    base = `http://127.0.0.1:${bound.port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  test("in one step, from the server", async () => {
    expect(await answersOf(base)).toEqual(expected());
  });

  test("and no page, feed or sitemap names a broken one", async () => {
    const { faults, checked } = await crawlBelow(base, siteUrl, out);
    expect(faults).toEqual([]);
    expect(checked).toBeGreaterThan(100);
  }, 300_000);

  test.each(realHosts.filter(isInstalled))(
    "under %s, with the files that are made for it",
    async (host) => {
      const copy = path.join(folder, `served-by-${host}/out`);
      copySite(out, copy);
      const list = redirectsSchema.parse(JSON.parse(readFileSync(redirectsFile(out), "utf8")));
      const { port, stop } = await startHost(host, copy, list, siteUrl);
      onTestFinished(stop);
      expect(await answersOf(`http://127.0.0.1:${port}`)).toEqual(expected());
    },
    300_000,
  );

  test("in an object store, where each has an object that leads on", () => {
    const redirects = redirectsSchema.parse(JSON.parse(readFileSync(redirectsFile(out), "utf8")));
    const files = () => readdirSync(out, { recursive: true, encoding: "utf8" });
    const objects = objectsOf({ redirects, files, sitePath: "/a/b" });
    const targets = new Map(objects.map(({ key, redirect }) => [`/${key}`, redirect]));
    for (const address of before)
      expect(targets.get(address.replace(/\/$/, "/index.html")), address).toBe(
        encodeURI(`/a/b${presentOf(address)}`),
      );
  });

  test("on a host of files alone, by a page, and the feeds are there", () => {
    for (const address of before) {
      const text = readFileSync(path.join(out, address, address.endsWith("/") ? "index.html" : ""), "utf8");
      const refresh = `<meta http-equiv="refresh" content="0; url=${encodeURI(`/a/b${presentOf(address)}`)}">`;
      if (address.endsWith("/")) expect(text).toContain(refresh);
      else expect(text).toBe(readFileSync(path.join(out, presentOf(address)), "utf8"));
    }
  });
});

test("one more article changes no redirect, but the feeds at their old addresses", async () => {
  const hashes = hashesOf(out);
  writeFiles(content, { "articles/2016/12/more.md": article(27) });
  await build(place);
  const changed = differences(hashes, hashesOf(out)).filter((file) =>
    names.some((address) => file.startsWith(address.slice(1))),
  );
  expect(changed).toEqual(
    ["authors/port-desk", "categories/politics"].flatMap((list) =>
      ["feed.json", "feed.xml", "rss.xml"].map((feed) => `${list}/${feed}`),
    ),
  );
}, 300_000);
