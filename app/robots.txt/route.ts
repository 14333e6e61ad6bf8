import { robots } from "#lib/feeds/robots";
import { getFrame } from "#lib/render/source";

export const dynamic = "force-static";

export async function GET() {
  return new Response(robots((await getFrame()).site), {
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}
