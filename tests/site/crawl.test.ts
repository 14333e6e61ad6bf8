import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { crawl } from "./crawler";

const farthest = 4;

function locationsIn(xml: string): string[] {
  return [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, location = ""]) => location);
}

const sites = [
  {
    name: "the sample publication",
    base: process.env.SITE_BASE,
    origin: "https://barqiya.example",
    pages: 200,
  },
  { name: "a publication of 400", base: process.env.MANY_BASE, origin: "https://corpus.example", pages: 500 },
];

describe.each(sites)("a crawler of $name", ({ base = "", origin, pages }) => {
  const isServed = base !== "";
  let found: Awaited<ReturnType<typeof crawl>>;

  beforeAll(async () => {
    if (isServed) found = await crawl(base, origin);
  }, 120_000);

  test.skipIf(!isServed)("finds no dead address, no redirect, and every page near home", () => {
    const all = [...found];
    const told = ([address, { status, from }]: (typeof all)[number]) => `${from} → ${address} (${status})`;
    expect(all.filter(([, { isPage, status }]) => isPage && status === 200).length).toBeGreaterThan(pages);
    expect(all.filter(([, { status }]) => status !== 200).map(told)).toEqual([]);
    const far = all.filter(([, { isPage, depth }]) => isPage && depth > farthest);
    expect(far.map(told)).toEqual([]);
  });

  test.skipIf(!isServed)("finds every address of the sitemaps by links, each its own canonical", async () => {
    const index = locationsIn(await (await fetch(`${base}/sitemap.xml`)).text());
    const parts = await Promise.all(
      index.map(async (part) => (await fetch(base + new URL(part).pathname)).text()),
    );
    const listed = parts.flatMap(locationsIn);
    expect(listed.length).toBeGreaterThan(pages);
    const strange = listed.filter((location) => {
      const page = found.get(new URL(location).pathname);
      return page?.status !== 200 || page.canonical !== location || !page.isIndexed || page.depth > farthest;
    });
    expect(strange).toEqual([]);
  });
});

test("the crawler sees dead links, redirects, and what no link leads to", async () => {
  const pages: Record<string, string> = {
    "/": '<a href="/a/">أ</a><a href="/moved">ب</a><a href="https://elsewhere.example/">ج</a>',
    "/a/":
      '<a href="/">أ</a><img src="/gone.png" alt=""><link rel="canonical" href="http://site.example/alone/">',
    "/alone/": "أ",
  };
  const server = createServer((request, response) => {
    const html = pages[request.url ?? ""];
    if (request.url === "/moved") response.writeHead(308, { location: "/a/" });
    else response.writeHead(html === undefined ? 404 : 200, { "content-type": "text/html" });
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const found = await crawl(`http://127.0.0.1:${port}`, "http://site.example");
  const told = [...found].map(([address, { status, depth }]) => `${address} ${status} ${depth}`);
  expect(told.sort()).toEqual([
    "/ 200 0",
    "/a/ 200 1",
    "/alone/ 200 Infinity",
    "/gone.png 404 Infinity",
    "/moved 308 1",
  ]);
});
