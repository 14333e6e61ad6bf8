import { notFound } from "next/navigation";
import { NameList } from "#components/name-list";
import { PageFrame } from "#components/page-frame";
import { SiteShell } from "#components/site-shell";
import { StructuredData } from "#components/structured-data";
import { jsonLd } from "#lib/feeds/json-ld";
import { breadcrumbs, collection } from "#lib/feeds/page-data";
import { pageMetadata } from "#lib/render/metadata";
import { getPage, getSiteContext } from "#lib/render/source";
import { pageTrail } from "#lib/render/trails";
import { strings } from "#lib/strings";
import { urls } from "#lib/urls";

const title = strings.allTags;
const description = strings.allTagsDescription;

export default async function Tags() {
  const { site, shell } = await getSiteContext();
  const { names } = (await getPage("tags", urls.tags)) ?? notFound();
  const trail = pageTrail(title);
  const metadata = pageMetadata(site, { title, description, url: urls.tags });
  return (
    <SiteShell site={site} shell={shell} metadata={metadata}>
      <PageFrame trail={trail} title={title} summary={description}>
        <NameList names={names} />
      </PageFrame>
      <StructuredData
        data={jsonLd([collection(site, { name: title, url: urls.tags }, names), breadcrumbs(site, trail)])}
      />
    </SiteShell>
  );
}
