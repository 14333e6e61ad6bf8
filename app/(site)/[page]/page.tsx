import { notFound } from "next/navigation";
import { ArticleBody } from "#components/article/article-body";
import { PageColumn } from "#components/layout/page-column";
import { PageShell } from "#components/layout/page-shell";
import { StructuredData } from "#components/layout/structured-data";
import { urls } from "#lib/config/urls";
import { pageBreadcrumbs } from "#lib/pages/routes/breadcrumbs";
import { pageMetadata } from "#lib/pages/routes/metadata";
import { readParams, staticParams } from "#lib/pages/routes/params";
import { getPage, getSiteContext } from "#lib/pages/routes/source";
import { renderText } from "#lib/pages/routes/text";
import { jsonLd } from "#lib/structured-data/json-ld";
import { breadcrumbList, textData } from "#lib/structured-data/page-data";

type Props = { params: Promise<{ page: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return staticParams("text", urls.page(":page"));
}

async function load({ params }: Props) {
  const { page } = await readParams(params);
  return (await getPage("text", urls.page(page))) ?? notFound();
}

export default async function TextPage(props: Props) {
  const context = await getSiteContext();
  const { site, navigation } = context;
  const text = await load(props);
  const breadcrumbs = pageBreadcrumbs(text.title);
  const { title, summary, url } = text;
  // Browsers fetch the web manifest with the first view, so to keep other pages small only the pages of `pages/` have it.
  const metadata = {
    ...pageMetadata(site, { title, description: summary, url }),
    manifest: urls.manifest,
  };
  return (
    <PageShell site={site} navigation={navigation} metadata={metadata}>
      <PageColumn breadcrumbs={breadcrumbs} title={text.title} summary={text.summary}>
        <ArticleBody html={renderText(context, text)} />
      </PageColumn>
      <StructuredData
        data={jsonLd([textData(site, text, navigation.pages), breadcrumbList(site, breadcrumbs)])}
      />
    </PageShell>
  );
}
