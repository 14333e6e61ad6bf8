import { expect, test } from "vitest";
import { onHost, pathOfSite, withinSite } from "#lib/config/site-path";

test.each([
  ["https://example.org", ""],
  ["https://example.org/", ""],
  ["https://example.org:8443", ""],
  ["https://example.org/news", "/news"],
  ["https://example.org/a/b", "/a/b"],
  ["http://127.0.0.1:3000/a", "/a"],
  ["https://example.org/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1", "/أخبار"],
  ["https://example.org/أخبار", "/أخبار"],
])("a site at %s stands below «%s»", (url, path) => {
  expect(pathOfSite(url)).toBe(path);
});

test.each([
  ["", "/tags/", "/tags/"],
  ["/a/b", "/tags/", "/a/b/tags/"],
  ["/a/b", "/", "/a/b/"],
  ["/a/b", "/#newsroom", "/a/b/#newsroom"],
  ["/a/b", "#note-1", "#note-1"],
  ["/a/b", "?q=x", "?q=x"],
  ["/a/b", "//other.example/", "//other.example/"],
  ["/a/b", "https://other.example/", "https://other.example/"],
  ["/a/b", "mailto:desk@example.org", "mailto:desk@example.org"],
  ["/a/b", "data:image/svg+xml,x", "data:image/svg+xml,x"],
  ["/a/b", "../other/", "../other/"],
])("below «%s», %s is %s", (sitePath, address, placed) => {
  expect(onHost(sitePath, address)).toBe(placed);
});

test.each([
  ["", "/tags/", "/tags/"],
  ["/news", "/news/tags/", "/tags/"],
  ["/news", "/news/", "/"],
  ["/news", "/news", undefined],
  ["/news", "/newsroom/", undefined],
  ["/news", "/", undefined],
  ["/news", "/tags/", undefined],
])("below «%s», the path %s is the address %s", (sitePath, path, address) => {
  expect(withinSite(sitePath, path)).toBe(address);
});
