import { notFound } from "next/navigation";
import { PageColumn } from "#components/layout/page-column";
import { PageShell } from "#components/layout/page-shell";
import { StructuredData } from "#components/layout/structured-data";
import { NameList } from "#components/list/name-list";
import { strings } from "#lib/config/strings";
import { urls } from "#lib/config/urls";
import { pageBreadcrumbs } from "#lib/pages/routes/breadcrumbs";
import { pageMetadata } from "#lib/pages/routes/metadata";
import { getPage, getSiteContext } from "#lib/pages/routes/source";
import { jsonLd } from "#lib/structured-data/json-ld";
import { breadcrumbList, collection } from "#lib/structured-data/page-data";

export default async function Tags() {
  const title = strings.allTags;
  const description = strings.allTagsDescription;
  const { site, navigation } = await getSiteContext();
  const { names } = (await getPage("tags", urls.tags)) ?? notFound();
  const breadcrumbs = pageBreadcrumbs(title);
  const metadata = pageMetadata(site, { title, description, url: urls.tags });
  return (
    <PageShell site={site} navigation={navigation} metadata={metadata}>
      <PageColumn breadcrumbs={breadcrumbs} title={title} summary={description}>
        <NameList names={names} />
      </PageColumn>
      <StructuredData
        data={jsonLd([
          collection(site, { name: title, url: urls.tags }, names),
          breadcrumbList(site, breadcrumbs),
        ])}
      />
    </PageShell>
  );
}
