import { readFile } from "node:fs/promises";
import path from "node:path";
import { readEnvironment } from "#lib/pages/routes/environment";

type Context = { params: Promise<{ name: string }> };

const types: Record<string, string> = { avif: "image/avif", webp: "image/webp", jpg: "image/jpeg" };
const madeName = /^[0-9a-f]+-\d+-\d+(?:x\d+)?\.(avif|webp|jpg)$/;

/** Made pictures for the preview and for hosts that run Next; a publication copies them beside its pages. */
export async function GET(_request: Request, { params }: Context) {
  const { name } = await params;
  const type = types[madeName.exec(name)?.[1] ?? ""];
  if (type === undefined) return new Response(null, { status: 404 });
  const { stateFolder } = readEnvironment(process.env, process.cwd());
  const bytes = await readFile(/* turbopackIgnore: true */ path.join(stateFolder, "media", name)).catch(
    () => undefined,
  );
  if (bytes === undefined) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(bytes), { headers: { "content-type": type } });
}
