import { notFound } from "next/navigation";
import { Sheet } from "#components/sheet";
import { readSheet } from "#lib/render/sheet";
import { getFrame, getSheets } from "#lib/render/source";

type Props = { params: Promise<{ number: string }> };

export const dynamicParams = false;

/** Many pages at a time, which only a publication asks for; it cuts them apart and publishes no sheet. */
export async function generateStaticParams() {
  return (await getSheets()).map((_, index) => ({ number: String(index + 1) }));
}

export default async function SheetOfPages({ params }: Props) {
  const { site, shell } = await getFrame();
  const pages = (await readSheet(Number((await params).number))) ?? notFound();
  return <Sheet site={site} shell={shell} pages={pages} />;
}
