import { notFound } from "next/navigation";
import { PageColumn } from "#components/layout/page-column";
import { PageShell } from "#components/layout/page-shell";
import { StructuredData } from "#components/layout/structured-data";
import { PeriodList } from "#components/list/period-list";
import { strings } from "#lib/config/strings";
import { urls } from "#lib/config/urls";
import { pageBreadcrumbs } from "#lib/pages/routes/breadcrumbs";
import { pageMetadata } from "#lib/pages/routes/metadata";
import { getPage, getSiteContext } from "#lib/pages/routes/source";
import { jsonLd } from "#lib/structured-data/json-ld";
import { breadcrumbList, collection } from "#lib/structured-data/page-data";

export default async function Archive() {
  const { site, navigation } = await getSiteContext();
  const archive = await getPage("archive", urls.archive);
  if (archive === undefined) notFound();
  const breadcrumbs = pageBreadcrumbs(strings.archive);
  const page = { name: strings.archive, url: urls.archive };
  const metadata = pageMetadata(site, {
    title: strings.archive,
    description: strings.archiveDescription,
    url: urls.archive,
  });
  return (
    <PageShell site={site} navigation={navigation} metadata={metadata}>
      <PageColumn breadcrumbs={breadcrumbs} title={strings.archive} summary={strings.archiveDescription}>
        <PeriodList periods={archive.years} site={site} />
      </PageColumn>
      <StructuredData
        data={jsonLd([collection(site, page, archive.years), breadcrumbList(site, breadcrumbs)])}
      />
    </PageShell>
  );
}
