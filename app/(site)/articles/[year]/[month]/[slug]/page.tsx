import { notFound } from "next/navigation";
import { ArticlePage } from "#components/article-page";
import { SiteShell } from "#components/site-shell";
import { StructuredData } from "#components/structured-data";
import { articleData } from "#lib/feeds/article-data";
import { jsonLd } from "#lib/feeds/json-ld";
import { breadcrumbs } from "#lib/feeds/page-data";
import { articleMetadata } from "#lib/render/metadata";
import { readParams, staticParams } from "#lib/render/params";
import { getPage, getSiteContext } from "#lib/render/source";
import { renderText } from "#lib/render/text";
import { articleTrail } from "#lib/render/trails";
import { urls } from "#lib/urls";
import type { ArticleView } from "#lib/views";
import { renderList } from "../../../../../list-route";

type Props = { params: Promise<{ year: string; month: string; slug: string }> };

export const dynamicParams = false;

/** Articles, and the further parts of a month with very many of them (`page-2`). */
export async function generateStaticParams() {
  const pattern = urls.article({ year: ":year", month: ":month", slug: ":slug" });
  return [...(await staticParams("article", pattern)), ...(await staticParams("month", pattern))];
}

async function renderArticle(article: ArticleView) {
  const context = await getSiteContext();
  const { site, shell } = context;
  const trail = articleTrail(article);
  const metadata = articleMetadata(site, article);
  return (
    <SiteShell
      site={site}
      shell={shell}
      section={{ url: article.section.url, as: "true" }}
      metadata={metadata}
    >
      <ArticlePage
        article={article}
        trail={trail}
        site={site}
        html={renderText(context, article.path, article.pictures)}
      />
      <StructuredData data={jsonLd([articleData(site, article), breadcrumbs(site, trail)])} />
    </SiteShell>
  );
}

export default async function ArticleOrPart({ params }: Props) {
  const address = urls.article(await readParams(params));
  const article = await getPage("article", address);
  if (article !== undefined) return renderArticle(article);
  return renderList("month", (await getPage("month", address)) ?? notFound());
}
