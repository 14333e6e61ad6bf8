import { readFile } from "node:fs/promises";
import path from "node:path";
import { readEnvironment } from "#lib/pages/routes/environment";
import { mediaFolder } from "#lib/pictures/media-folder";

type Context = { params: Promise<{ name: string }> };

const types: Record<string, string> = {
  avif: "image/avif",
  svg: "image/svg+xml",
  webp: "image/webp",
  jpg: "image/jpeg",
};
const renditionName = /^[0-9a-f]+-\d+-\d+(?:x\d+|-moving)?\.(avif|webp|jpg)$/;
const drawingName = /^[0-9a-f]+-masthead\.(svg)$/;

/** Picture renditions and drawings of the masthead, for the preview and for hosts that run Next. `npm run build` copies them into the site instead. */
export async function GET(_request: Request, { params }: Context) {
  const { name } = await params;
  const type = types[(renditionName.exec(name) ?? drawingName.exec(name))?.[1] ?? ""];
  if (type === undefined) return new Response(null, { status: 404 });
  const { stateFolder } = readEnvironment(process.env, process.cwd());
  const bytes = await readFile(/* turbopackIgnore: true */ path.join(mediaFolder(stateFolder), name)).catch(
    () => undefined,
  );
  if (bytes === undefined) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(bytes), { headers: { "content-type": type } });
}
