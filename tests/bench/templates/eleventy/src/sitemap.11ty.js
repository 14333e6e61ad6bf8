import { sitemap } from "../xml.js";

export const data = {
  permalink: "/sitemap.xml",
  eleventyImport: { collections: ["articles", "lists", "periods"] },
  eleventyExcludeFromCollections: true,
};

export function render({ collections }) {
  return sitemap(collections);
}
