import { articleData } from "#lib/feeds/article-data";
import { jsonLd } from "#lib/feeds/json-ld";
import { breadcrumbs } from "#lib/feeds/page-data";
import { renderText } from "#lib/render/text";
import { articleTrail } from "#lib/render/trails";
import type { Site } from "#lib/site";
import type { ArticleView, WholeArticle } from "#lib/views";

/** An article with its text, and with what its page tells of it besides. */
export async function getWholeArticle(site: Site, article: ArticleView): Promise<WholeArticle> {
  const trail = articleTrail(article);
  return {
    article,
    trail,
    html: await renderText(article.path, article.pictures),
    section: { url: article.section.url, as: "true" },
    data: jsonLd([articleData(site, article), breadcrumbs(site, trail)]),
  };
}
