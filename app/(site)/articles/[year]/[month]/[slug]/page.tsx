import { notFound } from "next/navigation";
import { ArticlePage } from "#components/article/article-page";
import { PageShell } from "#components/layout/page-shell";
import { StructuredData } from "#components/layout/structured-data";
import { urls } from "#lib/config/urls";
import { articleBreadcrumbs } from "#lib/pages/routes/breadcrumbs";
import { articleMetadata } from "#lib/pages/routes/metadata";
import { readParams, staticParams } from "#lib/pages/routes/params";
import { getPage, getSiteContext } from "#lib/pages/routes/source";
import { renderText } from "#lib/pages/routes/text";
import { articleData } from "#lib/structured-data/article-data";
import { jsonLd } from "#lib/structured-data/json-ld";
import { breadcrumbList } from "#lib/structured-data/page-data";
import type { ArticleView } from "#lib/view-models/pages";
import { renderList } from "../../../../../list-route";

type Props = { params: Promise<{ year: string; month: string; slug: string }> };

export const dynamicParams = false;

/** Articles, and the further pages of months with many articles (`page-2`). */
export async function generateStaticParams() {
  const pattern = urls.article({ year: ":year", month: ":month", slug: ":slug" });
  return [...(await staticParams("article", pattern)), ...(await staticParams("month", pattern))];
}

async function renderArticle(article: ArticleView) {
  const context = await getSiteContext();
  const { site, navigation } = context;
  const breadcrumbs = articleBreadcrumbs(article);
  const metadata = articleMetadata(site, article);
  return (
    <PageShell
      site={site}
      navigation={navigation}
      section={{ url: article.section.url, as: "true" }}
      metadata={metadata}
    >
      <ArticlePage
        article={article}
        breadcrumbs={breadcrumbs}
        site={site}
        html={renderText(context, article, article.pictures)}
      />
      <StructuredData data={jsonLd([articleData(site, article), breadcrumbList(site, breadcrumbs)])} />
    </PageShell>
  );
}

export default async function ArticleOrMonthPage({ params }: Props) {
  const address = urls.article(await readParams(params));
  const article = await getPage("article", address);
  if (article !== undefined) return renderArticle(article);
  return renderList("month", (await getPage("month", address)) ?? notFound());
}
