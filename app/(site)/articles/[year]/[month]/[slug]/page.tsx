import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { WholeArticle } from "#components/whole-article";
import { WholeList } from "#components/whole-list";
import { articleMetadata, listMetadata } from "#lib/render/metadata";
import { readParams, staticParams } from "#lib/render/params";
import { getFrame, getPage } from "#lib/render/source";
import { getWholeArticle } from "#lib/render/whole-article";
import { getWholeList } from "#lib/render/whole-list";
import { urls } from "#lib/urls";

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
  return { part: (await getPage("month", address)) ?? notFound() };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { site } = await getFrame();
  const { article, part } = await load(props);
  return article === undefined ? listMetadata(site, part) : articleMetadata(site, article);
}

export default async function ArticleOrPart(props: Props) {
  const frame = await getFrame();
  const { site, shell } = frame;
  const { article, part } = await load(props);
  return article === undefined ? (
    <WholeList site={site} shell={shell} whole={getWholeList(site, "month", part)} />
  ) : (
    <WholeArticle site={site} shell={shell} whole={getWholeArticle(frame, article)} />
  );
}
