import { notFound } from "next/navigation";
import { PageColumn } from "#components/layout/page-column";
import { PageShell } from "#components/layout/page-shell";
import { StructuredData } from "#components/layout/structured-data";
import { PeriodList } from "#components/list/period-list";
import { toDigits } from "#lib/arabic/numbers/digits";
import { countNoun, nouns } from "#lib/arabic/numbers/plural";
import { strings } from "#lib/config/strings";
import { urls } from "#lib/config/urls";
import { yearBreadcrumbs } from "#lib/pages/routes/breadcrumbs";
import { pageMetadata } from "#lib/pages/routes/metadata";
import { readParams, staticParams } from "#lib/pages/routes/params";
import { getPage, getSiteContext } from "#lib/pages/routes/source";
import { jsonLd } from "#lib/structured-data/json-ld";
import { breadcrumbList, collection } from "#lib/structured-data/page-data";

type Props = { params: Promise<{ year: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return staticParams("year", urls.year(":year"));
}

export default async function Year({ params }: Props) {
  const { site, navigation } = await getSiteContext();
  const { year } = await readParams(params);
  const data = await getPage("year", urls.year(year));
  if (data === undefined) notFound();
  const title = strings.archiveOf(toDigits(year, site));
  const breadcrumbs = yearBreadcrumbs(site, year);
  const page = { name: title, url: urls.year(year) };
  const description = `${title}، ${site.description}`;
  const metadata = pageMetadata(site, { title, description, url: urls.year(year) });
  return (
    <PageShell site={site} navigation={navigation} metadata={metadata}>
      <PageColumn breadcrumbs={breadcrumbs} title={title} note={countNoun(nouns.article, data.total, site)}>
        <PeriodList periods={data.months} site={site} />
      </PageColumn>
      <StructuredData
        data={jsonLd([collection(site, page, data.months), breadcrumbList(site, breadcrumbs)])}
      />
    </PageShell>
  );
}
