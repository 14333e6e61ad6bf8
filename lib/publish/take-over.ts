import { readFileSync, writeFileSync } from "node:fs";
import { cleanHtml } from "#lib/publish/clean-html";
import type { Inside } from "#lib/publish/new-manifest";
import type { Rendered } from "#lib/publish/next-outputs";
import type { PlannedPage } from "#lib/publish/plan";
import { cutSheet, type Layout, routeOf, Surround } from "#lib/publish/sheets";
import { stagedFile } from "#lib/publish/switch";

/** What the pages of a route share. */
type Route = { surround: Surround; inside: Inside };

function readSheetPages({ sheets }: Rendered, index: number, pages: readonly PlannedPage[]) {
  const from = sheets[index];
  if (from === undefined) throw new Error(`Next did not render sheet ${index + 1}; nothing was published.`);
  return cutSheet(readFileSync(from, "utf8"), pages.length);
}

/**
 * Takes what Next rendered over into the staging folder of a site, cleaned, and tells what is inside each file.
 *
 * @param layout How the pages were rendered.
 * @param script The script of the search, which its own page may have.
 * @throws when Next did not render a page, or renders it otherwise on a sheet than by its route.
 */
export function takeOver(
  site: string,
  { alone, sheets: [exemplars = [], ...sheets] }: Layout,
  rendered: Rendered,
  script: string | undefined,
): Map<string, Inside> {
  const { pages, readSheet } = rendered;
  const insides = new Map<string, Inside>();
  const exemplarPages = exemplars.length === 0 ? [] : readSheetPages(rendered, 0, exemplars);
  const cut = new Map(exemplars.map((page, index) => [page, exemplarPages[index]]));
  const routes = new Map<string | undefined, Route>();
  for (const page of alone) {
    const { address, file, kind } = page;
    const from = pages.get(address);
    if (from === undefined) throw new Error(`Next did not render ${address}; nothing was published.`);
    const bytes = readFileSync(from);
    if (!file.endsWith(".html")) {
      writeFileSync(stagedFile(site, file), bytes);
      insides.set(file, { styles: [] });
      continue;
    }
    const options = { readSheet, script: kind === "search" ? script : undefined };
    const { html, styles, scripts } = cleanHtml(bytes.toString("utf8"), options);
    writeFileSync(stagedFile(site, file), html);
    const inside = { styles, ...(scripts.length > 0 && { scripts }) };
    insides.set(file, inside);
    const onSheet = cut.get(page);
    if (onSheet) routes.set(routeOf(page), { surround: new Surround(address, html, onSheet), inside });
  }
  for (const [index, sheet] of sheets.entries()) {
    const cutPages = readSheetPages(rendered, index + 1, sheet);
    for (const [place, page] of sheet.entries()) {
      const [route, cutPage] = [routes.get(routeOf(page)), cutPages[place]];
      if (route === undefined || cutPage === undefined)
        throw new Error(`${page.address} has no exemplar of its route; nothing was published.`);
      writeFileSync(stagedFile(site, page.file), route.surround.around(cutPage));
      insides.set(page.file, route.inside);
    }
  }
  return insides;
}
