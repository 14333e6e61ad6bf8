import loadCustomRoutes from "next/dist/lib/load-custom-routes";
import { getPathMatch } from "next/dist/shared/lib/router/utils/path-match";
import { prepareDestination } from "next/dist/shared/lib/router/utils/prepare-destination";
import { beforeAll, describe, expect, test } from "vitest";
import { nextRedirects } from "#lib/hosting/next-redirects";
import { getRedirectList } from "#lib/newsroom/redirects";
import config from "../../../next.config";
import { anArticle, anAuthor, aSnapshot } from "../../support/snapshots";

/** Where `next start` leads a requested address, by Next's own reading of our configuration; undefined where it does not. */
type Lead = (requested: string) => string | undefined;

async function leadOf(redirects: Readonly<Record<string, string>>): Promise<Lead> {
  const routes = await loadCustomRoutes({ ...config, redirects: async () => nextRedirects(redirects) });
  const sensitive = config.experimental?.caseSensitiveRoutes === true;
  // Next's own redirects lead to the same address with a final slash.
  const ours = routes.redirects.filter((route) => !("internal" in route));
  const matchers = ours.map(({ source, destination }) => ({
    destination,
    match: getPathMatch(source, { strict: true, removeUnnamedParams: true, sensitive }),
  }));
  return (requested) => {
    const found = matchers.find(({ match }) => match(requested) !== false);
    if (found === undefined) return undefined;
    const { destination, match } = found;
    const params = match(requested) || {};
    return prepareDestination({ appendParamsToQuery: false, destination, params, query: {} }).newUrl;
  };
}

const alias = (...addresses: string[]) => addresses.map((address) => ({ address, line: 1 }));

const articles = Array.from({ length: 45 }, (_, index) =>
  anArticle(`n${index}`, `2016-12-${String(1 + (index % 28)).padStart(2, "0")}`, {
    category: "world-news",
    byline: ["مكتب الميناء"],
    tags: ["سوريا"],
    ...(index === 0 && {
      aliases: alias("/News/123.html", "/قديم/", "/a(b)/c+d:e*f/", "/x{y}/"),
    }),
  }),
);

const { redirects } = getRedirectList(
  aSnapshot({
    articles,
    categories: [{ id: "world-news", name: "سياسة", aliases: alias("/categories/politics/") }],
    authors: [{ ...anAuthor("harbour", "مكتب الميناء"), aliases: alias("/authors/port-desk/") }],
    tags: [{ name: "سوريا", aliases: alias("/tags/سورية/") }],
  }),
);

describe("Next leads", () => {
  let lead: Lead;
  beforeAll(async () => {
    lead = await leadOf(redirects);
  });
  const article = "/articles/2016/12/n0/";

  test.each([
    ["/News/123.html", article],
    ["/قديم/", article],
    ["/a(b)/c+d:e*f/", article],
    ["/x{y}/", article],
    ["/categories/politics/", "/categories/world-news/"],
    ["/categories/politics/1/", "/categories/world-news/1/"],
    ["/categories/politics/feed.xml", "/categories/world-news/feed.xml"],
    ["/categories/politics/rss.xml", "/categories/world-news/rss.xml"],
    ["/categories/politics/feed.json", "/categories/world-news/feed.json"],
    ["/authors/port-desk/", "/authors/harbour/"],
    ["/authors/port-desk/1/", "/authors/harbour/1/"],
    ["/authors/port-desk/feed.xml", "/authors/harbour/feed.xml"],
    ["/tags/سورية/", "/tags/سوريا/"],
    ["/tags/سورية/1/", "/tags/سوريا/1/"],
  ])("%s to %s", (address, target) => {
    const asked = encodeURI(address);
    expect(lead(asked)).toBe(encodeURI(target));
    const small = asked.replace(/%[\dA-F]{2}/g, (code) => code.toLowerCase());
    expect(lead(small)).toBe(encodeURI(target));
  });

  test("every former address, and there are some of each kind", () => {
    for (const [address, target] of Object.entries(redirects))
      expect(lead(encodeURI(address)), address).toBe(encodeURI(target));
    for (const kind of ["/categories/politics/", "/authors/port-desk/", "/tags/سورية/"])
      expect(
        Object.keys(redirects).filter((address) => address.startsWith(kind)).length,
        kind,
      ).toBeGreaterThan(1);
  });

  test("no target on, and so in no circle", () => {
    for (const target of Object.values(redirects)) expect(lead(encodeURI(target)), target).toBeUndefined();
  });

  test.each([
    "/",
    "/news/123.html",
    "/News/123.htm",
    "/News/123xhtml/",
    "/News/123.html/x",
    "/categories/",
    "/categories/world-news/",
    "/categories/politics/x/",
    "/categories/politics/feed.xml/",
    "/Categories/Politics/",
    "/categories/politics-today/",
    "/tags/سوريا/",
    "/tags/سورية/1/2/",
    "/old/قديم/",
    "/a(b)/cd:e*f/",
    "/a(b)/ccd:e*f/",
    "/ab/c+d:e*f/",
    "/xy/",
  ])("%s nowhere", (address) => {
    expect(lead(encodeURI(address))).toBeUndefined();
  });
});

test("a new address with the signs of patterns is a place of its own", async () => {
  const lead = await leadOf({ "/old/": "/tags/c++(a):b*{x}/" });
  expect(decodeURIComponent(lead("/old/") ?? "")).toBe("/tags/c++(a):b*{x}/");
});
