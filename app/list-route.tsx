import { notFound } from "next/navigation";
import { ListPage } from "#components/list-page";
import { SiteShell } from "#components/site-shell";
import { StructuredData } from "#components/structured-data";
import { jsonLd } from "#lib/feeds/json-ld";
import { breadcrumbs, listData } from "#lib/feeds/page-data";
import { getListSection, getListTrail, type ListKind } from "#lib/render/list-trail";
import { listMetadata } from "#lib/render/metadata";
import { readParams, staticParams } from "#lib/render/params";
import { getPage, getSiteContext } from "#lib/render/source";
import type { ListView } from "#lib/views";

/** The page of a list's front or of one of its numbered pages. */
export async function renderList(kind: ListKind, list: ListView) {
  const { site, shell } = await getSiteContext();
  const trail = getListTrail(site, kind, list);
  const section = getListSection(kind, list);
  return (
    <SiteShell site={site} shell={shell} section={section} metadata={listMetadata(site, list)}>
      <ListPage list={list} site={site} trail={trail} showsSection={section === undefined} />
      <StructuredData data={jsonLd([listData(site, list), breadcrumbs(site, trail)])} />
    </SiteShell>
  );
}

type Props<K extends string> = { params: Promise<Record<K, string>> };

/**
 * A route that shows lists of one kind.
 *
 * @param pattern The shape of the lists' addresses; see `lib/page-routes.ts`.
 * @param toAddress The address of the list that a route's parameters name.
 */
export function listRoute<K extends string>(
  kind: ListKind,
  pattern: string,
  toAddress: (params: Record<K, string>) => string,
) {
  return {
    generateStaticParams: () => staticParams(kind, pattern),
    async Page({ params }: Props<K>) {
      return renderList(kind, (await getPage(kind, toAddress(await readParams(params)))) ?? notFound());
    },
  };
}
