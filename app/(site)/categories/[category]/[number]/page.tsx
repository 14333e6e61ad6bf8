import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ListPage } from "#components/list-page";
import { SiteShell } from "#components/site-shell";
import { breadcrumbs, listData } from "#lib/feeds/page-data";
import { listMetadata } from "#lib/render/metadata";
import { readParams, staticParams } from "#lib/render/params";
import { getFrame, getPage } from "#lib/render/source";
import { listTrail } from "#lib/render/trails";
import { urls } from "#lib/urls";
import { StructuredData } from "../../../../structured-data";

type Props = { params: Promise<{ category: string; number: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return staticParams("category", `${urls.category(":category")}:number/`);
}

async function load({ params }: Props) {
  const { category, number } = await readParams(params);
  return (await getPage("category", urls.category(category, Number(number)))) ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return listMetadata((await getFrame()).site, await load(props));
}

export default async function CategoryNumber(props: Props) {
  const { site, shell } = await getFrame();
  const { category } = await readParams(props.params);
  const list = await load(props);
  const trail = listTrail(site, list, urls.category(category), []);
  return (
    <SiteShell site={site} shell={shell} section={{ url: urls.category(category), as: "true" }}>
      <ListPage list={list} site={site} trail={trail} showsSection={false} />
      <StructuredData things={[listData(site, list), breadcrumbs(site, trail)]} />
    </SiteShell>
  );
}
