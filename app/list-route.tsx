import { notFound } from "next/navigation";
import { PageShell } from "#components/layout/page-shell";
import { StructuredData } from "#components/layout/structured-data";
import { ListPage } from "#components/list/list-page";
import { getListBreadcrumbs, getListSection, type ListKind } from "#lib/pages/routes/list-breadcrumbs";
import { listMetadata } from "#lib/pages/routes/metadata";
import { readParams, staticParams } from "#lib/pages/routes/params";
import { getPage, getSiteContext } from "#lib/pages/routes/source";
import { jsonLd } from "#lib/structured-data/json-ld";
import { breadcrumbList, listData } from "#lib/structured-data/page-data";
import type { ListView } from "#lib/view-models/pages";

/** Renders the front or a numbered page of a list. */
export async function renderList(kind: ListKind, list: ListView) {
  const { site, navigation } = await getSiteContext();
  const breadcrumbs = getListBreadcrumbs(site, kind, list);
  const section = getListSection(kind, list);
  return (
    <PageShell site={site} navigation={navigation} section={section} metadata={listMetadata(site, list)}>
      <ListPage list={list} site={site} breadcrumbs={breadcrumbs} showsSection={section === undefined} />
      <StructuredData data={jsonLd([listData(site, list), breadcrumbList(site, breadcrumbs)])} />
    </PageShell>
  );
}

type Props<K extends string> = { params: Promise<Record<K, string>> };

/**
 * Returns the exports of a route that shows lists of one kind.
 *
 * @param pattern The address pattern of the lists; see `lib/pages/inventory/page-kinds.ts`.
 * @param toAddress Returns the address of a list by the route's parameters.
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
