import { breadcrumbs, card, frame } from "../frame.js";
import { escapeXml } from "../xml.js";

export const data = {
  pagination: { data: "collections.lists", size: 1, alias: "list" },
  eleventyImport: { collections: ["lists"] },
  eleventyExcludeFromCollections: true,
  permalink: ({ list }) => list.url,
};

function pagination({ last, number, newer, older }) {
  if (last === 1) return "";
  const links = [
    newer ? `<a rel="prev" href="${newer}">الأحدث</a>` : "",
    `<span>صفحة ${number}</span>`,
    older ? `<a rel="next" href="${older}">الأقدم</a>` : "",
  ];
  return `<nav class="pagination" aria-label="صفحات القائمة">${links.join("")}</nav>`;
}

export function render({ list }) {
  const { heading, description, total, articles } = list;
  const main = [
    breadcrumbs([["الرئيسية", "/"]], heading),
    `<header class="list-header"><h1><bdi>${escapeXml(heading)}</bdi></h1>${description ? `<p>${escapeXml(description)}</p>` : ""}<p class="note">${total} مقالاً</p></header>`,
    `<ul class="list">${articles.map(card).join("")}</ul>`,
    pagination(list),
  ];
  return frame({ url: list.url, heading, description }, main.join(""));
}
