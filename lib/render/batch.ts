import type { PageKind } from "#lib/page";
import { headHtml } from "#lib/render/head-html";
import { articleMetadata, listMetadata } from "#lib/render/metadata";
import { getBatches, getFrame, getPage } from "#lib/render/source";
import { getWholeArticle } from "#lib/render/whole-article";
import { getWholeList, isListKind } from "#lib/render/whole-list";
import type { BatchPage } from "#lib/views";

async function readPage(kind: PageKind, address: string): Promise<BatchPage> {
  const frame = await getFrame();
  const { site } = frame;
  if (kind === "article") {
    const article = await getPage(kind, address);
    if (article !== undefined)
      return {
        head: headHtml(articleMetadata(site, article)),
        article: getWholeArticle(frame, article),
      };
  }
  if (isListKind(kind)) {
    const list = await getPage(kind, address);
    if (list !== undefined)
      return { head: headHtml(listMetadata(site, list)), list: getWholeList(site, kind, list) };
  }
  throw new Error(`A batch cannot hold the ${kind} ${address}.`);
}

/**
 * The pages of a batch.
 *
 * @param number From 1.
 * @returns `undefined` where there is no such batch.
 */
export async function readBatch(number: number): Promise<BatchPage[] | undefined> {
  const entries = (await getBatches())[number - 1];
  return entries && Promise.all(entries.map(({ kind, address }) => readPage(kind, address)));
}
