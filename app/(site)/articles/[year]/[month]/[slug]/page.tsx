import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArticlePage } from "#components/article-page";
import { MonthPage } from "#components/month-page";
import { SiteShell } from "#components/site-shell";
import { articleMetadata, listMetadata } from "#lib/render/metadata";
import { readParams, staticParams } from "#lib/render/params";
import { getFrame, getPage } from "#lib/render/source";
import { renderText } from "#lib/render/text";
import { urls } from "#lib/urls";

type Props = { params: Promise<{ year: string; month: string; slug: string }> };

export const dynamicParams = false;

/** Articles, and the further parts of a month with very many of them (`page-2`). */
export async function generateStaticParams() {
  const pattern = urls.article({ year: ":year", month: ":month", slug: ":slug" });
  return [...(await staticParams("article", pattern)), ...(await staticParams("month", pattern))];
}

async function load({ params }: Props) {
  const { year, ...place } = await readParams(params);
  const address = urls.article({ year, ...place });
  const article = await getPage("article", address);
  if (article !== undefined) return { article };
  return { year, list: (await getPage("month", address)) ?? notFound() };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { site } = await getFrame();
  const { article, list } = await load(props);
  return article === undefined ? listMetadata(site, list) : articleMetadata(site, article);
}

export default async function Article(props: Props) {
  const { site, shell } = await getFrame();
  const { article, list, year } = await load(props);
  if (article === undefined) {
    return (
      <SiteShell site={site} shell={shell}>
        <MonthPage year={year} list={list} site={site} />
      </SiteShell>
    );
  }
  return (
    <SiteShell site={site} shell={shell} section={{ url: article.section.url, as: "true" }}>
      <ArticlePage article={article} site={site} html={await renderText(article.path, article.pictures)} />
    </SiteShell>
  );
}
