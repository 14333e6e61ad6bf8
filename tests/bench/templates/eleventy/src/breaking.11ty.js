import { frame } from "../frame.js";
import { breaking, headings } from "../settings.js";

export const data = { permalink: "/breaking/", eleventyExcludeFromCollections: true };

export function render() {
  const items = breaking.map(({ text, at }) => `<li><p>${text}</p><time datetime="${at}">${at}</time></li>`);
  const heading = headings.breaking;
  return frame(
    { url: "/breaking/", heading },
    `<h1>${heading}</h1><ul class="breaking">${items.join("")}</ul>`,
  );
}
