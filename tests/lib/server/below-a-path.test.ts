import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { headerTable, policyOfSearch } from "./answers";
import { arabicName, type RunningSite, startSite } from "./published-site";

const tag = encodeURIComponent(arabicName);

describe("a site below /a/b", () => {
  let site: RunningSite;
  beforeAll(async () => {
    site = await startSite({ sitePath: "/a/b" });
  });
  afterAll(() => site.close());

  test.each<[what: string, target: string, status: number, location?: string]>([
    ["its front", "/a/b/", 200],
    ["a page", "/a/b/about/", 200],
    ["a page with a query", "/a/b/about/?x=1", 200],
    ["Arabic", `/a/b/tags/${tag}/`, 200],
    ["a well-known file", "/a/b/.well-known/security.txt", 200],
    ["its front without the slash", "/a/b", 308, "/a/b/"],
    ["its front without the slash, with a query", "/a/b?x=1", 308, "/a/b/?x=1"],
    ["its front by its file", "/a/b/index.html", 308, "/a/b/"],
    ["a page without its slash", "/a/b/about", 308, "/a/b/about/"],
    ["a page by its file", "/a/b/about/index.html?x", 308, "/a/b/about/?x"],
    ["an old address", "/a/b/old", 301, "/a/b/about/"],
    ["an old Arabic address", encodeURI("/a/b/قديم/"), 301, `/a/b/tags/${tag}/`],
    [
      "a decomposed spelling",
      `/a/b/tags/${encodeURIComponent(arabicName.normalize("NFD"))}/`,
      301,
      `/a/b/tags/${tag}/`,
    ],
    ["a withdrawn address", "/a/b/withdrawn/", 410],
    ["nothing", "/a/b/nowhere/", 404],
    ["the page of what is missing", "/a/b/404.html", 404],
    ["a hidden file", "/a/b/.env", 404],
    ["the front of the host", "/", 302, "/a/b/"],
    ["the front of the host with a query", "/?x=1", 302, "/a/b/?x=1"],
    ["a page at the root", "/about/", 404],
    ["a file at the root", "/feed.xml", 404],
    ["the rules at the root", "/speculation-rules.json", 404],
    ["an old address at the root", "/old/", 404],
    ["a part of its path", "/a/", 404],
    ["a name that begins like its path", "/a/bc/", 404],
    ["its path twice", "/a/b/a/b/", 404],
    ["a step upwards", "/a/b/../b/about/", 404],
  ])("%s: %s", async (_what, target, status, location) => {
    const answer = await site.request(target);
    expect(answer.status).toBe(status);
    expect(answer.headers.location).toBe(location);
    expect(answer.body.toString()).not.toContain("SECRET");
  });

  test("an address outside of it answers 404 with the site's own page", async () => {
    expect((await site.request("/about/")).body.toString()).toContain("لا شيء هنا.");
  });

  test("the way from the front of the host is not kept by caches", async () => {
    expect((await site.request("/")).headers["cache-control"]).toBe("no-store");
  });

  test.each(headerTable)("%s has its type and its age in caches", async (target, type, cache, shared) => {
    const { status, headers } = await site.request(`/a/b${target}`);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      "content-type": type,
      "cache-control": cache,
      "cross-origin-resource-policy": shared,
    });
  });

  test("the search may run its script", async () => {
    expect((await site.request("/a/b/search/")).headers["content-security-policy"]).toBe(policyOfSearch);
  });

  test("the rules for prerendering stand below the path, and so does all that they name", async () => {
    expect((await site.request("/a/b/about/")).headers["speculation-rules"]).toBe(
      '"/a/b/speculation-rules.json"',
    );
    const rules = (await site.request("/a/b/speculation-rules.json")).body.toString();
    const patterns = [...rules.matchAll(/"(\/[^"]*)"/g)].map(([, pattern = ""]) => pattern);
    expect(patterns).toContain("/a/b/search/*");
    expect(patterns.filter((pattern) => !pattern.startsWith("/a/b/"))).toEqual([]);
  });

  test("monitoring asks at the root, as ever", async () => {
    expect((await site.request("/healthz")).status).toBe(200);
  });
});

test("a path of Arabic letters is encoded where it leaves the program", async () => {
  const site = await startSite({ sitePath: "/أخبار" });
  const path = encodeURI("/أخبار");
  try {
    expect((await site.request(`${path}/about/`)).headers["speculation-rules"]).toBe(
      `"${path}/speculation-rules.json"`,
    );
    expect((await site.request(`${path}/old/`)).headers.location).toBe(`${path}/about/`);
    expect((await site.request("/")).headers.location).toBe(`${path}/`);
    const decomposed = encodeURI("/أخبار".normalize("NFD"));
    expect((await site.request(`${decomposed}/about/`)).headers.location).toBe(`${path}/about/`);
  } finally {
    await site.close();
  }
});
