import { notFound } from "next/navigation";
import { SearchPage } from "#components/search-page";
import { SiteShell } from "#components/site-shell";
import { StructuredData } from "#components/structured-data";
import { jsonLd } from "#lib/feeds/json-ld";
import { breadcrumbs } from "#lib/feeds/page-data";
import { pageMetadata } from "#lib/render/metadata";
import { getPage, getSearchScript, getSiteContext } from "#lib/render/source";
import { pageTrail } from "#lib/render/trails";
import { strings } from "#lib/strings";
import { urls } from "#lib/urls";

const title = strings.searchPage;

export default async function Search() {
  const { site, shell } = await getSiteContext();
  if ((await getPage("search", urls.search)) === undefined) notFound();
  const trail = pageTrail(title);
  const description = strings.searchPageDescription;
  const metadata = {
    ...pageMetadata(site, { title, description, url: urls.search }),
    robots: "noindex, follow",
  };
  return (
    <SiteShell site={site} shell={shell} metadata={metadata}>
      <SearchPage trail={trail} settings={site} sections={shell.sections} />
      <StructuredData data={jsonLd([breadcrumbs(site, trail)])} />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own script, the only one that a published page may have. */}
      <script dangerouslySetInnerHTML={{ __html: await getSearchScript() }} />
    </SiteShell>
  );
}
