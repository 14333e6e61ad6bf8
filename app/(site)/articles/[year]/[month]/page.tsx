import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { WholeList } from "#components/whole-list";
import { listMetadata } from "#lib/render/metadata";
import { readParams, staticParams } from "#lib/render/params";
import { getFrame, getPage } from "#lib/render/source";
import { getWholeList } from "#lib/render/whole-list";
import { urls } from "#lib/urls";

type Props = { params: Promise<{ year: string; month: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return staticParams("month", urls.month(":year", ":month"));
}

async function load({ params }: Props) {
  const { year, month } = await readParams(params);
  return (await getPage("month", urls.month(year, month))) ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return listMetadata((await getFrame()).site, await load(props));
}

export default async function Month(props: Props) {
  const { site, shell } = await getFrame();
  return <WholeList site={site} shell={shell} whole={getWholeList(site, "month", await load(props))} />;
}
