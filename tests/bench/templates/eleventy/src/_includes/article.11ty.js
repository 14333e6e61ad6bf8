import { iso } from "../../dates.js";
import { breadcrumbs, brief, byline, frame, time } from "../../frame.js";
import { tagUrl } from "../../lists.js";
import { categoryName, headings, site } from "../../settings.js";
import { escapeXml } from "../../xml.js";

function shareLinks(title, address) {
  const [text, url] = [encodeURIComponent(title), encodeURIComponent(address)];
  return `<ul class="share" aria-label="شارك المقال"><li><a href="https://wa.me/?text=${text}%20${url}">واتساب</a></li><li><a href="https://t.me/share/url?url=${url}&amp;text=${text}">تلغرام</a></li><li><a href="https://x.com/intent/post?text=${text}&amp;url=${url}">إكس</a></li><li><a href="https://www.facebook.com/sharer/sharer.php?u=${url}">فيسبوك</a></li><li><a href="mailto:?subject=${text}&amp;body=${url}">البريد الإلكتروني</a></li></ul>`;
}

function source(from) {
  return typeof from === "string"
    ? `<bdi>${escapeXml(from)}</bdi>`
    : `<a href="${escapeXml(from.url)}"><bdi>${escapeXml(from.name)}</bdi></a>`;
}

function head({ page, updated, byline: names, category, tags }) {
  return [
    `<meta property="article:published_time" content="${iso(page.date)}"><meta property="article:modified_time" content="${iso(updated ?? page.date)}">`,
    ...names.map((name) => `<meta property="article:author" content="${escapeXml(name)}">`),
    `<meta property="article:section" content="${categoryName(category)}">`,
    ...tags.map((tag) => `<meta property="article:tag" content="${escapeXml(tag)}">`),
  ].join("");
}

export function render(data) {
  const { page, title, summary, category, tags, content } = data;
  const section = categoryName(category);
  const related = data.collections.related.get(page.url) ?? [];
  const minutes = Math.ceil(content.split(" ").length / 200);
  const updated = data.updated ? ` <span>آخر تحديث ${time(data.updated)}</span>` : "";
  const trail = [
    ["الرئيسية", "/"],
    [section, `/categories/${category}/`],
  ];
  const main = [
    breadcrumbs(trail, title),
    `<article class="article"><header class="article-header"><p class="section"><a href="/categories/${category}/">${section}</a></p><h1><bdi>${escapeXml(title)}</bdi></h1><p class="standfirst">${escapeXml(summary)}</p><div class="facts"><p>كتابة <strong>${byline(data.byline)}</strong></p><p class="dates"><span>نُشر ${time(page.date)}</span>${updated}</p><p class="reading">مدة القراءة: ${minutes} دقائق</p></div></header>`,
    `<div class="body">${content}</div>`,
    `<footer><p class="source">المصدر: ${source(data.source)}</p><nav class="tags" aria-label="الوسوم"><ul>${tags.map((tag) => `<li><a href="${tagUrl(tag)}"><bdi>${escapeXml(tag)}</bdi></a></li>`).join("")}</ul></nav>${shareLinks(title, site.url + page.url)}</footer></article>`,
    related.length > 0
      ? `<aside class="related"><h2>${headings.related}</h2><ul>${related.map(brief).join("")}</ul></aside>`
      : "",
    `<section class="comments"><h2>التعليقات</h2><p>عذراً التعليقات مغلقة</p></section>`,
  ];
  return frame(
    { url: page.url, heading: title, description: summary, type: "article", head: head(data) },
    main.join(""),
  );
}
