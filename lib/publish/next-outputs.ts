import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { urls } from "#lib/urls";

const outputsSchema = z.object({
  prerenders: z.array(
    z.object({
      pathname: z.string(),
      routeType: z.string().nullable(),
      file: z.string().nullable(),
      postponed: z.boolean(),
    }),
  ),
  files: z.array(z.object({ pathname: z.string(), file: z.string() })),
  unknown: z.array(z.string()),
});

/** What Next prerendered. */
export type Rendered = {
  /** Where it left each page, by the address it is for. */
  pages: Map<string, string>;
  /** Where it left each batch, in their order. */
  batches: string[];
  /** The style sheet at an address that a page points to. */
  readSheet: (address: string) => string;
};

/** Next's own pages that are nobody's address, and its scripts and style sheets, which no page asks for. */
const nextsOwn = /^\/(?:_global-error|500|_not-found)$|^\/_next\/static\//;

/** The route of pages that are rendered many at a time. */
const batchPattern = /^\/batches\/(\d+)$/;

function addressOf(rendered: string): string {
  if (rendered === "/404") return urls.notFound;
  return rendered === "/" ? rendered : `${rendered}/`;
}

/**
 * Reads what the adapter noted of a build.
 *
 * @throws when there is an output that publishing does not know, or one that waits for a request.
 */
export function readOutputs(distFolder: string): Rendered {
  const noted = outputsSchema.parse(JSON.parse(readFileSync(path.join(distFolder, "outputs.json"), "utf8")));
  if (noted.unknown.length > 0)
    throw new Error(`Next made outputs that publishing does not know: ${noted.unknown}`);
  const pages: Rendered["pages"] = new Map();
  const batches: string[] = [];
  for (const { pathname, routeType, file, postponed } of noted.prerenders) {
    // Without a kind: the payloads for a script in the browser, and the templates of dynamic routes.
    if (routeType === null || nextsOwn.test(pathname)) continue;
    if (routeType !== "page") {
      throw new Error(`Next made a ${routeType} of ${pathname}; publishing knows pages only.`);
    }
    if (file === null || postponed) throw new Error(`${pathname} was not prerendered whole.`);
    const batch = batchPattern.exec(pathname)?.[1];
    if (batch === undefined) pages.set(addressOf(pathname.normalize("NFC")), file);
    else batches[Number(batch) - 1] = file;
  }
  for (const { pathname, file } of noted.files) {
    if (!nextsOwn.test(pathname)) pages.set(addressOf(pathname), file);
  }
  return {
    pages,
    batches,
    readSheet: sheetReader(new Map(noted.files.map(({ pathname, file }) => [pathname, file]))),
  };
}

/** Reads each of Next's style sheets once. */
function sheetReader(files: ReadonlyMap<string, string>): Rendered["readSheet"] {
  const read = new Map<string, string>();
  return (address) => {
    let sheet = read.get(address);
    if (sheet !== undefined) return sheet;
    const file = files.get(address);
    if (file === undefined) throw new Error(`Next made no style sheet ${address}; nothing was published.`);
    sheet = readFileSync(file, "utf8");
    read.set(address, sheet);
    return sheet;
  };
}
