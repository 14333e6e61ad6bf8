import { time } from "../frame.js";
import { headings } from "../settings.js";
import { escapeXml } from "../xml.js";

export const data = {
  permalink: "/breaking/ticker/",
  eleventyImport: { collections: ["latest"] },
  eleventyExcludeFromCollections: true,
};

export function render({ collections }) {
  const items = collections.latest
    .slice(0, 8)
    .map(
      ({ url, date, data: front }) =>
        `<li><a href="${url}" target="_top"><bdi>${escapeXml(front.title)}</bdi></a> ${time(date)}</li>`,
    );
  return `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><meta name="robots" content="noindex"><link rel="stylesheet" href="/style.css"><title>${headings.headlines}</title></head><body><ul class="ticker">${items.join("")}</ul></body></html>`;
}
