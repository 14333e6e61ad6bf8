import { notFound } from "next/navigation";
import { Ticker } from "#components/breaking/ticker";
import { PageHead } from "#components/layout/page-head";
import { strings } from "#lib/config/strings";
import { absoluteUrl, urls } from "#lib/config/urls";
import { getPage, getSiteContext } from "#lib/pages/routes/source";

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
