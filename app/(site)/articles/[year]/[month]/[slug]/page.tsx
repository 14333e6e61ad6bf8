import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArticlePage } from "#components/article-page";
import { ListPage } from "#components/list-page";
import { SiteShell } from "#components/site-shell";
import { articleData } from "#lib/feeds/article-data";
import { breadcrumbs, listData } from "#lib/feeds/page-data";
import { articleMetadata, listMetadata } from "#lib/render/metadata";
import { readParams, staticParams } from "#lib/render/params";
import { getFrame, getPage } from "#lib/render/source";
import { renderText } from "#lib/render/text";
import { articleTrail, listTrail, yearLinks } from "#lib/render/trails";
import type { Site } from "#lib/site";
import { urls } from "#lib/urls";
import type { ArticleView, ListView } from "#lib/views";
import { StructuredData } from "../../../../../structured-data";

type Props = { params: Promise<{ year: string; month: string; slug: string }> };

export const dynamicParams = false;

/** Articles, and the further parts of a month with very many of them (`page-2`). */
export async function generateStaticParams() {
  const pattern = urls.article({ year: ":year", month: ":month", slug: ":slug" });
  return [...(await staticParams("article", pattern)), ...(await staticParams("month", pattern))];
}

async function load({ params }: Props) {
  const { year, month, slug } = await readParams(params);
  const address = urls.article({ year, month, slug });
  const article = await getPage("article", address);
  if (article !== undefined) return { article };
  const list = (await getPage("month", address)) ?? notFound();
  return { part: { year, month, list } };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { site } = await getFrame();
  const { article, part } = await load(props);
  return article === undefined ? listMetadata(site, part.list) : articleMetadata(site, article);
}

async function Article({ article, site }: { article: ArticleView; site: Site }) {
  const trail = articleTrail(article);
  const html = await renderText(article.path, article.pictures);
  return (
    <>
      <ArticlePage article={article} trail={trail} site={site} html={html} />
      <StructuredData things={[articleData(site, article), breadcrumbs(site, trail)]} />
    </>
  );
}

type PartProps = { year: string; month: string; list: ListView; site: Site };

function PartOfMonth({ year, month, list, site }: PartProps) {
  const trail = listTrail(site, list, urls.month(year, month), yearLinks(site, year));
  return (
    <>
      <ListPage list={list} site={site} trail={trail} showsSection={true} />
      <StructuredData things={[listData(site, list), breadcrumbs(site, trail)]} />
    </>
  );
}

export default async function ArticleOrPart(props: Props) {
  const { site, shell } = await getFrame();
  const { article, part } = await load(props);
  const section = article && { section: { url: article.section.url, as: "true" as const } };
  return (
    <SiteShell site={site} shell={shell} {...section}>
      {article === undefined ? (
        <PartOfMonth {...part} site={site} />
      ) : (
        <Article article={article} site={site} />
      )}
    </SiteShell>
  );
}
