import { notFound } from "next/navigation";
import { AuthorProfile } from "#components/author-profile";
import { ListPage } from "#components/list-page";
import { SiteShell } from "#components/site-shell";
import { StructuredData } from "#components/structured-data";
import { jsonLd } from "#lib/feeds/json-ld";
import { breadcrumbs, cardLinks, itemList, profile } from "#lib/feeds/page-data";
import { getListTrail } from "#lib/render/list-trail";
import { listMetadata } from "#lib/render/metadata";
import { readParams, staticParams } from "#lib/render/params";
import { getPage, getSiteContext } from "#lib/render/source";
import { renderText } from "#lib/render/text";
import { urls } from "#lib/urls";

type Props = { params: Promise<{ author: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return staticParams("author", urls.author(":author"));
}

async function load({ params }: Props) {
  const { author } = await readParams(params);
  return (await getPage("author", urls.author(author))) ?? notFound();
}

export default async function Author(props: Props) {
  const context = await getSiteContext();
  const { site, shell } = context;
  const author = await load(props);
  const trail = getListTrail(site, "author", author);
  const metadata = listMetadata(site, author);
  return (
    <SiteShell site={site} shell={shell} metadata={metadata}>
      <ListPage list={author} site={site} trail={trail} showsSection={true}>
        <AuthorProfile author={author} html={renderText(context, author.path)} />
      </ListPage>
      <StructuredData
        data={jsonLd([profile(site, author), itemList(site, cardLinks(author)), breadcrumbs(site, trail)])}
      />
    </SiteShell>
  );
}
