import { notFound } from "next/navigation";
import { PageHead } from "#components/page-head";
import { Ticker } from "#components/ticker";
import { getPage, getSiteContext } from "#lib/render/source";
import { strings } from "#lib/strings";
import { absoluteUrl, urls } from "#lib/urls";

export default async function TickerPage() {
  const { site } = await getSiteContext();
  const ticker = (await getPage("ticker", urls.ticker)) ?? notFound();
  const metadata = {
    title: strings.breakingBar,
    robots: "noindex, nofollow",
    canonical: absoluteUrl(site.url, urls.breaking),
  };
  return (
    <>
      <PageHead metadata={metadata} />
      <Ticker ticker={ticker} settings={site} />
    </>
  );
}
