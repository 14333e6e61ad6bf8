import { notFound } from "next/navigation";
import { HomePage } from "#components/home-page";
import { SiteShell } from "#components/site-shell";
import { StructuredData } from "#components/structured-data";
import { jsonLd } from "#lib/feeds/json-ld";
import { newsroom, website } from "#lib/feeds/newsroom-data";
import { pageMetadata } from "#lib/render/metadata";
import { getPage, getSiteContext } from "#lib/render/source";
import { urls } from "#lib/urls";

export default async function Home() {
  const { site, shell } = await getSiteContext();
  const home = (await getPage("home", urls.home)) ?? notFound();
  const { name: title, description } = site;
  const metadata = pageMetadata(site, { title, description, url: urls.home, feed: urls.home });
  return (
    <SiteShell site={site} shell={shell} metadata={metadata}>
      <HomePage home={home} site={site} />
      <StructuredData data={jsonLd([website(site), newsroom(site, shell.pages)])} />
    </SiteShell>
  );
}
