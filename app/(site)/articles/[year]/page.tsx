import type { Metadata } from "next";
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
import { getFrame, getPage } from "#lib/render/source";
import { yearTrail } from "#lib/render/trails";
import { strings } from "#lib/strings";
import { urls } from "#lib/urls";

type Props = { params: Promise<{ year: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return staticParams("year", urls.year(":year"));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { site } = await getFrame();
  const { year } = await readParams(params);
  const title = strings.archiveOf(toDigits(year, site));
  return pageMetadata(site, { title, description: `${title}، ${site.description}`, url: urls.year(year) });
}

export default async function Year({ params }: Props) {
  const { site, shell } = await getFrame();
  const { year } = await readParams(params);
  const data = await getPage("year", urls.year(year));
  if (data === undefined) notFound();
  const title = strings.archiveOf(toDigits(year, site));
  const trail = yearTrail(site, year);
  const page = { name: title, url: urls.year(year) };
  return (
    <SiteShell site={site} shell={shell}>
      <PageFrame trail={trail} title={title} note={countNoun(nouns.article, data.total, site)}>
        <PeriodList periods={data.months} site={site} />
      </PageFrame>
      <StructuredData data={jsonLd([collection(site, page, data.months), breadcrumbs(site, trail)])} />
    </SiteShell>
  );
}
