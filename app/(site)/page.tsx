import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HomePage } from "#components/home-page";
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
  const { site } = await getFrame();
  const home = await getPage("home", urls.home);
  return home ? <HomePage home={home} site={site} /> : notFound();
}
