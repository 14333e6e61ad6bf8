import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { arabicName, type RunningSite, startSite } from "./published-site";

let site: RunningSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const upper = encodeURIComponent(arabicName);
const lower = upper.replace(/%[0-9A-F]{2}/g, (byte) => byte.toLowerCase());
const insideWord = (sign: string) =>
  encodeURIComponent(`${arabicName.slice(0, 3)}${sign}${arabicName.slice(3)}`);

const decomposed = encodeURIComponent(arabicName.normalize("NFD"));

const table: readonly [what: string, target: string, status: number, location?: string][] = [
  ["the front", "/", 200],
  ["the front with a query", "/?utm_source=x", 200],
  ["a page", "/about/", 200],
  ["a file", "/feed.xml", 200],
  ["a whole address, as a proxy may send it", "http://example.org/about/", 200],
  ["a whole address without a path", "http://example.org", 200],
  ["Arabic in upper case hex", `/tags/${upper}/`, 200],
  ["Arabic in lower case hex", `/tags/${lower}/`, 200],

  ["a page without its slash", "/about", 308, "/about/"],
  ["a page without its slash, with a query", "/about?a=1&b=%20", 308, "/about/?a=1&b=%20"],
  ["Arabic without its slash", `/tags/${lower}`, 308, `/tags/${upper}/`],
  ["a page by its file", "/about/index.html?x", 308, "/about/?x"],
  ["the front by its file", "/index.html", 308, "/"],
  ["another host in the path", "//about", 404],
  ["another host in the path with its slash", "//evil.example/", 404],
  ["another host behind a backslash", "/\\evil.example", 404],
  ["an encoded slash in front", "/%2fabout", 404],
  ["a doubled slash inside", "/articles//2016/12/ankara-talks", 404],

  ["an old address", "/old/", 301, "/about/"],
  ["an old address without its slash", "/old", 301, "/about/"],
  ["an old address by its file", "/old/index.html", 301, "/about/"],
  ["an old address with a query", "/old/?utm_source=x&b=%20", 301, "/about/?utm_source=x&b=%20"],
  ["an old Arabic address", encodeURI("/قديم/"), 301, `/tags/${upper}/`],
  ["an old Arabic address in lower case hex", encodeURI("/قديم").toLowerCase(), 301, `/tags/${upper}/`],
  ["an old Arabic address encoded twice", encodeURI(encodeURI("/قديم/")), 404],
  ["an old address that also has a page for other hosts", "/stub/", 301, "/about/"],
  ["the same without its slash, in one step", "/stub", 301, "/about/"],
  ["the same by its file, in one step", "/stub/index.html", 301, "/about/"],
  ["an old address that is a file", "/news/123.html", 301, "/about/"],
  ["a numbered page of a renamed list", "/categories/former/2", 301, "/about/"],
  ["a feed of a renamed list", "/categories/former/feed.xml", 301, "/feed.xml"],
  ["an old address that is a file, with a slash", "/news/123.html/", 404],
  ["a withdrawn address", "/withdrawn/", 410],
  ["a withdrawn address with a query", "/withdrawn/?a=1", 410],
  ["a withdrawn address without its slash", "/withdrawn", 410],
  ["a withdrawn address that is a file", "/removed.html", 410],
  ["a withdrawn address by its file", "/withdrawn/index.html", 410],
  ["a withdrawn Arabic address", encodeURI("/محذوف"), 410],
  ["an address below a withdrawn one", "/withdrawn/inside/", 404],

  ["nothing", "/nowhere/", 404],
  ["the file of nothing", "/nowhere/index.html", 404],
  ["a folder without a page", "/articles/", 404],
  ["a folder without a page and its slash", "/articles", 404],
  ["a file with a slash", "/feed.xml/", 404],
  ["a file below a file", "/feed.xml/index.html", 404],
  ["the page of what is missing", "/404.html", 404],
  ["a name of the object prototype", "/__proto__/", 404],
  ["a tatweel added", `/tags/${insideWord("\u0640")}/`, 404],
  ["a right-to-left override added", `/tags/${insideWord("\u202e")}/`, 404],
  ["a zero-width non-joiner added", `/tags/${insideWord("\u200c")}/`, 404],
  ["presentation forms", `/tags/${encodeURIComponent(arabicName.replace("س", "\ufeb3"))}/`, 404],
  ["a decomposed spelling", `/tags/${decomposed}/`, 301, `/tags/${upper}/`],
  ["a decomposed spelling with a query", `/tags/${decomposed}/?a=1`, 301, `/tags/${upper}/?a=1`],
  ["a decomposed spelling in lower case hex", `/tags/${decomposed.toLowerCase()}/`, 301, `/tags/${upper}/`],
  ["a decomposed spelling without its slash", `/tags/${decomposed}`, 301, `/tags/${upper}/`],
  ["a decomposed spelling by its file", `/tags/${decomposed}/index.html`, 301, `/tags/${upper}/`],
  ["a decomposed old address, in one step", encodeURI("/آتٍ/".normalize("NFD")), 301, "/about/"],
  ["a decomposed withdrawn address", encodeURI("/مأخوذ/".normalize("NFD")), 410],
  ["a decomposed spelling of nothing", encodeURI("/لأحد/".normalize("NFD")), 404],
  ["a decomposed spelling that has a file", encodeURI(`/tags/${"آثار".normalize("NFD")}/`), 404],
  ["Arabic encoded twice", `/tags/${encodeURIComponent(upper)}/`, 404],
  ["a percent sign", "/tags/50%25/", 404],
  ["steps upwards", "/../out/about/", 404],
  ["steps upwards behind a folder", "/about/../about/", 404],
  ["encoded dots", "/%2e%2e/out/about/", 404],
  ["an encoded slash after dots", "/..%2fout/about/", 404],
  ["encoded dots and slash", "/about/%2E%2E%2Fabout/", 404],
  ["dots encoded twice", "/%252e%252e/about/", 404],
  ["an encoded backslash", "/..%5cabout/", 404],
  ["an encoded NUL", "/about/%00", 404],
  ["an encoded NUL after a file", "/feed.xml%00.html", 404],
  ["an encoded line break", "/about%0d%0aSet-Cookie:x", 404],
  ["an encoded question mark", "/about%3f", 404],
  ["a compressed twin", "/twin.txt.gz", 404],
  ["the publisher's own files", "/.barqiya/policy.json", 404],
  ["the publisher's own files, encoded", "/%2ebarqiya/policy.json", 404],
  ["a file with a dot in front", "/.env", 404],
  ["a well-known file", "/.well-known/security.txt", 200],
  ["the folder of well-known files", "/.well-known", 404],
  ["a hidden file among the well-known ones", "/.well-known/.env", 404],
  ["well-known files elsewhere", "/about/.well-known/security.txt", 404],
  ["a name that only begins like it", "/.well-knownx/security.txt", 404],
  ["a link to a folder outside", "/linked/", 404],
  ["a link to a folder outside without its slash", "/linked", 404],
  ["a link to a file outside", "/media/linked.webp", 404],
  ["a segment longer than a disk allows", `/tags/${"%D8%A3".repeat(200)}/`, 404],
  ["an address longer than a disk allows", `/${"a/".repeat(4000)}`, 404],

  ["a lone percent sign", "/about/%", 400],
  ["a cut escape", "/about/%D", 400],
  ["an escape that is not hex", "/about/%zz", 400],
  ["half a letter", "/tags/%D8/", 400],
  ["an overlong slash", "/..%c0%af..%c0%afetc/passwd", 400],
  ["an encoded surrogate", "/%ed%a0%80/", 400],
  ["a fragment", "/about/#x", 400],
];

describe("an address", () => {
  test.each(table)("%s: %s", async (_what, target, status, location) => {
    const answer = await site.request(target);
    expect(answer.status).toBe(status);
    expect(answer.headers.location).toBe(location);
    expect(answer.body.toString()).not.toContain("SECRET");
    expect(answer.headers["content-security-policy"]).toContain("default-src 'none'");
  });

  test.each(table)("%s is the same without a body for HEAD: %s", async (_what, target, status, location) => {
    const head = await site.request(target, {}, "HEAD");
    expect(head.status).toBe(status);
    expect(head.headers.location).toBe(location);
    expect(head.body.length).toBe(0);
  });

  test.each(["*", "about/", "ftp://example.org/about/", `/tags/${arabicName}/`])(
    "that is no encoded path is refused: %s",
    async (target) => {
      expect(await site.sendRaw(`GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)).toMatch(
        /^HTTP\/1\.1 400 /,
      );
    },
  );
});

test("a withdrawn address answers 410 with a page that links on", async () => {
  const answer = await site.request("/withdrawn/");
  expect(answer.status).toBe(410);
  expect(answer.headers["content-type"]).toBe("text/html; charset=utf-8");
  expect(answer.headers["cache-control"]).toBe("public, max-age=15");
  expect(answer.body.toString()).toContain("لا شيء هنا.");
});

describe("a method", () => {
  test.each(["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])(
    "other than GET and HEAD is refused: %s",
    async (method) => {
      const answer = await site.request("/about/", {}, method);
      expect(answer.status).toBe(405);
      expect(answer.headers.allow).toBe("GET, HEAD");
      expect(answer.headers["content-type"]).toBe("text/plain; charset=utf-8");
    },
  );
});
