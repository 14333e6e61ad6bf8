import { existsSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import type { Snapshot } from "#lib/articles";
import type { PlainFile } from "#lib/build/commit/site-files";
import type { Progress } from "#lib/build/progress";
import { linkOrCopy } from "#lib/build/render/renderer";
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
  /** Months whose pages stand as they are, and their pictures with them. */
  unchanged?: UnchangedMonths;
  /** Folders of parts that other machines made. */
  parts: readonly string[] | undefined;
  /** Which names are made here, when several machines share a build; all, where it is missing. */
  isMine: ((name: string) => boolean) | undefined;
  onProgress: Progress;
};

export type MadePictures = {
  renditions: FoundRenditions;
  sharePictures: SharePictures;
  files: PlainFile[];
  /** How many pictures were encoded. */
  encoded: number;
  /** Draws the cards that are missing, and tells how many they were. */
  drawCards: () => Promise<number>;
};

/** Brings what the parts made, in their `media` or `og`, into a store, so that it is not made again. */
function adopt(parts: readonly string[], room: "media" | "og", store: string): void {
  mkdirSync(store, { recursive: true });
  for (const folder of parts.map((part) => path.join(part, room))) {
    for (const name of existsSync(folder) ? readdirSync(folder) : []) {
      const to = path.join(store, name);
      if (!existsSync(to)) linkOrCopy(path.join(folder, name), to);
    }
  }
}

function plainFile(file: string, folder: string, finalMonth?: string): PlainFile {
  const from = path.join(folder, path.basename(file));
  // Its name tells all that it is made of.
  return { file, from, fingerprint: "made", ...(finalMonth && { finalMonth }) };
}

/**
 * Makes what an snapshot shows of pictures and has not been made before: the pictures of the articles, and, when it is asked
 * for, the cards, which nothing depends on but their names. Those of unchanged months were made before.
 *
 * @throws {PublicationError} naming every picture that cannot be published.
 */
export async function makeAllPictures(
  snapshot: Snapshot,
  { root, contentFolder, stateFolder, unchanged = new Map(), parts = [], isMine, onProgress }: Making,
): Promise<MadePictures> {
  const [mediaFolder, cardFolder] = [path.join(stateFolder, "media"), path.join(stateFolder, "og")];
  adopt(parts, "media", mediaFolder);
  adopt(parts, "og", cardFolder);
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
  // A card is drawn where its ground was made.
  const cards = requests.filter(({ name, picture }) => isMine?.(picture?.hash ?? name) ?? true);
  const places = { root, folder: cardFolder, mediaFolder };
  const finalMonth = new Map(
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
      ...cards.map(({ name, page }) => plainFile(urls.card(name).slice(1), cardFolder, finalMonth.get(page))),
    ],
    encoded: made.encoded,
    drawCards: () => makeCards(cards, palette, places),
  };
}
