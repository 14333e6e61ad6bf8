import { describe, expect, test } from "vitest";
import { findSiteUrlFault, rootUrl } from "#lib/config/site-url";

describe("the address of a site", () => {
  test.each([
    "https://example.org",
    "https://example.org/",
    "https://example.org/news",
    "https://example.org/a/b",
    "https://example.org/~desk/news-2.0_x",
    "https://example.org/أخبار",
    "https://example.org/%D8%A3%D8%AE",
    "http://[::1]:3000/news",
  ])("may be %s", (url) => {
    expect(findSiteUrlFault(url)).toBeUndefined();
  });

  test.each([
    ["https://example.org/?x=1", "query", "https://example.org"],
    ["https://example.org/news?", "query", "https://example.org/news"],
    ["https://example.org/news/?utm_source=a/b", "query", "https://example.org/news"],
    ["https://example.org/news#top", "fragment", "https://example.org/news"],
    ["https://example.org/news#a?b", "fragment", "https://example.org/news"],
    ["https://example.org/news/", "end", "https://example.org/news"],
    ["https://example.org/a/b/", "end", "https://example.org/a/b"],
    ["https://example.org//", "slashes", "https://example.org"],
    ["https://example.org/a//b", "slashes", "https://example.org/a/b"],
    ["https://example.org/news//", "slashes", "https://example.org/news"],
    ["https://example.org/a/../b", "steps", "https://example.org/b"],
    ["https://example.org/..", "steps", "https://example.org"],
    ["https://example.org/a/./b", "steps", "https://example.org/a/b"],
    ["https://example.org/a/%2e%2e/b", "steps", "https://example.org/b"],
    ["https://desk:secret@example.org/news", "user", "https://example.org/news"],
    ["https://desk@example.org", "user", "https://example.org"],
    ["https://example.org/a b", "characters", undefined],
    ["https://example.org/a%2Fb", "characters", undefined],
    ["https://example.org/a%20b", "characters", undefined],
    ["https://example.org/%D8", "characters", undefined],
    ["https://example.org/a\\b", "characters", undefined],
    ["https://example.org/.git", "characters", undefined],
    ["https://example.org/a&b", "characters", undefined],
    ["https://example.org/$x", "characters", undefined],
    [`https://example.org/${encodeURI("أ".normalize("NFD"))}`, "characters", undefined],
    ["https://example.org/a;b/?x", "query", undefined],
  ])("may not be %s (%s)", (url, fault, correct) => {
    const found = findSiteUrlFault(url);
    expect(found?.fault).toBe(fault);
    expect(found?.correct).toBe(correct);
    if (correct !== undefined) expect(findSiteUrlFault(correct)).toBeUndefined();
  });
});

test("the URL of what counts at the root of a host only has no path before it", () => {
  expect(rootUrl("https://example.org/a/b", "/robots.txt")).toBe("https://example.org/robots.txt");
});
