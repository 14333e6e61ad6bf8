import { existsSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import type { Snapshot } from "#lib/articles";
import { linkOrCopy } from "#lib/build/commit/link-or-copy";
import { settleBoth } from "#lib/build/commit/settle-both";
import type { PlainFile } from "#lib/build/commit/site-files";
import type { Progress } from "#lib/build/progress";
import { urls } from "#lib/config/urls";
import type { Problem } from "#lib/content/messages/problems";
import { getChangedMonths } from "#lib/newsroom/archive";
import type { UnchangedMonths } from "#lib/newsroom/month-hashes";
import { reportStill } from "#lib/pictures/broken";
import { FoundRenditions } from "#lib/pictures/found-renditions";
import { describePictures, encodePictures } from "#lib/pictures/make-pictures";
import { mediaFolder } from "#lib/pictures/media-folder";
import { getPictureRequests } from "#lib/pictures/picture-requests";
import { PictureStore } from "#lib/pictures/picture-store";
import { type CardRequest, getCardRequests, getSharePictures } from "#lib/social-cards/card-requests";
import { makeCards } from "#lib/social-cards/card-store";
import { paletteOf, readPalette } from "#lib/social-cards/palette";
import type { SharePictures } from "#lib/social-cards/share-picture";

type Making = {
  /** The engine's folder. */
  root: string;
  contentFolder: string;
  stateFolder: string;
  /** Months whose pages and pictures are published already. */
  unchanged?: UnchangedMonths;
  /** Folders of the shards to merge. */
  parts: readonly string[] | undefined;
  /** Which names belong to this shard. All of them, if missing. */
  isMine: ((name: string) => boolean) | undefined;
  onProgress: Progress;
};

type PlannedPictures = {
  renditions: FoundRenditions;
  sharePictures: SharePictures;
  files: PlainFile[];
  /** Warnings about pictures that are encoded for the first time. */
  warnings: Problem[];
  /**
   * Encodes the missing pictures and draws the missing social cards; returns how many. Only feeds wait for it: they tell the
   * length of a picture. Pages depend on names and sizes.
   *
   * @throws {PublicationError} naming every picture that cannot be published.
   */
  makeFiles: () => Promise<{ encoded: number; drawn: number }>;
};

/** Links the pictures or social cards of shards into a store, so that they are not made again. */
function takeFromShards(parts: readonly string[], subfolder: "media" | "og", store: string): void {
  mkdirSync(store, { recursive: true });
  for (const folder of parts.map((part) => path.join(part, subfolder))) {
    for (const name of existsSync(folder) ? readdirSync(folder) : []) {
      const to = path.join(store, name);
      if (!existsSync(to)) linkOrCopy(path.join(folder, name), to);
    }
  }
}

function plainFile(file: string, folder: string, finalMonth?: string): PlainFile {
  const from = path.join(folder, path.basename(file));
  // Its name is a hash of its content, so any constant will do.
  return { file, from, contentHash: "made", ...(finalMonth && { finalMonth }) };
}

/**
 * Finds the pictures and social cards of a snapshot. Skips unchanged months. Nothing is encoded yet.
 *
 * @throws {PublicationError} naming every broken picture, if the header of one cannot be read.
 */
export async function planPictures(
  snapshot: Snapshot,
  { root, contentFolder, stateFolder, unchanged = new Map(), parts = [], isMine, onProgress }: Making,
): Promise<PlannedPictures> {
  const media = mediaFolder(stateFolder);
  const cardFolder = path.join(stateFolder, "og");
  takeFromShards(parts, "media", media);
  takeFromShards(parts, "og", cardFolder);
  const months = getChangedMonths(snapshot, unchanged);
  const articles = months.flatMap((month) => month.articles);
  const store = new PictureStore(media);
  const described = await describePictures(
    store,
    contentFolder,
    getPictureRequests(snapshot, articles),
    isMine,
  );
  const renditions = new FoundRenditions(store, described.renditions);
  const palette = paletteOf(readPalette(root), snapshot.publication);
  const requests = getCardRequests(snapshot, renditions, palette, articles);
  // A card belongs to the shard of its background picture.
  const cards = requests.filter(({ name, picture }) => isMine?.(picture?.hash ?? name) ?? true);
  const folders = { root, folder: cardFolder, mediaFolder: media };
  const monthOfPage = new Map(
    months.flatMap(({ key, articles }) => articles.map((article) => [urls.article(article), key])),
  );
  return {
    renditions,
    sharePictures: getSharePictures(requests),
    files: [
      ...months.flatMap(({ key, articles }) =>
        [...new Set(getPictureRequests(snapshot, articles).map(({ hash }) => hash))].flatMap((hash) =>
          (described.files.get(hash) ?? []).map((name) => plainFile(`media/${name}`, media, key)),
        ),
      ),
      ...cards.map(({ name, page }) =>
        plainFile(urls.card(name).slice(1), cardFolder, monthOfPage.get(page)),
      ),
    ],
    warnings: reportStill(
      contentFolder,
      described.missing,
      (hash) => described.renditions.get(hash)?.isStill === true,
    ),
    makeFiles: async () => {
      const encoding = encodePictures(store, contentFolder, described.missing, (done, total) =>
        onProgress("making pictures", done, total),
      );
      const isPlain = ({ picture }: CardRequest) => picture === undefined;
      const [encoded, plain] = await settleBoth(encoding, makeCards(cards.filter(isPlain), palette, folders));
      // The background of a card is an encoded picture.
      const others = cards.filter((card) => !isPlain(card));
      return { encoded, drawn: plain + (await makeCards(others, palette, folders)) };
    },
  };
}
