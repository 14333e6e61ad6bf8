import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageFrame } from "#components/page-frame";
import { PeriodList } from "#components/period-list";
import { SiteShell } from "#components/site-shell";
import { pageMetadata } from "#lib/render/metadata";
import { getFrame, getPage } from "#lib/render/source";
import { strings } from "#lib/strings";
import { urls } from "#lib/urls";

export async function generateMetadata(): Promise<Metadata> {
  const { site } = await getFrame();
  return pageMetadata(site, {
    title: strings.archive,
    description: strings.archiveDescription,
    url: urls.archive,
  });
}

export default async function Archive() {
  const { site, shell } = await getFrame();
  const archive = await getPage("archive", urls.archive);
  if (archive === undefined) notFound();
  return (
    <SiteShell site={site} shell={shell}>
      <PageFrame
        trail={[]}
        current={strings.archive}
        title={strings.archive}
        summary={strings.archiveDescription}
      >
        <PeriodList periods={archive.years} site={site} />
      </PageFrame>
    </SiteShell>
  );
}
