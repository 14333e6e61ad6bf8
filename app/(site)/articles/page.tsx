import { notFound } from "next/navigation";
import { PageFrame } from "#components/layout/page-frame";
import { SiteShell } from "#components/layout/page-shell";
import { StructuredData } from "#components/layout/structured-data";
import { PeriodList } from "#components/list/period-list";
import { strings } from "#lib/config/strings";
import { urls } from "#lib/config/urls";
import { pageTrail } from "#lib/pages/routes/breadcrumbs";
import { pageMetadata } from "#lib/pages/routes/metadata";
import { getPage, getSiteContext } from "#lib/pages/routes/source";
import { jsonLd } from "#lib/structured-data/json-ld";
import { breadcrumbs, collection } from "#lib/structured-data/page-data";

export default async function Archive() {
  const { site, shell } = await getSiteContext();
  const archive = await getPage("archive", urls.archive);
  if (archive === undefined) notFound();
  const trail = pageTrail(strings.archive);
  const page = { name: strings.archive, url: urls.archive };
  const metadata = pageMetadata(site, {
    title: strings.archive,
    description: strings.archiveDescription,
    url: urls.archive,
  });
  return (
    <SiteShell site={site} shell={shell} metadata={metadata}>
      <PageFrame trail={trail} title={strings.archive} summary={strings.archiveDescription}>
        <PeriodList periods={archive.years} site={site} />
      </PageFrame>
      <StructuredData data={jsonLd([collection(site, page, archive.years), breadcrumbs(site, trail)])} />
    </SiteShell>
  );
}
