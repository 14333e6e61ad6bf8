import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SearchPage } from "#components/search-page";
import { SiteShell } from "#components/site-shell";
import { StructuredData } from "#components/structured-data";
import { jsonLd } from "#lib/feeds/json-ld";
import { breadcrumbs } from "#lib/feeds/page-data";
import { pageMetadata } from "#lib/render/metadata";
import { getFrame, getPage } from "#lib/render/source";
import { pageTrail } from "#lib/render/trails";
import { searchScript } from "#lib/search/script";
import { strings } from "#lib/strings";
import { urls } from "#lib/urls";

const title = strings.searchPage;

export async function generateMetadata(): Promise<Metadata> {
  const { site } = await getFrame();
  const description = strings.searchPageDescription;
  return {
    ...pageMetadata(site, { title, description, url: urls.search }),
    robots: { index: false, follow: true },
  };
}

export default async function Search() {
  const { site, shell } = await getFrame();
  if ((await getPage("search", urls.search)) === undefined) notFound();
  const trail = pageTrail(title);
  return (
    <SiteShell site={site} shell={shell}>
      <SearchPage trail={trail} settings={site} sections={shell.sections} />
      <StructuredData data={jsonLd([breadcrumbs(site, trail)])} />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own script, the only one that publishing lets stay. */}
      <script data-kept="" dangerouslySetInnerHTML={{ __html: await searchScript(process.cwd()) }} />
    </SiteShell>
  );
}
