import { feed } from "../xml.js";

export const data = {
  permalink: "/feed.xml",
  eleventyImport: { collections: ["latest"] },
  eleventyExcludeFromCollections: true,
};

export function render({ collections }) {
  return feed(collections.latest, ({ content }) => content);
}
