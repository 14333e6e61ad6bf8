import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { headHtml } from "#lib/render/head-html";
import { listMetadata } from "#lib/render/metadata";
import type { ListView } from "#lib/views";
import { aPublication } from "../../support/editions";

const { site } = aPublication();
const list: ListView = { heading: "وسم: حلب", url: "/tags/حلب/2/", number: 2, cards: [], total: 45, last: 2 };

test("a head is written as React writes it, whatever words are in it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string(), (heading, description) => {
      const metadata = listMetadata(site, { ...list, heading, description });
      const html = headHtml(metadata);
      expect(html.startsWith(renderToStaticMarkup(createElement("title", {}, metadata.title)))).toBe(true);
      const meta = renderToStaticMarkup(createElement("meta", { name: "description", content: description }));
      expect(html).toContain(meta.replace(/\/>$/, ">"));
    }),
  );
});

test("the pages of a series lead to those before and after them", () => {
  const html = headHtml(listMetadata(site, { ...list, older: "/tags/حلب/1/", newer: "/tags/حلب/" }));
  const base = "https://example.org/tags/%D8%AD%D9%84%D8%A8/";
  expect(html).toContain(`<link rel="prev" href="${base}1/"><link rel="next" href="${base}">`);
  expect(headHtml(listMetadata(site, list))).not.toMatch(/rel="(?:prev|next)"/);
});
