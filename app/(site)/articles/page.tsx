import { notFound } from "next/navigation";
import { PageFrame } from "#components/page-frame";
import { PeriodList } from "#components/period-list";
import { SiteShell } from "#components/site-shell";
import { StructuredData } from "#components/structured-data";
import { jsonLd } from "#lib/feeds/json-ld";
import { breadcrumbs, collection } from "#lib/feeds/page-data";
import { pageMetadata } from "#lib/render/metadata";
import { getPage, getSiteContext } from "#lib/render/source";
import { pageTrail } from "#lib/render/trails";
import { strings } from "#lib/strings";
import { urls } from "#lib/urls";

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
