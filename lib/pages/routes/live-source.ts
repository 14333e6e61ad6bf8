import { openSnapshot } from "#lib/articles";
import { pathOfSite } from "#lib/config/site-path";
import { UserFacingError } from "#lib/config/user-facing-error";
import { setWords } from "#lib/config/words";
import { stateOfFiles } from "#lib/content/cache/files-state";
import type { Publication } from "#lib/content/publication";
import { openPublication } from "#lib/content/reader/read";
import type { Page, PageData, PageKind } from "#lib/pages/inventory/page";
import { getNavigation, getPages, getShownSite } from "#lib/pages/inventory/page-list";
import { makePreviewPictures, readPreview } from "#lib/pages/preview/preview-publication";
import { readEnvironment } from "#lib/pages/routes/environment";
import type { Source } from "#lib/pages/routes/source";
import { describePictures, encodePictures } from "#lib/pictures/make-pictures";
import { writeMastheads } from "#lib/pictures/mastheads";
import { mediaFolder } from "#lib/pictures/media-folder";
import { getPictureRequests } from "#lib/pictures/picture-requests";
import { PictureStore } from "#lib/pictures/picture-store";
import { searchScript } from "#lib/search/script";
import { getCardRequests, getSharePictures } from "#lib/social-cards/card-requests";
import { drawRequest, openCardTools } from "#lib/social-cards/card-store";
import { paletteOf, readPalette } from "#lib/social-cards/palette";

const isPreview = process.env.NODE_ENV === "development";

async function makePictures(...[store, root, requests]: Parameters<typeof makePreviewPictures>) {
  const { renditions, missing } = await describePictures(store, root, requests);
  await encodePictures(store, root, missing, () => {});
  return renditions;
}

/**
 * The preview stands at the root of its own host, wherever the site is to stand. Other pages of Next would have links that lead
 * out of the path, because only the publisher puts it before them.
 */
function atRoot(publication: Publication): Publication {
  const { site } = publication;
  if (pathOfSite(site.url) === "") return publication;
  if (isPreview) return { ...publication, site: { ...site, url: new URL(site.url).origin } };
  throw new UserFacingError({
    ar: `الموقع تحت مسار (${site.url})، وNext لا ينشره إلا في جذر النطاق. انشره بالأمر npm run build`,
    en: `The site stands below a path (${site.url}), and Next publishes at the root of a host only. Use npm run build.`,
  });
}

async function readSource(): Promise<Source> {
  const root = process.cwd();
  const { contentFolder, stateFolder, siteUrl, now } = readEnvironment(process.env, root);
  const reading = { root: contentFolder, siteUrl };
  const publication = atRoot(isPreview ? readPreview(reading) : openPublication(reading));
  setWords(publication.brand?.words);
  const snapshot = openSnapshot(publication, { now, includesUnpublished: isPreview });
  const media = mediaFolder(stateFolder);
  if (publication.drawings !== undefined) writeMastheads(publication.drawings, media);
  const store = new PictureStore(media);
  const make = isPreview ? makePreviewPictures : makePictures;
  const renditions = await make(store, contentFolder, getPictureRequests(snapshot));
  const palette = paletteOf(readPalette(root), snapshot.publication);
  const cards = getCardRequests(snapshot, renditions, palette);
  const sharePictures = getSharePictures(cards);
  const pages = new Map<string, Page>(
    getPages(snapshot, renditions, sharePictures).map((page) => [page.address, page]),
  );
  return {
    context: {
      site: getShownSite(snapshot, sharePictures),
      navigation: getNavigation(snapshot),
      contentFolder,
      mediaFolder: media,
    },
    addresses: (kind) =>
      [...pages.values()].filter((page) => page.kind === kind).map(({ address }) => address),
    get: <K extends PageKind>(kind: K, address: string) => {
      const page = pages.get(address);
      return page?.kind === kind ? (page.data() as PageData[K]) : undefined;
    },
    searchScript: () => searchScript(root),
    drawCard: async (name) => {
      const request = cards.find((card) => card.name === name);
      return request && drawRequest(request, await openCardTools(root, palette), media);
    },
  };
}

/** The preview reads files that have not changed again after this time, because articles appear and expire. Milliseconds. */
const previewHolds = 60_000;

let opened: Promise<Source> | undefined;
let openedAt = 0;
let openedState = "";

/** True if the files are still those that were read. A page asks for data several times, and it is one reading for all. */
function isCurrent(state: string): boolean {
  return (
    opened !== undefined && (!isPreview || (openedState === state && Date.now() - openedAt < previewHolds))
  );
}

/**
 * Opens the publication's files as the source of pages, for Next. The preview reads them again when a file has changed, so that
 * an edit shows at the next reload; `next build` and `next start` read them once.
 */
export function openLiveSource(): Promise<Source> {
  const { contentFolder } = readEnvironment(process.env, process.cwd());
  const state = isPreview ? stateOfFiles(contentFolder) : "";
  if (opened === undefined || !isCurrent(state)) {
    opened = readSource();
    openedAt = Date.now();
    openedState = state;
  }
  return opened;
}
