import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MonthPage } from "#components/month-page";
import { SiteShell } from "#components/site-shell";
import { listMetadata } from "#lib/render/metadata";
import { readParams, staticParams } from "#lib/render/params";
import { getFrame, getPage } from "#lib/render/source";
import { urls } from "#lib/urls";

type Props = { params: Promise<{ year: string; month: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return staticParams("month", urls.month(":year", ":month"));
}

async function load({ params }: Props) {
  const { year, month } = await readParams(params);
  return { year, list: (await getPage("month", urls.month(year, month))) ?? notFound() };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return listMetadata((await getFrame()).site, (await load(props)).list);
}

export default async function Month(props: Props) {
  const { site, shell } = await getFrame();
  return (
    <SiteShell site={site} shell={shell}>
      <MonthPage {...(await load(props))} site={site} />
    </SiteShell>
  );
}
