import { describe, expect, test } from "vitest";
import type { HostedSite, HostFiles } from "#lib/hosting/hosts/host-file";
import { cloudflareFiles, netlifyFiles } from "#lib/hosting/hosts/static-hosts";

const policy = { styles: ["sha256-YQ=="], superseded: ["sha256-Yg=="], scripts: ["sha256-Yw=="] };

function siteWith(redirects: Record<string, string>, gone: string[] = []): HostedSite {
  return {
    folder: "/out",
    siteUrl: "https://example.org",
    policy,
    redirects: { redirects, gone },
    files: () => [],
  };
}

function textOf({ files }: HostFiles, name: string): string {
  return files.find((file) => file.name === name)?.text ?? "";
}

type Block = { pattern: RegExp; headers: [string, string][] };

/** `_headers` as both hosts document it: an address in the first column, headers indented below it. */
function readBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  for (const line of text.split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    if (line.startsWith("  ")) {
      const [, name = "", value = ""] = /^ {2}([A-Za-z-]+): (\S.*)$/.exec(line) ?? [];
      expect(name, line).not.toBe("");
      blocks.at(-1)?.headers.push([name, value]);
    } else {
      expect(line).toMatch(/^\/\S*$/);
      expect(line.split("*").length, "one * in an address").toBeLessThanOrEqual(2);
      const source = line
        .replace(/[.?+^$()[\]{}|]/g, "\\$&")
        .replace(/:[a-z]+/g, "[^/]+")
        .replace("*", ".*");
      blocks.push({ pattern: new RegExp(`^${source}$`), headers: [] });
    }
  }
  return blocks;
}

/** The headers of an address; the values of a header that stands in several blocks are joined. */
function headersOf(blocks: readonly Block[], address: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of blocks
    .filter(({ pattern }) => pattern.test(address))
    .flatMap((block) => block.headers)) {
    headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
  }
  return headers;
}

describe.each([
  ["Netlify", netlifyFiles],
  ["Cloudflare Pages", cloudflareFiles],
] as const)("the files for %s", (_, make) => {
  const files = make(siteWith({ "/old/": "/articles/2016/12/ankara-talks/", "/قديم/": "/tags/سوريا/" }));
  const blocks = readBlocks(textOf(files, "_headers"));

  test.each([
    ["/", {}],
    ["/search/", {}],
    [
      "/media/a.webp",
      {
        "Cache-Control": "public, max-age=31536000, immutable",
        "Cross-Origin-Resource-Policy": "cross-origin",
      },
    ],
    ["/fonts/a.woff2", { "Cache-Control": "public, max-age=31536000, immutable" }],
    [
      "/og/a.png",
      {
        "Cache-Control": "public, max-age=31536000, immutable",
        "Cross-Origin-Resource-Policy": "cross-origin",
      },
    ],
    [
      "/feed.xml",
      {
        "Content-Type": "application/atom+xml; charset=utf-8",
        "Cross-Origin-Resource-Policy": "cross-origin",
      },
    ],
    [
      "/categories/science/rss.xml",
      {
        "Content-Type": "application/rss+xml; charset=utf-8",
        "Cross-Origin-Resource-Policy": "cross-origin",
      },
    ],
    ["/opensearch.xml", { "Content-Type": "application/opensearchdescription+xml; charset=utf-8" }],
    ["/speculation-rules.json", { "Content-Type": "application/speculationrules+json" }],
  ])("give %s each header once", (address, own) => {
    const { "Content-Security-Policy": csp = "", ...headers } = headersOf(blocks, address);
    expect(headers).toEqual({
      "X-Content-Type-Options": "nosniff",
      "X-Frame-Options": "SAMEORIGIN",
      "Referrer-Policy": "strict-origin-when-cross-origin",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Permissions-Policy": expect.stringContaining("camera=()"),
      "Strict-Transport-Security": "max-age=31536000",
      "Speculation-Rules": '"/speculation-rules.json"',
      ...own,
    });
    expect(csp).toContain("style-src 'sha256-YQ==' 'sha256-Yg=='; script-src 'sha256-Yw=='; ");
    expect(csp.endsWith("; upgrade-insecure-requests")).toBe(true);
  });

  test("lead former addresses on, with and without the final slash", () => {
    const lines = textOf(files, "_redirects")
      .trim()
      .split("\n")
      .map((line) => line.replace(/!$/, "").split(" "));
    expect(lines).toEqual([
      ["/old/", "/articles/2016/12/ankara-talks/", "301"],
      ["/old", "/articles/2016/12/ankara-talks/", "301"],
      [encodeURI("/قديم/"), encodeURI("/tags/سوريا/"), "301"],
      [encodeURI("/قديم"), encodeURI("/tags/سوريا/"), "301"],
    ]);
  });

  test("say which withdrawn addresses the host cannot answer", () => {
    expect(make(siteWith({}, ["/gone/"])).notices).toEqual([expect.stringContaining("cannot answer 410")]);
    expect(make(siteWith({})).notices).toEqual([]);
  });
});

describe("what does not fit into the limits of Cloudflare Pages", () => {
  test("are the numbered pages of renamed lists before anything else", () => {
    const numbered = Array.from({ length: 1200 }, (_, index) => `${index + 1}/`);
    const redirects = ["", ...numbered].map((rest) => [`/categories/old/${rest}`, `/categories/new/${rest}`]);
    const after = { "/categories/old/feed.xml": "/categories/new/feed.xml", "/قديم/": "/about/" };
    const files = cloudflareFiles(siteWith({ ...Object.fromEntries(redirects), ...after }));
    const lines = textOf(files, "_redirects").trim().split("\n");
    expect(lines).toHaveLength(2000);
    expect(lines.slice(0, 6).map((line) => decodeURI(line.split(" ")[0] ?? ""))).toEqual([
      "/categories/old/",
      "/categories/old",
      "/categories/old/feed.xml",
      "/قديم/",
      "/قديم",
      "/categories/old/1/",
    ]);
  });

  test("is left out and reported", () => {
    const many = Object.fromEntries(Array.from({ length: 1200 }, (_, index) => [`/old-${index}/`, "/"]));
    const { notices, ...files } = cloudflareFiles(siteWith(many));
    expect(
      textOf({ notices, ...files }, "_redirects")
        .trim()
        .split("\n"),
    ).toHaveLength(2000);
    expect(notices).toEqual([expect.stringContaining("400 of 2400 lines")]);
  });

  test("is a line of more than a thousand characters", () => {
    const { notices, ...files } = cloudflareFiles(siteWith({ [`/${"ا".repeat(200)}/`]: "/", "/a/": "/" }));
    expect(
      textOf({ notices, ...files }, "_redirects")
        .trim()
        .split("\n"),
    ).toHaveLength(2);
    expect(notices).toEqual([expect.stringContaining("2 of 4 lines")]);
  });

  test("is a policy of more than two thousand characters", () => {
    const styles = Array.from({ length: 60 }, (_, index) => `sha256-${String(index).padStart(43, "A")}=`);
    const { notices } = cloudflareFiles({ ...siteWith({}), policy: { ...policy, styles } });
    expect(notices).toEqual([expect.stringContaining("longer than 2000 characters")]);
  });
});
