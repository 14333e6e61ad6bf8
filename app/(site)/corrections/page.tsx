import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CorrectionList } from "#components/correction-list";
import { FeedLinks } from "#components/feed-links";
import { PageFrame } from "#components/page-frame";
import { pageMetadata } from "#lib/render/metadata";
import { getFrame, getPage } from "#lib/render/source";
import { strings } from "#lib/strings";
import { urls } from "#lib/urls";

const title = strings.correctionsPage;
const description = strings.correctionsPageDescription;

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata((await getFrame()).site, {
    title,
    description,
    url: urls.corrections,
    feed: urls.corrections,
  });
}

export default async function CorrectionsPage() {
  const { site } = await getFrame();
  const data = await getPage("corrections", urls.corrections);
  if (data === undefined) notFound();
  return (
    <PageFrame trail={[]} current={title} title={title} summary={description}>
      <CorrectionList items={data.items} settings={site} />
      <FeedLinks page={urls.corrections} />
    </PageFrame>
  );
}
