import { describe, expect, test } from "vitest";
import { foreignRequests } from "../support/foreign-requests";
import { pagesOf, siteFolder } from "./site";

const origin = "https://site.example";

test("no page asks another origin for anything", () => {
  const pages = pagesOf(siteFolder);
  expect(pages.length).toBeGreaterThan(200);
  const found = pages.flatMap(({ file, html }) =>
    foreignRequests(html, `${origin}/${encodeURI(file)}`).map((address) => `${file}: ${address}`),
  );
  expect(found).toEqual([]);
});

describe("the check sees", () => {
  const other = "https://other.example/a";
  test.each([
    ["a picture", `<img src="${other}" alt="">`],
    ["a picture without a scheme", '<img src="//other.example/a" alt="">'],
    ["a larger picture", `<img src="/a" srcset="/b 1x, ${other} 2x" alt="">`],
    ["a source", `<picture><source srcset="${other} 100w"></picture>`],
    ["a preloaded picture", `<link rel="preload" as="image" imagesrcset="${other} 1x">`],
    ["a style sheet", `<link rel="stylesheet" href="${other}">`],
    ["a connection made early", '<link rel="preconnect" href="https://other.example">'],
    ["a name looked up early", '<link rel="dns-prefetch" href="//other.example">'],
    ["an icon", `<link rel="shortcut icon" href="${other}">`],
    ["a script", `<script src="${other}"></script>`],
    ["a frame", `<iframe src="${other}"></iframe>`],
    ["a film", `<video poster="${other}"></video>`],
    ["an object", `<object data="${other}"></object>`],
    ["a form", `<form action="${other}"></form>`],
    ["a drawing's picture", `<svg><image href="${other}"/></svg>`],
    ["a font", `<style>@font-face { src: url("${other}") }</style>`],
    ["an imported style sheet", `<style>@import "${other}";</style>`],
    ["a background", `<p style="background: url(${other})">`],
    ["a link that tells others", `<a href="/" ping="${other}">`],
    ["a refresh", `<meta http-equiv="refresh" content="0; url=${other}">`],
  ])("%s", (_, html) => {
    expect(foreignRequests(html, `${origin}/page/`)).toHaveLength(1);
  });

  test.each([
    ["a link", `<a href="${other}">`],
    [
      "an address that is only mentioned",
      `<link rel="canonical" href="${other}"><link rel="hub" href="${other}">`,
    ],
    ["its own files", `<img src="/a"><img src="b"><img src="${origin}/c"><img src="data:,">`],
  ])("nothing wrong in %s", (_, html) => {
    expect(foreignRequests(html, `${origin}/page/`)).toEqual([]);
  });
});
