import { card, frame } from "../frame.js";
import { categories, site } from "../settings.js";

export const data = {
  permalink: "/",
  eleventyImport: { collections: ["articles", "lists"] },
  eleventyExcludeFromCollections: true,
};

export function render({ collections }) {
  const cards = (articles) => articles.map(card).join("");
  const sections = categories.map(({ id, name }) => {
    const list = collections.lists.find(({ url }) => url === `/categories/${id}/`);
    return `<section><h2><a href="/categories/${id}/">${name}</a></h2><ul>${cards(list?.articles.slice(0, 4) ?? [])}</ul></section>`;
  });
  const main = `<div class="home"><h1>${site.name}</h1><ul class="top">${cards(collections.articles.slice(0, 5))}</ul><section><h2>الأحدث</h2><ul>${cards(collections.articles.slice(5, 13))}</ul></section>${sections.join("")}</div>`;
  return frame({ url: "/", heading: site.name }, main);
}
