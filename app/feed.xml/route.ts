import { atomFeed } from "#lib/feeds/atom";
import { getFrame, getPage } from "#lib/render/source";
import { renderText } from "#lib/render/text";
import { urls } from "#lib/urls";

export const dynamic = "force-static";

export async function GET() {
  const { site } = await getFrame();
  const feed = await getPage("feed", urls.feed);
  if (feed === undefined) return new Response(null, { status: 404 });
  const entries = await Promise.all(
    feed.articles.map(async (article) => ({
      article,
      html: await renderText(article.path, article.pictures),
    })),
  );
  return new Response(atomFeed(site, feed, entries), {
    headers: { "content-type": "application/atom+xml; charset=utf-8" },
  });
}
