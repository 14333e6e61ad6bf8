import { webManifest } from "#lib/feeds/web-manifest";
import { getFrame } from "#lib/render/source";

export const dynamic = "force-static";

export async function GET() {
  return new Response(webManifest((await getFrame()).site), {
    headers: { "content-type": "application/manifest+json; charset=utf-8" },
  });
}
