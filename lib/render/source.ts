import path from "node:path";
import { openEdition } from "#lib/articles";
import { openPublication } from "#lib/content/read";
import { getCardOrders, getSharePictures } from "#lib/images/card-orders";
import { drawOrder, openCardTools } from "#lib/images/card-store";
import { makePictures } from "#lib/images/make-pictures";
import { getPictureOrders } from "#lib/images/orders";
import { readPalette } from "#lib/images/palette";
import { PictureStore } from "#lib/images/picture-store";
import type { Page, PageData, PageKind } from "#lib/page";
import { getPages, getShell, getShownSite } from "#lib/pages";
import { readEnvironment } from "#lib/render/environment";
import { type Frame, type Job, openJob } from "#lib/render/job";

/** Where a route gets what it shows: from the job of a publication, or live from the publication's files. */
type Source = {
  frame: Frame;
  /** Those that are rendered by their own routes. */
  addresses(kind: PageKind): string[];
  /** What a publication has rendered many at a time. */
  batches: Job["batches"];
  get<K extends PageKind>(kind: K, address: string): PageData[K] | undefined;
  /** Draws a card; a publication has drawn its own before. */
  drawCard?(name: string): Promise<Buffer | undefined>;
};

/** The environment variable that names the folder of a publication's job. */
const jobVariable = "BARQIYA_JOB";

const isPreview = process.env.NODE_ENV === "development";

async function openLive(): Promise<Source> {
  const { contentFolder, stateFolder, siteUrl, now } = readEnvironment(process.env, process.cwd());
  const publication = openPublication({ root: contentFolder, siteUrl });
  const edition = openEdition(publication, { now, includesUnpublished: isPreview });
  const mediaFolder = path.join(stateFolder, "media");
  const store = new PictureStore(mediaFolder);
  const { renditions } = await makePictures(store, contentFolder, getPictureOrders(edition), {
    onProgress: () => {},
  });
  const palette = readPalette(process.cwd());
  const cards = getCardOrders(edition, renditions, palette);
  const sharePictures = getSharePictures(cards);
  const pages = new Map<string, Page>(
    getPages(edition, renditions, sharePictures).map((page) => [page.address, page]),
  );
  return {
    frame: { site: getShownSite(edition, sharePictures), shell: getShell(edition), contentFolder },
    addresses: (kind) =>
      [...pages.values()].filter((page) => page.kind === kind).map(({ address }) => address),
    batches: [],
    get: <K extends PageKind>(kind: K, address: string) => {
      const page = pages.get(address);
      return page?.kind === kind ? (page.data() as PageData[K]) : undefined;
    },
    drawCard: async (name) => {
      const order = cards.find((card) => card.name === name);
      return order && drawOrder(order, await openCardTools(process.cwd(), palette), mediaFolder);
    },
  };
}

/** One page asks several times; the preview reads the publication once for them all. Milliseconds. */
const previewHolds = 1000;

let opened: Promise<Source> | undefined;
let openedAt = 0;

/** The publication as it is on disk, at most a second ago: an edit shows at the next reload. */
function openPreview(): Promise<Source> {
  const now = Date.now();
  if (opened === undefined || now - openedAt >= previewHolds) {
    opened = openLive();
    openedAt = now;
  }
  return opened;
}

function openSource(): Promise<Source> {
  const job = process.env[jobVariable];
  if (job !== undefined && job !== "") {
    opened ??= openJob(job);
    return opened;
  }
  if (isPreview) return openPreview();
  // A build reads the publication a single time.
  opened ??= openLive();
  return opened;
}

/** What the page at an address shows, or `undefined` where there is no such page. */
export async function getPage<K extends PageKind>(
  kind: K,
  address: string,
): Promise<PageData[K] | undefined> {
  return (await openSource()).get(kind, address);
}

/** The addresses of a kind that are to be rendered by their own routes. */
export async function getAddresses(kind: PageKind): Promise<string[]> {
  return (await openSource()).addresses(kind);
}

/** The batches of a publication, each with its pages; none elsewhere. */
export async function getBatches(): Promise<Job["batches"]> {
  return (await openSource()).batches;
}

/** The bytes of a card by its name in `/og/`, or `undefined` where no page wants it. */
export async function getCard(name: string): Promise<Buffer | undefined> {
  return (await openSource()).drawCard?.(name);
}

/** What frames every page. */
export async function getFrame(): Promise<Frame> {
  return (await openSource()).frame;
}
