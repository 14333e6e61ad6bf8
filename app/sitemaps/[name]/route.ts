import { sitemap } from "#lib/feeds/sitemap";
import { readParams, staticParams } from "#lib/render/params";
import { getFrame, getPage } from "#lib/render/source";

type Context = { params: Promise<{ name: string }> };

export const dynamic = "force-static";
export const dynamicParams = false;

export function generateStaticParams() {
  return staticParams("sitemap", "/sitemaps/:name");
}

export async function GET(_request: Request, { params }: Context) {
  const { site } = await getFrame();
  const { name } = await readParams(params);
  const data = await getPage("sitemap", `/sitemaps/${name}`);
  if (data === undefined) return new Response(null, { status: 404 });
  return new Response(sitemap(site, data.entries), {
    headers: { "content-type": "application/xml; charset=utf-8" },
  });
}
