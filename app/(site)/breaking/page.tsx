import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BreakingList } from "#components/breaking-list";
import { PageFrame } from "#components/page-frame";
import { SiteShell } from "#components/site-shell";
import { pageMetadata } from "#lib/render/metadata";
import { getFrame, getPage } from "#lib/render/source";
import { strings } from "#lib/strings";
import { urls } from "#lib/urls";

const title = strings.breakingPage;
const description = strings.breakingPageDescription;

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata((await getFrame()).site, { title, description, url: urls.breaking });
}

export default async function Breaking() {
  const { site, shell } = await getFrame();
  const data = await getPage("breaking", urls.breaking);
  if (data === undefined) notFound();
  return (
    <SiteShell site={site} shell={shell}>
      <PageFrame trail={[]} current={title} title={title} summary={description}>
        <BreakingList items={data.items} settings={site} />
      </PageFrame>
    </SiteShell>
  );
}
