import { iso } from "./dates.js";
import { feedSize } from "./lists.js";
import { site } from "./settings.js";

const escapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export function escapeXml(text) {
  return String(text).replace(/[&<>"]/g, (char) => escapes[char]);
}

function entry({ data, date, url }, html) {
  const address = site.url + url;
  return `<entry><id>${address}</id><title>${escapeXml(data.title)}</title><link rel="alternate" type="text/html" href="${address}"/><published>${iso(date)}</published><updated>${iso(data.updated ?? date)}</updated>${data.byline.map((name) => `<author><name>${escapeXml(name)}</name></author>`).join("")}<category term="${data.category}"/>${data.tags.map((tag) => `<category term="${escapeXml(tag)}"/>`).join("")}<summary>${escapeXml(data.summary)}</summary><content type="html">${escapeXml(html)}</content></entry>`;
}

/** The Atom feed of the newest articles; `htmlOf` gives the text of one. */
export function feed(articles, htmlOf) {
  const latest = articles.slice(0, feedSize);
  const entries = latest.map((article) => entry(article, htmlOf(article))).join("");
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar"><id>${site.url}/</id><title>${site.name}</title><subtitle>${site.description}</subtitle><link rel="self" type="application/atom+xml" href="${site.url}/feed.xml"/><link rel="alternate" type="text/html" href="${site.url}/"/><updated>${iso(latest[0].date)}</updated><author><name>${site.name}</name></author>${entries}</feed>`;
}

export function sitemap({ articles, lists, periods }) {
  const line = (url, date) =>
    `<url><loc>${encodeURI(site.url + url)}</loc>${date ? `<lastmod>${iso(date)}</lastmod>` : ""}</url>`;
  const lines = [
    line("/"),
    line("/about/"),
    ...articles.map(({ url, date, data }) => line(url, data.updated ?? date)),
    ...lists.map(({ url, articles: some }) => line(url, some[0]?.date)),
    ...periods.map(({ url }) => line(url)),
  ];
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${lines.join("")}</urlset>`;
}
