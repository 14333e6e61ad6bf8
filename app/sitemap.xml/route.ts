import { sitemapIndex } from "#lib/feeds/sitemap";
import { getFrame, getPage } from "#lib/render/source";
import { urls } from "#lib/urls";

export const dynamic = "force-static";

export async function GET() {
  const { site } = await getFrame();
  const index = await getPage("sitemapIndex", urls.sitemap);
  if (index === undefined) return new Response(null, { status: 404 });
  return new Response(sitemapIndex(site, index.entries), {
    headers: { "content-type": "application/xml; charset=utf-8" },
  });
}
