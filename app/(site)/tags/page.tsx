import { notFound } from "next/navigation";
import { PageFrame } from "#components/layout/page-frame";
import { SiteShell } from "#components/layout/page-shell";
import { StructuredData } from "#components/layout/structured-data";
import { NameList } from "#components/list/name-list";
import { strings } from "#lib/config/strings";
import { urls } from "#lib/config/urls";
import { pageTrail } from "#lib/pages/routes/breadcrumbs";
import { pageMetadata } from "#lib/pages/routes/metadata";
import { getPage, getSiteContext } from "#lib/pages/routes/source";
import { jsonLd } from "#lib/structured-data/json-ld";
import { breadcrumbs, collection } from "#lib/structured-data/page-data";

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
