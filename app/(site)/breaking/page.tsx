import { notFound } from "next/navigation";
import { BreakingList } from "#components/breaking/breaking-list";
import { PageColumn } from "#components/layout/page-column";
import { PageShell } from "#components/layout/page-shell";
import { StructuredData } from "#components/layout/structured-data";
import { FeedLinks } from "#components/list/feed-links";
import { strings } from "#lib/config/strings";
import { urls } from "#lib/config/urls";
import { pageBreadcrumbs } from "#lib/pages/routes/breadcrumbs";
import { pageMetadata } from "#lib/pages/routes/metadata";
import { getPage, getSiteContext } from "#lib/pages/routes/source";
import { jsonLd } from "#lib/structured-data/json-ld";
import { breadcrumbList } from "#lib/structured-data/page-data";

export default async function Breaking() {
  const title = strings.breakingPage;
  const description = strings.breakingPageDescription;
  const { site, navigation } = await getSiteContext();
  const data = await getPage("breaking", urls.breaking);
  if (data === undefined) notFound();
  const breadcrumbs = pageBreadcrumbs(title);
  const metadata = pageMetadata(site, { title, description, url: urls.breaking, feed: urls.breaking });
  return (
    <PageShell site={site} navigation={navigation} metadata={metadata}>
      <PageColumn breadcrumbs={breadcrumbs} title={title} summary={description}>
        <BreakingList items={data.items} settings={site} />
        <FeedLinks page={urls.breaking} />
      </PageColumn>
      <StructuredData data={jsonLd([breadcrumbList(site, breadcrumbs)])} />
    </PageShell>
  );
}
