import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HomePage } from "#components/home-page";
import { SiteShell } from "#components/site-shell";
import { StructuredData } from "#components/structured-data";
import { jsonLd } from "#lib/feeds/json-ld";
import { newsroom, website } from "#lib/feeds/newsroom-data";
import { pageMetadata } from "#lib/render/metadata";
import { getFrame, getPage } from "#lib/render/source";
import { urls } from "#lib/urls";

export async function generateMetadata(): Promise<Metadata> {
  const { site } = await getFrame();
  return pageMetadata(site, {
    title: site.name,
    description: site.description,
    url: urls.home,
    feed: urls.home,
  });
}

export default async function Home() {
  const { site, shell } = await getFrame();
  const home = (await getPage("home", urls.home)) ?? notFound();
  return (
    <SiteShell site={site} shell={shell}>
      <HomePage home={home} site={site} />
      <StructuredData data={jsonLd([website(site), newsroom(site, shell.pages)])} />
    </SiteShell>
  );
}
