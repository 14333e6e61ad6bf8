import { notFound } from "next/navigation";
import { SiteShell } from "#components/layout/page-shell";
import { StructuredData } from "#components/layout/structured-data";
import { SearchPage } from "#components/search/search-page";
import { strings } from "#lib/config/strings";
import { urls } from "#lib/config/urls";
import { pageTrail } from "#lib/pages/routes/breadcrumbs";
import { pageMetadata } from "#lib/pages/routes/metadata";
import { getPage, getSearchScript, getSiteContext } from "#lib/pages/routes/source";
import { jsonLd } from "#lib/structured-data/json-ld";
import { breadcrumbs } from "#lib/structured-data/page-data";

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
