import { notFound } from "next/navigation";
import { PageShell } from "#components/layout/page-shell";
import { StructuredData } from "#components/layout/structured-data";
import { AuthorProfile } from "#components/list/author-profile";
import { ListPage } from "#components/list/list-page";
import { urls } from "#lib/config/urls";
import { getListBreadcrumbs } from "#lib/pages/routes/list-breadcrumbs";
import { listMetadata } from "#lib/pages/routes/metadata";
import { readParams, staticParams } from "#lib/pages/routes/params";
import { getPage, getSiteContext } from "#lib/pages/routes/source";
import { renderText } from "#lib/pages/routes/text";
import { jsonLd } from "#lib/structured-data/json-ld";
import { breadcrumbList, itemList, profile, teaserLinks } from "#lib/structured-data/page-data";

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
  const { site, navigation } = context;
  const author = await load(props);
  const breadcrumbs = getListBreadcrumbs(site, "author", author);
  const metadata = listMetadata(site, author);
  return (
    <PageShell site={site} navigation={navigation} metadata={metadata}>
      <ListPage list={author} site={site} breadcrumbs={breadcrumbs} showsSection={true}>
        <AuthorProfile author={author} html={renderText(context, author)} />
      </ListPage>
      <StructuredData
        data={jsonLd([
          profile(site, author),
          itemList(site, teaserLinks(author)),
          breadcrumbList(site, breadcrumbs),
        ])}
      />
    </PageShell>
  );
}
