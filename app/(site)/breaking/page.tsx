import { notFound } from "next/navigation";
import { BreakingList } from "#components/breaking-list";
import { FeedLinks } from "#components/feed-links";
import { PageFrame } from "#components/page-frame";
import { SiteShell } from "#components/site-shell";
import { StructuredData } from "#components/structured-data";
import { jsonLd } from "#lib/feeds/json-ld";
import { breadcrumbs } from "#lib/feeds/page-data";
import { pageMetadata } from "#lib/render/metadata";
import { getPage, getSiteContext } from "#lib/render/source";
import { pageTrail } from "#lib/render/trails";
import { strings } from "#lib/strings";
import { urls } from "#lib/urls";

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
