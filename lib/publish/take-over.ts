import { readFileSync, writeFileSync } from "node:fs";
import { type CutPage, cutBatch, type Layout, routeOf, Surround } from "#lib/publish/batches";
import { type CleanPage, cleanHtml } from "#lib/publish/clean-html";
import type { Inside } from "#lib/publish/new-manifest";
import type { Rendered } from "#lib/publish/next-outputs";
import type { PlannedPage } from "#lib/publish/plan";
import { stagedFile } from "#lib/publish/switch";

/** Reads what Next left somewhere. */
function read(from: string | undefined, what: string): string {
  if (from === undefined) throw new Error(`Next did not render ${what}; nothing was published.`);
  return readFileSync(from, "utf8");
}

/** The pages of a batch as they come out of it. */
function cutPages(
  pages: readonly PlannedPage[],
  { batches }: Rendered,
  index: number,
): [PlannedPage, CutPage][] {
  const cut = cutBatch(read(batches[index], `batch ${index + 1}`), pages.length);
  return pages.flatMap((page, place) => {
    const one = cut[place];
    return one === undefined ? [] : [[page, one]];
  });
}

function insideOf({ styles, scripts }: CleanPage): Inside {
  return { styles, ...(scripts.length > 0 && { scripts }) };
}

/**
 * Takes what Next rendered over into the staging folder of a site, cleaned, and tells what is inside each file.
 *
 * @param layout How the pages were rendered.
 * @param script The script of the search, which its own page may have.
 * @throws when Next did not render a page, or an exemplar is otherwise in its batch than by its route.
 */
export function takeOver(
  site: string,
  { alone, batches: [exemplars, ...batches] }: Layout,
  rendered: Rendered,
  script: string | undefined,
): Map<string, Inside> {
  const insides = new Map<string, Inside>();
  const put = ({ file }: PlannedPage, html: string, inside: Inside) => {
    writeFileSync(stagedFile(site, file), html);
    insides.set(file, inside);
  };
  const inBatch = new Map(exemplars && cutPages(exemplars, rendered, 0));
  const routes = new Map<string | undefined, { surround: Surround; inside: Inside }>();
  for (const page of alone) {
    const { address, kind } = page;
    const source = read(rendered.pages.get(address), address);
    const { readSheet } = rendered;
    const clean = cleanHtml(source, { readSheet, script: kind === "search" ? script : undefined });
    put(page, clean.html, insideOf(clean));
    const cut = inBatch.get(page);
    if (cut) {
      const surround = new Surround(address, clean.html, cut);
      routes.set(routeOf(page), { surround, inside: insideOf(clean) });
    }
  }
  for (const [index, batch] of batches.entries()) {
    for (const [page, cut] of cutPages(batch, rendered, index + 1)) {
      const route = routes.get(routeOf(page));
      if (route === undefined) throw new Error(`${page.address} has no exemplar; nothing was published.`);
      put(page, route.surround.around(cut), route.inside);
    }
  }
  return insides;
}
