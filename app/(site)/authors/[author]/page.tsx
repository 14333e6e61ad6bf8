import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AuthorProfile } from "#components/author-profile";
import { ListPage } from "#components/list-page";
import { SiteShell } from "#components/site-shell";
import { listMetadata } from "#lib/render/metadata";
import { readParams, staticParams } from "#lib/render/params";
import { getFrame, getPage } from "#lib/render/source";
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

export async function generateMetadata(props: Props): Promise<Metadata> {
  return listMetadata((await getFrame()).site, await load(props));
}

export default async function Author(props: Props) {
  const { site, shell } = await getFrame();
  const author = await load(props);
  return (
    <SiteShell site={site} shell={shell}>
      <ListPage list={author} site={site} trail={[]} showsSection={true}>
        <AuthorProfile author={author} html={await renderText(author.path, {})} />
      </ListPage>
    </SiteShell>
  );
}
