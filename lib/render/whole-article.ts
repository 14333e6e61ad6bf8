import { articleData } from "#lib/feeds/article-data";
import { jsonLd } from "#lib/feeds/json-ld";
import { breadcrumbs } from "#lib/feeds/page-data";
import type { Frame } from "#lib/render/job";
import { renderText } from "#lib/render/text";
import { articleTrail } from "#lib/render/trails";
import type { ArticleView, WholeArticle } from "#lib/views";

/** An article with its text, and with what its page tells of it besides. */
export function getWholeArticle(frame: Frame, article: ArticleView): WholeArticle {
  const { site } = frame;
  const trail = articleTrail(article);
  return {
    article,
    trail,
    html: renderText(frame, article.path, article.pictures),
    section: { url: article.section.url, as: "true" },
    data: jsonLd([articleData(site, article), breadcrumbs(site, trail)]),
  };
}
