import path from "node:path";
import { openEdition } from "#lib/articles";
import { openPublication } from "#lib/content/reader/read";
import type { Page, PageData, PageKind } from "#lib/pages/inventory/page";
import { getPages, getShell, getShownSite } from "#lib/pages/inventory/page-list";
import { readEnvironment } from "#lib/pages/routes/environment";
import type { Source } from "#lib/pages/routes/source";
import { makePictures } from "#lib/pictures/make-pictures";
import { getPictureOrders } from "#lib/pictures/picture-requests";
import { PictureStore } from "#lib/pictures/picture-store";
import { searchScript } from "#lib/search/script";
import { getCardOrders, getSharePictures } from "#lib/social-cards/card-requests";
import { drawOrder, openCardTools } from "#lib/social-cards/card-store";
import { readPalette } from "#lib/social-cards/palette";

const isPreview = process.env.NODE_ENV === "development";

async function readSource(): Promise<Source> {
  const root = process.cwd();
  const { contentFolder, stateFolder, siteUrl, now } = readEnvironment(process.env, root);
  const publication = openPublication({ root: contentFolder, siteUrl });
  const edition = openEdition(publication, { now, includesUnpublished: isPreview });
  const mediaFolder = path.join(stateFolder, "media");
  const store = new PictureStore(mediaFolder);
  const { renditions } = await makePictures(store, contentFolder, getPictureOrders(edition), {
    onProgress: () => {},
  });
  const palette = readPalette(root);
  const cards = getCardOrders(edition, renditions, palette);
  const sharePictures = getSharePictures(cards);
  const pages = new Map<string, Page>(
    getPages(edition, renditions, sharePictures).map((page) => [page.address, page]),
  );
  return {
    context: { site: getShownSite(edition, sharePictures), shell: getShell(edition), contentFolder },
    addresses: (kind) =>
      [...pages.values()].filter((page) => page.kind === kind).map(({ address }) => address),
    get: <K extends PageKind>(kind: K, address: string) => {
      const page = pages.get(address);
      return page?.kind === kind ? (page.data() as PageData[K]) : undefined;
    },
    searchScript: () => searchScript(root),
    drawCard: async (name) => {
      const order = cards.find((card) => card.name === name);
      return order && drawOrder(order, await openCardTools(root, palette), mediaFolder);
    },
  };
}

/** One page asks several times; the preview reads the publication once for them all. Milliseconds. */
const previewHolds = 1000;

let opened: Promise<Source> | undefined;
let openedAt = 0;

/**
 * Opens the publication's files as the source of pages, for Next. The preview reads them again after a second, so that an
 * edit shows at the next reload; `next build` and `next start` read them once.
 */
export function openLiveSource(): Promise<Source> {
  const now = Date.now();
  if (opened === undefined || (isPreview && now - openedAt >= previewHolds)) {
    opened = readSource();
    openedAt = now;
  }
  return opened;
}
