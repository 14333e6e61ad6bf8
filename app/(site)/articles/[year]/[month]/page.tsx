import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ListPage } from "#components/list-page";
import { SiteShell } from "#components/site-shell";
import { breadcrumbs, listData } from "#lib/feeds/page-data";
import { listMetadata } from "#lib/render/metadata";
import { readParams, staticParams } from "#lib/render/params";
import { getFrame, getPage } from "#lib/render/source";
import { listTrail, yearLinks } from "#lib/render/trails";
import { urls } from "#lib/urls";
import { StructuredData } from "../../../../structured-data";

type Props = { params: Promise<{ year: string; month: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return staticParams("month", urls.month(":year", ":month"));
}

async function load({ params }: Props) {
  const { year, month } = await readParams(params);
  return { year, list: (await getPage("month", urls.month(year, month))) ?? notFound() };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return listMetadata((await getFrame()).site, (await load(props)).list);
}

export default async function Month(props: Props) {
  const { site, shell } = await getFrame();
  const { year, list } = await load(props);
  const trail = listTrail(site, list, list.url, yearLinks(site, year));
  return (
    <SiteShell site={site} shell={shell}>
      <ListPage list={list} site={site} trail={trail} showsSection={true} />
      <StructuredData things={[listData(site, list), breadcrumbs(site, trail)]} />
    </SiteShell>
  );
}
