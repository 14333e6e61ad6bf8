import { notFound } from "next/navigation";
import { ArticleBody } from "#components/article/article-body";
import { PageFrame } from "#components/layout/page-frame";
import { SiteShell } from "#components/layout/page-shell";
import { StructuredData } from "#components/layout/structured-data";
import { urls } from "#lib/config/urls";
import { pageTrail } from "#lib/pages/routes/breadcrumbs";
import { pageMetadata } from "#lib/pages/routes/metadata";
import { readParams, staticParams } from "#lib/pages/routes/params";
import { getPage, getSiteContext } from "#lib/pages/routes/source";
import { renderText } from "#lib/pages/routes/text";
import { jsonLd } from "#lib/structured-data/json-ld";
import { breadcrumbs, textData } from "#lib/structured-data/page-data";

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
  const { site, shell } = context;
  const text = await load(props);
  const trail = pageTrail(text.title);
  const { title, summary, url } = text;
  // A browser fetches the manifest with the first view: only the pages about the publication offer it for a home screen.
  const metadata = {
    ...pageMetadata(site, { title, description: summary, url }),
    manifest: urls.manifest,
  };
  return (
    <SiteShell site={site} shell={shell} metadata={metadata}>
      <PageFrame trail={trail} title={text.title} summary={text.summary}>
        <ArticleBody html={renderText(context, text.path)} />
      </PageFrame>
      <StructuredData data={jsonLd([textData(site, text, shell.pages), breadcrumbs(site, trail)])} />
    </SiteShell>
  );
}
