import { notFound } from "next/navigation";
import { ArticleBody } from "#components/article-body";
import { PageFrame } from "#components/page-frame";
import { SiteShell } from "#components/site-shell";
import { StructuredData } from "#components/structured-data";
import { jsonLd } from "#lib/feeds/json-ld";
import { breadcrumbs, textData } from "#lib/feeds/page-data";
import { pageMetadata } from "#lib/render/metadata";
import { readParams, staticParams } from "#lib/render/params";
import { getPage, getSiteContext } from "#lib/render/source";
import { renderText } from "#lib/render/text";
import { pageTrail } from "#lib/render/trails";
import { urls } from "#lib/urls";

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
