import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ListPage } from "#components/list-page";
import { SiteShell } from "#components/site-shell";
import { breadcrumbs, listData } from "#lib/feeds/page-data";
import { listMetadata } from "#lib/render/metadata";
import { readParams, staticParams } from "#lib/render/params";
import { getFrame, getPage } from "#lib/render/source";
import { listTrail } from "#lib/render/trails";
import { strings } from "#lib/strings";
import { urls } from "#lib/urls";
import { StructuredData } from "../../../structured-data";

type Props = { params: Promise<{ tag: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return staticParams("tag", urls.tag(":tag"));
}

async function load({ params }: Props) {
  const { tag } = await readParams(params);
  return (await getPage("tag", urls.tag(tag))) ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return listMetadata((await getFrame()).site, await load(props));
}

export default async function Tag(props: Props) {
  const { site, shell } = await getFrame();
  const list = await load(props);
  const trail = listTrail(site, list, list.url, [{ name: strings.allTags, url: urls.tags }]);
  return (
    <SiteShell site={site} shell={shell}>
      <ListPage list={list} site={site} trail={trail} showsSection={true} />
      <StructuredData things={[listData(site, list), breadcrumbs(site, trail)]} />
    </SiteShell>
  );
}
