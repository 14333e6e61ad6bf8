import { notFound } from "next/navigation";
import { PageFrame } from "#components/page-frame";
import { PeriodList } from "#components/period-list";
import { SiteShell } from "#components/site-shell";
import { StructuredData } from "#components/structured-data";
import { toDigits } from "#lib/arabic/digits";
import { countNoun, nouns } from "#lib/arabic/plural";
import { jsonLd } from "#lib/feeds/json-ld";
import { breadcrumbs, collection } from "#lib/feeds/page-data";
import { pageMetadata } from "#lib/render/metadata";
import { readParams, staticParams } from "#lib/render/params";
import { getPage, getSiteContext } from "#lib/render/source";
import { yearTrail } from "#lib/render/trails";
import { strings } from "#lib/strings";
import { urls } from "#lib/urls";

type Props = { params: Promise<{ year: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return staticParams("year", urls.year(":year"));
}

export default async function Year({ params }: Props) {
  const { site, shell } = await getSiteContext();
  const { year } = await readParams(params);
  const data = await getPage("year", urls.year(year));
  if (data === undefined) notFound();
  const title = strings.archiveOf(toDigits(year, site));
  const trail = yearTrail(site, year);
  const page = { name: title, url: urls.year(year) };
  const description = `${title}، ${site.description}`;
  const metadata = pageMetadata(site, { title, description, url: urls.year(year) });
  return (
    <SiteShell site={site} shell={shell} metadata={metadata}>
      <PageFrame trail={trail} title={title} note={countNoun(nouns.article, data.total, site)}>
        <PeriodList periods={data.months} site={site} />
      </PageFrame>
      <StructuredData data={jsonLd([collection(site, page, data.months), breadcrumbs(site, trail)])} />
    </SiteShell>
  );
}
