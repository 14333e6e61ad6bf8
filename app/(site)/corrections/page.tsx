import { notFound } from "next/navigation";
import { PageColumn } from "#components/layout/page-column";
import { PageShell } from "#components/layout/page-shell";
import { StructuredData } from "#components/layout/structured-data";
import { CorrectionList } from "#components/list/correction-list";
import { FeedLinks } from "#components/list/feed-links";
import { strings } from "#lib/config/strings";
import { urls } from "#lib/config/urls";
import { pageBreadcrumbs } from "#lib/pages/routes/breadcrumbs";
import { pageMetadata } from "#lib/pages/routes/metadata";
import { getPage, getSiteContext } from "#lib/pages/routes/source";
import { jsonLd } from "#lib/structured-data/json-ld";
import { breadcrumbList } from "#lib/structured-data/page-data";

export default async function CorrectionsPage() {
  const title = strings.correctionsPage;
  const description = strings.correctionsPageDescription;
  const { site, navigation } = await getSiteContext();
  const data = await getPage("corrections", urls.corrections);
  if (data === undefined) notFound();
  const breadcrumbs = pageBreadcrumbs(title);
  const metadata = pageMetadata(site, { title, description, url: urls.corrections, feed: urls.corrections });
  return (
    <PageShell site={site} navigation={navigation} metadata={metadata}>
      <PageColumn breadcrumbs={breadcrumbs} title={title} summary={description}>
        <CorrectionList items={data.items} settings={site} />
        <FeedLinks page={urls.corrections} />
      </PageColumn>
      <StructuredData data={jsonLd([breadcrumbList(site, breadcrumbs)])} />
    </PageShell>
  );
}
