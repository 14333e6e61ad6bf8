import { notFound } from "next/navigation";
import { Batch } from "#components/batch";
import { readBatch } from "#lib/render/batch";
import { getBatches, getFrame } from "#lib/render/source";

type Props = { params: Promise<{ number: string }> };

export const dynamicParams = false;

/** Many pages at a time, which only a publication asks for; it cuts them apart and publishes no batch. */
export async function generateStaticParams() {
  return (await getBatches()).map((_, index) => ({ number: String(index + 1) }));
}

export default async function BatchOfPages({ params }: Props) {
  const { site, shell } = await getFrame();
  const pages = (await readBatch(Number((await params).number))) ?? notFound();
  return <Batch site={site} shell={shell} pages={pages} />;
}
