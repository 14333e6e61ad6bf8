import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Ticker } from "#components/ticker";
import { getFrame, getPage } from "#lib/render/source";
import { strings } from "#lib/strings";
import { absoluteUrl, urls } from "#lib/urls";

export async function generateMetadata(): Promise<Metadata> {
  const { site } = await getFrame();
  return {
    title: strings.breakingBar,
    robots: { index: false, follow: false },
    alternates: { canonical: absoluteUrl(site.url, urls.breaking) },
  };
}

export default async function TickerPage() {
  const { site } = await getFrame();
  const ticker = await getPage("ticker", urls.ticker);
  return ticker ? <Ticker ticker={ticker} settings={site} /> : notFound();
}
