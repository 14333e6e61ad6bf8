import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NameList } from "#components/name-list";
import { PageFrame } from "#components/page-frame";
import { SiteShell } from "#components/site-shell";
import { StructuredData } from "#components/structured-data";
import { jsonLd } from "#lib/feeds/json-ld";
import { breadcrumbs, collection } from "#lib/feeds/page-data";
import { pageMetadata } from "#lib/render/metadata";
import { getFrame, getPage } from "#lib/render/source";
import { pageTrail } from "#lib/render/trails";
import { strings } from "#lib/strings";
import { urls } from "#lib/urls";

const title = strings.authors;
const description = strings.authorsDescription;

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata((await getFrame()).site, { title, description, url: urls.authors });
}

export default async function Authors() {
  const { site, shell } = await getFrame();
  const { names } = (await getPage("authors", urls.authors)) ?? notFound();
  const trail = pageTrail(title);
  return (
    <SiteShell site={site} shell={shell}>
      <PageFrame trail={trail} title={title} summary={description}>
        <NameList names={names} />
      </PageFrame>
      <StructuredData
        data={jsonLd([collection(site, { name: title, url: urls.authors }, names), breadcrumbs(site, trail)])}
      />
    </SiteShell>
  );
}
