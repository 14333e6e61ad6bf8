import { existsSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import type { Snapshot } from "#lib/articles";
import { linkOrCopy } from "#lib/build/commit/link-or-copy";
import type { PlainFile } from "#lib/build/commit/site-files";
import type { Progress } from "#lib/build/progress";
import { urls } from "#lib/config/urls";
import { getChangedMonths } from "#lib/newsroom/archive";
import type { UnchangedMonths } from "#lib/newsroom/month-hashes";
import { FoundRenditions } from "#lib/pictures/found-renditions";
import { makePictures } from "#lib/pictures/make-pictures";
import { getPictureRequests } from "#lib/pictures/picture-requests";
import { PictureStore } from "#lib/pictures/picture-store";
import { getCardRequests, getSharePictures } from "#lib/social-cards/card-requests";
import { makeCards } from "#lib/social-cards/card-store";
import { readPalette } from "#lib/social-cards/palette";
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

type MadePictures = {
  renditions: FoundRenditions;
  sharePictures: SharePictures;
  files: PlainFile[];
  /** How many pictures were encoded. */
  encoded: number;
  /** Draws the missing social cards and returns their number. */
  drawCards: () => Promise<number>;
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
 * Encodes the pictures of a snapshot that the store does not have. Skips unchanged months. Social cards are drawn later, by
 * `drawCards`, because pages depend on their names alone.
 *
 * @throws {PublicationError} naming every picture that cannot be published.
 */
export async function makeAllPictures(
  snapshot: Snapshot,
  { root, contentFolder, stateFolder, unchanged = new Map(), parts = [], isMine, onProgress }: Making,
): Promise<MadePictures> {
  const [mediaFolder, cardFolder] = [path.join(stateFolder, "media"), path.join(stateFolder, "og")];
  takeFromShards(parts, "media", mediaFolder);
  takeFromShards(parts, "og", cardFolder);
  const months = getChangedMonths(snapshot, unchanged);
  const articles = months.flatMap((month) => month.articles);
  const store = new PictureStore(mediaFolder);
  const made = await makePictures(store, contentFolder, getPictureRequests(snapshot, articles), {
    onProgress: (done, total) => onProgress("making pictures", done, total),
    makes: isMine,
  });
  const renditions = new FoundRenditions(store, made.renditions);
  const palette = readPalette(root);
  const requests = getCardRequests(snapshot, renditions, palette, articles);
  // A card belongs to the shard of its background picture.
  const cards = requests.filter(({ name, picture }) => isMine?.(picture?.hash ?? name) ?? true);
  const folders = { root, folder: cardFolder, mediaFolder };
  const monthOfPage = new Map(
    months.flatMap(({ key, articles }) => articles.map((article) => [urls.article(article), key])),
  );
  return {
    renditions,
    sharePictures: getSharePictures(requests),
    files: [
      ...months.flatMap(({ key, articles }) =>
        [...new Set(getPictureRequests(snapshot, articles).map(({ hash }) => hash))].flatMap((hash) =>
          (made.files.get(hash) ?? []).map((name) => plainFile(`media/${name}`, mediaFolder, key)),
        ),
      ),
      ...cards.map(({ name, page }) =>
        plainFile(urls.card(name).slice(1), cardFolder, monthOfPage.get(page)),
      ),
    ],
    encoded: made.encoded,
    drawCards: () => makeCards(cards, palette, folders),
  };
}
