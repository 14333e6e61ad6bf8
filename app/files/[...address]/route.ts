import { mediaType } from "#lib/hosting/media-types";
import { getFileAddresses, renderFile } from "#lib/pages/files/files";

type Context = { params: Promise<{ address: string[] }> };

export const dynamic = "force-static";
export const dynamicParams = false;

/** Feeds, sitemaps and similar files, for the preview and for hosts that run Next. `npm run build` writes these files itself. */
export async function generateStaticParams() {
  return (await getFileAddresses()).map((address) => ({ address: address.slice(1).split("/") }));
}

export async function GET(_request: Request, { params }: Context) {
  const address = `/${(await params).address.join("/")}`;
  const text = await renderFile(address);
  if (text === undefined) return new Response(null, { status: 404 });
  return new Response(text, { headers: { "content-type": mediaType(address) } });
}
