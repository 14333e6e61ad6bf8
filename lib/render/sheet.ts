import type { PageKind } from "#lib/page";
import { headTags } from "#lib/render/head-tags";
import { articleMetadata, listMetadata } from "#lib/render/metadata";
import { getFrame, getPage, getSheets } from "#lib/render/source";
import { getWholeArticle } from "#lib/render/whole-article";
import { getWholeList } from "#lib/render/whole-list";
import type { SheetPage } from "#lib/views";

async function readPage(kind: PageKind, address: string): Promise<SheetPage> {
  const frame = await getFrame();
  const { site } = frame;
  if (kind === "article") {
    const article = await getPage(kind, address);
    if (article !== undefined)
      return {
        head: headTags(articleMetadata(site, article)),
        article: getWholeArticle(frame, article),
      };
  }
  if (kind === "category" || kind === "tag" || kind === "author" || kind === "month") {
    const list = await getPage(kind, address);
    if (list !== undefined)
      return { head: headTags(listMetadata(site, list)), list: getWholeList(site, kind, list) };
  }
  throw new Error(`A sheet cannot hold the ${kind} ${address}.`);
}

/**
 * The pages of a sheet.
 *
 * @param number From 1.
 * @returns `undefined` where there is no such sheet.
 */
export async function readSheet(number: number): Promise<SheetPage[] | undefined> {
  const entries = (await getSheets())[number - 1];
  return entries && Promise.all(entries.map(({ kind, address }) => readPage(kind, address)));
}
