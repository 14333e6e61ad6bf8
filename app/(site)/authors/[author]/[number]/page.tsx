import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { WholeList } from "#components/whole-list";
import { listMetadata } from "#lib/render/metadata";
import { readParams, staticParams } from "#lib/render/params";
import { getFrame, getPage } from "#lib/render/source";
import { getWholeList } from "#lib/render/whole-list";
import { urls } from "#lib/urls";

type Props = { params: Promise<{ author: string; number: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return staticParams("author", `${urls.author(":author")}:number/`);
}

async function load({ params }: Props) {
  const { author, number } = await readParams(params);
  return (await getPage("author", urls.author(author, Number(number)))) ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return listMetadata((await getFrame()).site, await load(props));
}

export default async function AuthorNumber(props: Props) {
  const { site, shell } = await getFrame();
  return <WholeList site={site} shell={shell} whole={getWholeList(site, "author", await load(props))} />;
}
