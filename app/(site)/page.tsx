import { notFound } from "next/navigation";
import { HomePage } from "#components/home/home-page";
import { PageShell } from "#components/layout/page-shell";
import { StructuredData } from "#components/layout/structured-data";
import { urls } from "#lib/config/urls";
import { pageMetadata } from "#lib/pages/routes/metadata";
import { getPage, getSiteContext } from "#lib/pages/routes/source";
import { jsonLd } from "#lib/structured-data/json-ld";
import { newsroom, website } from "#lib/structured-data/newsroom-data";

export default async function Home() {
  const { site, navigation } = await getSiteContext();
  const home = (await getPage("home", urls.home)) ?? notFound();
  const { name: title, description } = site;
  const metadata = pageMetadata(site, { title, description, url: urls.home, feed: urls.home });
  return (
    <PageShell site={site} navigation={navigation} metadata={metadata}>
      <HomePage home={home} site={site} />
      <StructuredData data={jsonLd([website(site), newsroom(site, navigation.pages)])} />
    </PageShell>
  );
}
