import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AuthorProfile } from "#components/author-profile";
import { ListPage } from "#components/list-page";
import { SiteShell } from "#components/site-shell";
import { StructuredData } from "#components/structured-data";
import { jsonLd } from "#lib/feeds/json-ld";
import { breadcrumbs, cardLinks, itemList, profile } from "#lib/feeds/page-data";
import { listMetadata } from "#lib/render/metadata";
import { readParams, staticParams } from "#lib/render/params";
import { getFrame, getPage } from "#lib/render/source";
import { renderText } from "#lib/render/text";
import { getListTrail } from "#lib/render/whole-list";
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

export async function generateMetadata(props: Props): Promise<Metadata> {
  return listMetadata((await getFrame()).site, await load(props));
}

export default async function Author(props: Props) {
  const frame = await getFrame();
  const { site, shell } = frame;
  const author = await load(props);
  const trail = getListTrail(site, "author", author);
  return (
    <SiteShell site={site} shell={shell}>
      <ListPage list={author} site={site} trail={trail} showsSection={true}>
        <AuthorProfile author={author} html={renderText(frame, author.path)} />
      </ListPage>
      <StructuredData
        data={jsonLd([profile(site, author), itemList(site, cardLinks(author)), breadcrumbs(site, trail)])}
      />
    </SiteShell>
  );
}
