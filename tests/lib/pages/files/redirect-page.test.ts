import { HtmlValidate } from "html-validate";
import { expect, test } from "vitest";
import { redirectPage } from "#lib/pages/files/redirect-page";
import { aPublication } from "../../../support/snapshots";

const { site } = aPublication();
const html = redirectPage(site, { url: "/articles/2016/12/قمة/", title: 'قمة <b>"الموانئ" & C++' });
const encoded = encodeURI("/articles/2016/12/قمة/");

test("leads on at once, by its canonical and by a link, in Arabic", () => {
  expect(html).toContain('<html lang="ar" dir="rtl">');
  expect(html).toContain(`<meta http-equiv="refresh" content="0; url=${encoded}">`);
  expect(html).toContain(`<link rel="canonical" href="https://example.org${encoded}">`);
  expect(html).toContain(`<a href="${encoded}">قمة &lt;b>&quot;الموانئ&quot; &amp; C++</a>`);
  expect(html).toContain("انتقلت هذه الصفحة");
});

test("asks crawlers to follow, not to forget", () => {
  expect(html).not.toContain("noindex");
});

test("holds nothing that the strictest policy refuses", () => {
  expect(html).not.toMatch(/<(?:script|style|link rel="stylesheet")| style=| on[a-z]+=/);
});

test("is valid by html-validate's standard preset", async () => {
  const validator = new HtmlValidate({ root: true, extends: ["html-validate:standard"] });
  const { results } = await validator.validateString(html);
  expect(results.flatMap(({ messages }) => messages)).toEqual([]);
});

test("of a site below a path leads on within it", () => {
  const below = redirectPage({ ...site, url: "https://example.org/a/b" }, { url: "/about/", title: "عن" });
  expect(below).toContain('content="0; url=/a/b/about/"');
  expect(below).toContain('<a href="/a/b/about/">');
  expect(below).toContain('<link rel="canonical" href="https://example.org/a/b/about/">');
});
