import { breadcrumbs, frame } from "../frame.js";
import { escapeXml } from "../xml.js";

export const data = {
  pagination: { data: "collections.periods", size: 1, alias: "list" },
  eleventyImport: { collections: ["periods"] },
  eleventyExcludeFromCollections: true,
  permalink: ({ list }) => list.url,
};

export function render({ list }) {
  const { url, heading, periods } = list;
  const items = periods.map(
    (one) => `<li><a href="${one.url}">${one.name}</a> <span>${one.total} مقالاً</span></li>`,
  );
  const main = `${breadcrumbs([["الرئيسية", "/"]], heading)}<header class="list-header"><h1><bdi>${escapeXml(heading)}</bdi></h1></header><ul class="periods">${items.join("")}</ul>`;
  return frame({ url, heading }, main);
}
