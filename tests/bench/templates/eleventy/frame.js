import { iso, longDate } from "./dates.js";
import { authorUrl } from "./lists.js";
import { categories, categoryName, site } from "./settings.js";
import { escapeXml } from "./xml.js";

export function time(date) {
  return `<time datetime="${iso(date)}">${longDate(date)}</time>`;
}

function section({ data }) {
  return `<p class="section"><a href="/categories/${data.category}/">${categoryName(data.category)}</a></p>`;
}

export function card(article) {
  const { data } = article;
  return `<li><article class="card">${section(article)}<h2 class="title"><a href="${article.url}"><bdi>${escapeXml(data.title)}</bdi></a></h2><p class="summary">${escapeXml(data.summary)}</p><p class="meta">${time(article.date)}</p></article></li>`;
}

export function brief(article) {
  return `<li><article class="card">${section(article)}<h3 class="title"><a href="${article.url}"><bdi>${escapeXml(article.data.title)}</bdi></a></h3><p class="meta">${time(article.date)}</p></article></li>`;
}

export function byline(names) {
  return names.map((name) => `<a href="${authorUrl(name)}"><bdi>${escapeXml(name)}</bdi></a>`).join(" و");
}

const sections = categories
  .map(({ id, name }) => `<li><a href="/categories/${id}/">${name}</a></li>`)
  .join("");

const top = `<a class="skip" href="#content">انتقل إلى المحتوى</a><header class="header"><div class="masthead"><a class="name" href="/">${site.name}</a><details class="menu"><summary>القائمة</summary><nav aria-label="القائمة"><ul>${sections}</ul></nav></details></div><nav class="sections" aria-label="الأقسام"><ul>${sections}</ul></nav></header><aside class="bar" aria-label="شريط الأخبار العاجلة"><a class="label" href="/breaking/">عاجل</a><iframe class="frame" src="/breaking/ticker/" title="شريط الأخبار العاجلة"></iframe></aside>`;

const bottom = `<footer class="footer"><div class="inner"><p class="about"><strong>${site.name}</strong> ${site.description}</p><nav aria-label="خريطة الموقع"><ul>${sections}</ul><ul><li><a href="/about/">عن المطبوعة</a></li><li><a href="/articles/">الأرشيف</a></li><li><a href="/breaking/">الأخبار العاجلة</a></li><li><a href="/feed.xml">خلاصة Atom</a></li></ul></nav></div></footer>`;

export function breadcrumbs(trail, here) {
  const links = trail.map(([name, url]) => `<li><a href="${url}"><bdi>${escapeXml(name)}</bdi></a></li>`);
  return `<nav class="breadcrumbs" aria-label="مسار الصفحة"><ol>${links.join("")}<li aria-current="page"><bdi>${escapeXml(here)}</bdi></li></ol></nav>`;
}

/** A whole page around its content. */
export function frame({ url, heading, description = site.description, type = "website", head = "" }, main) {
  const [title, summary] = [escapeXml(heading), escapeXml(description)];
  const address = encodeURI(site.url + url);
  return `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/style.css"><title>${title} | ${site.name}</title><meta name="description" content="${summary}"><meta name="robots" content="index, follow, max-image-preview:large"><link rel="canonical" href="${address}"><link rel="alternate" type="application/atom+xml" href="${site.url}/feed.xml" title="${site.name}"><meta name="format-detection" content="telephone=no, date=no, address=no, email=no"><meta property="og:title" content="${title}"><meta property="og:description" content="${summary}"><meta property="og:url" content="${address}"><meta property="og:site_name" content="${site.name}"><meta property="og:locale" content="ar"><meta property="og:type" content="${type}"><meta name="twitter:card" content="summary"><meta name="twitter:title" content="${title}"><meta name="twitter:description" content="${summary}">${head}</head><body>${top}<main id="content">${main}</main>${bottom}</body></html>`;
}
