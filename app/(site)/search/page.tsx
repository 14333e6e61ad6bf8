import { notFound } from "next/navigation";
import { PageShell } from "#components/layout/page-shell";
import { StructuredData } from "#components/layout/structured-data";
import { SearchPage } from "#components/search/search-page";
import { strings } from "#lib/config/strings";
import { urls } from "#lib/config/urls";
import { pageBreadcrumbs } from "#lib/pages/routes/breadcrumbs";
import { pageMetadata } from "#lib/pages/routes/metadata";
import { getPage, getSearchScript, getSiteContext } from "#lib/pages/routes/source";
import { jsonLd } from "#lib/structured-data/json-ld";
import { breadcrumbList } from "#lib/structured-data/page-data";

export default async function Search() {
  const title = strings.searchPage;
  const { site, navigation } = await getSiteContext();
  const form = await getPage("search", urls.search);
  if (form === undefined) notFound();
  const breadcrumbs = pageBreadcrumbs(title);
  const description = strings.searchPageDescription;
  const metadata = {
    ...pageMetadata(site, { title, description, url: urls.search }),
    robots: "noindex, follow",
  };
  return (
    <PageShell site={site} navigation={navigation} metadata={metadata}>
      <SearchPage breadcrumbs={breadcrumbs} settings={site} sections={navigation.sections} form={form} />
      <StructuredData data={jsonLd([breadcrumbList(site, breadcrumbs)])} />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: this is our own search script, the only script of a published site. */}
      <script dangerouslySetInnerHTML={{ __html: await getSearchScript() }} />
    </PageShell>
  );
}
