import { card, frame } from "../frame.js";
import { headings } from "../settings.js";

export const data = {
  permalink: "/404.html",
  eleventyImport: { collections: ["latest"] },
  eleventyExcludeFromCollections: true,
};

export function render({ collections }) {
  const heading = headings.notFound;
  const cards = collections.latest.slice(0, 5).map(card).join("");
  return frame({ url: "/404.html", heading }, `<h1>${heading}</h1><ul>${cards}</ul>`);
}
