import { getCard } from "#lib/pages/routes/source";
import { sharePictureType } from "#lib/social-cards/share-picture";

type Context = { params: Promise<{ name: string }> };

/** Cards for the preview and for hosts that run Next, drawn when they are asked for; a publication has files of them. */
export async function GET(_request: Request, { params }: Context) {
  const { name } = await params;
  const bytes = await getCard(name);
  if (bytes === undefined) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(bytes), { headers: { "content-type": sharePictureType(name) } });
}
