import { notFound } from "next/navigation";
import { BreakingList } from "#components/breaking/breaking-list";
import { PageFrame } from "#components/layout/page-frame";
import { SiteShell } from "#components/layout/page-shell";
import { StructuredData } from "#components/layout/structured-data";
import { FeedLinks } from "#components/list/feed-links";
import { strings } from "#lib/config/strings";
import { urls } from "#lib/config/urls";
import { pageTrail } from "#lib/pages/routes/breadcrumbs";
import { pageMetadata } from "#lib/pages/routes/metadata";
import { getPage, getSiteContext } from "#lib/pages/routes/source";
import { jsonLd } from "#lib/structured-data/json-ld";
import { breadcrumbs } from "#lib/structured-data/page-data";

const title = strings.breakingPage;
const description = strings.breakingPageDescription;

export default async function Breaking() {
  const { site, shell } = await getSiteContext();
  const data = await getPage("breaking", urls.breaking);
  if (data === undefined) notFound();
  const trail = pageTrail(title);
  const metadata = pageMetadata(site, { title, description, url: urls.breaking, feed: urls.breaking });
  return (
    <SiteShell site={site} shell={shell} metadata={metadata}>
      <PageFrame trail={trail} title={title} summary={description}>
        <BreakingList items={data.items} settings={site} />
        <FeedLinks page={urls.breaking} />
      </PageFrame>
      <StructuredData data={jsonLd([breadcrumbs(site, trail)])} />
    </SiteShell>
  );
}
