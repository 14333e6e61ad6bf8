import { getCard } from "#lib/pages/routes/source";
import { sharePictureType } from "#lib/social-cards/share-picture";

type Context = { params: Promise<{ name: string }> };

/** Social cards, drawn on request, for the preview and for hosts that run Next. `npm run build` writes them as files instead. */
export async function GET(_request: Request, { params }: Context) {
  const { name } = await params;
  const bytes = await getCard(name);
  if (bytes === undefined) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(bytes), { headers: { "content-type": sharePictureType(name) } });
}
