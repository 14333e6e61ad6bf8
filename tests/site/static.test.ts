import { readFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { Parser } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { policyFile } from "#lib/hosting/policy";
import { policyHash } from "#lib/hosting/policy-hash";
import { redirectsFile } from "#lib/hosting/redirects";
import { filesOf, pagesOf, secondFolder, siteFolder } from "./site";

const files = filesOf(siteFolder);
const pages = pagesOf(siteFolder);
const known = new Set(files);
const origin = "https://barqiya.example";

type Element = { name: string; attributes: Record<string, string>; text: string };

function elementsOf(html: string): Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const element = { name, attributes, text: "" };
      elements.push(element);
      open.push(element);
    },
    ontext: (text) => {
      const current = open.at(-1);
      if (current !== undefined) current.text += text;
    },
    onclosetag: () => open.pop(),
  });
  parser.end(html);
  return elements;
}

describe("the site's files", () => {
  test("hold no script and no payload of the framework", () => {
    expect(files.filter((file) => /\.(js|mjs|map|rsc)$/.test(file))).toEqual([]);
    expect(files.filter((file) => file.endsWith(".txt"))).toEqual(["llms.txt", "robots.txt"]);
    expect(files.filter((file) => file.includes("_next"))).toEqual([]);
  });

  test("no page has an executable script, a handler, a style attribute or a trace of the framework", () => {
    const faults = pages.flatMap(({ file, html }) =>
      elementsOf(html).flatMap(({ name, attributes }) => {
        const names = Object.keys(attributes);
        const isSearch = file === "search/index.html" && names.length === 0;
        const isScript = name === "script" && attributes.type !== "application/ld+json" && !isSearch;
        const isUnsafe = names.some(
          (key) => key.startsWith("on") || key === "style" || key === "data-precedence",
        );
        return isScript || isUnsafe || name === "template" ? [`${file}: <${name} ${names}>`] : [];
      }),
    );
    expect(faults).toEqual([]);
    expect(pages.filter(({ html }) => html.includes("<!--")).map(({ file }) => file)).toEqual([]);
  });

  test("the policy allows each page's style sheet and no other", () => {
    const used = new Set(
      pages.flatMap(({ html }) =>
        elementsOf(html)
          .filter(({ name }) => name === "style")
          .map(({ text }) => policyHash(text)),
      ),
    );
    const policy = JSON.parse(readFileSync(policyFile(siteFolder), "utf8"));
    expect([...used].sort()).toEqual(policy.styles);
  });

  test("the search has one script, which its policy allows by its hash, of at most 10.85 KB in brotli", () => {
    const html = readFileSync(path.join(siteFolder, "search/index.html"), "utf8");
    const scripts = elementsOf(html).filter(({ name, attributes }) => name === "script" && !attributes.type);
    expect(scripts).toHaveLength(1);
    const text = scripts[0]?.text ?? "";
    const policy = JSON.parse(readFileSync(policyFile(siteFolder), "utf8"));
    // What stands comes first; after it those that caches may still hold.
    expect(policy.scripts[0]).toBe(policyHash(text));
    expect(brotliCompressSync(text).length).toBeLessThanOrEqual(10.85 * 1024);
    expect(html).toContain("<noscript>");
    expect(pages.filter((page) => page.html.includes("<noscript")).map(({ file }) => file)).toEqual([
      "search/index.html",
    ]);
  });
});

function fileOf(address: string): string {
  const pathname = decodeURIComponent(new URL(address, origin).pathname).slice(1);
  return pathname === "" || pathname.endsWith("/") ? `${pathname}index.html` : pathname;
}

describe("the site's links", () => {
  test("every internal address in a page leads to a file, and every fragment to an element", () => {
    const ids = new Map(
      pages.map(({ file, html }) => [
        file,
        new Set(elementsOf(html).flatMap(({ attributes }) => attributes.id ?? [])),
      ]),
    );
    const dead: string[] = [];
    for (const { file, html } of pages) {
      const here = new URL(file.replace(/index\.html$/, ""), `${origin}/`).href;
      for (const { attributes } of elementsOf(html)) {
        const sets = (attributes.srcset ?? "").split(",").map((part) => part.trim().split(" ")[0] ?? "");
        for (const address of [attributes.href, attributes.src, ...sets]) {
          if (!address) continue;
          const url = new URL(address, here);
          if (url.origin !== origin) continue;
          const target = fileOf(url.href);
          const fragment = decodeURIComponent(url.hash.slice(1));
          if (!known.has(target)) dead.push(`${file} → ${address}`);
          else if (fragment !== "" && !ids.get(target)?.has(fragment))
            dead.push(`${file} → ${address} (fragment)`);
        }
      }
    }
    expect(dead).toEqual([]);
  });

  test("links in pages are addresses within the site, with a slash at the end", () => {
    const links = pages.flatMap(({ html }) =>
      elementsOf(html)
        .filter(({ name }) => name === "a")
        .map(({ attributes }) => attributes.href ?? ""),
    );
    const internal = links.filter((href) => href.startsWith("/"));
    expect(internal.length).toBeGreaterThan(1000);
    expect(internal.filter((href) => !/(\/|\.xml|\.json)(#.*)?$/.test(href))).toEqual([]);
  });

  test("every page that crawlers may index is in a sitemap, and nothing else is", () => {
    const sitemaps = files.filter((file) => file.startsWith("sitemaps/"));
    const listed = sitemaps.flatMap((file) =>
      [...readFileSync(path.join(siteFolder, file), "utf8").matchAll(/<loc>([^<]*)<\/loc>/g)].map(
        ([, loc]) => loc,
      ),
    );
    // A page at a former address has no content: it hands crawlers on to its canonical.
    const canonical = pages
      .filter(
        ({ html }) => !/<meta name="robots" content="[^"]*noindex|<meta http-equiv="refresh"/.test(html),
      )
      .map(({ html }) => /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1]);
    expect([...listed].sort()).toEqual([...canonical].sort());
    expect(new Set(listed).size).toBe(listed.length);
  });
});

describe("the site's former addresses", () => {
  const { redirects } = JSON.parse(readFileSync(redirectsFile(siteFolder), "utf8"));
  const former = Object.entries<string>(redirects);

  test("have each a page that leads on to one that stands, and is canonical to it", () => {
    expect(former.length).toBeGreaterThan(1);
    for (const [address, target] of former) {
      const elements = elementsOf(readFileSync(path.join(siteFolder, fileOf(address)), "utf8"));
      const attributes = (name: string) =>
        elements.filter((one) => one.name === name).map((one) => one.attributes);
      const refresh = attributes("meta").find((meta) => meta["http-equiv"] === "refresh");
      expect(refresh?.content).toBe(`0; url=${encodeURI(target)}`);
      expect(attributes("link").find(({ rel }) => rel === "canonical")?.href).toBe(
        origin + encodeURI(target),
      );
      expect(known.has(fileOf(target))).toBe(true);
      expect(Object.hasOwn(redirects, target)).toBe(false);
    }
  });

  test("are the only pages that refresh", () => {
    const refreshing = pages
      .filter(({ html }) => html.includes('http-equiv="refresh"'))
      .map(({ file }) => file);
    expect(refreshing.sort()).toEqual(former.map(([address]) => fileOf(address)).sort());
  });
});

describe("the weight of a first view", () => {
  const article = readFileSync(path.join(siteFolder, "articles/2016/12/ankara-talks/index.html"), "utf8");

  test("the article of the Ankara talks, style sheet inside, is at most 14 KB in brotli", () => {
    expect(brotliCompressSync(article).length).toBeLessThanOrEqual(14 * 1024);
  });

  test("with the bar and the fonts, and without the picture, it is at most 75 KB", () => {
    const bar = readFileSync(path.join(siteFolder, "breaking/ticker/index.html"));
    // The page asks at once for the fonts of its own letters; the others wait until a rare sign needs them.
    const preloads = elementsOf(article).filter(
      ({ attributes }) => attributes.rel === "preload" && attributes.as === "font",
    );
    const fonts = preloads.map(({ attributes }) => (attributes.href ?? "").slice(1));
    const bytes = fonts.map((font) => readFileSync(path.join(siteFolder, font)).length);
    const total = [brotliCompressSync(article).length, brotliCompressSync(bar).length, ...bytes].reduce(
      (a, b) => a + b,
    );
    expect(fonts.length).toBeGreaterThan(0);
    expect(total).toBeLessThanOrEqual(75 * 1024);
  });
});

describe("two builds of the same publication at the same moment", () => {
  test.skipIf(secondFolder === undefined)("are the same, byte for byte", () => {
    const second = filesOf(secondFolder ?? "");
    expect(second).toEqual(files);
    const different = files.filter(
      (file) =>
        !readFileSync(path.join(siteFolder, file)).equals(readFileSync(path.join(secondFolder ?? "", file))),
    );
    expect(different).toEqual([]);
  });
});
