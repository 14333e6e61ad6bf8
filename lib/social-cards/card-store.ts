import { mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import { type CardTools, drawCard } from "#lib/social-cards/card";
import type { CardRequest } from "#lib/social-cards/card-requests";
import type { Palette } from "#lib/social-cards/palette";
import { Typeface } from "#lib/social-cards/typeface";
import { Typesetter } from "#lib/social-cards/typesetting";

type CardFolders = {
  /** The root of this checkout, whose `node_modules` holds the typeface. */
  root: string;
  /** The folder that cards are written to. */
  folder: string;
  /** The folder of the picture renditions. */
  mediaFolder: string;
};

/** A loss of power can leave an empty file. */
function isStored(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/** Loads the typeface. This takes time, so call it only if a card has to be drawn. */
export async function openCardTools(root: string, palette: Palette): Promise<CardTools> {
  return { setter: new Typesetter(await Typeface.open(root)), palette, canvases: [] };
}

/** Draws the card of a request; see {@link drawCard}. */
export function drawRequest(
  { words, picture }: CardRequest,
  tools: CardTools,
  mediaFolder: string,
): Promise<Buffer> {
  return drawCard(words, tools, picture && path.join(mediaFolder, picture.name));
}

/**
 * Draws the cards that are not in the folder yet, a few at a time. Names are hashes of the content, so an existing file is current.
 *
 * @returns how many were drawn.
 */
export async function makeCards(
  requests: readonly CardRequest[],
  palette: Palette,
  { root, folder, mediaFolder }: CardFolders,
): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const absent = requests.filter(({ name }) => !isStored(path.join(folder, name)));
  const missing = [...new Map(absent.map((request) => [request.name, request])).values()];
  if (missing.length === 0) return 0;
  const tools = await openCardTools(root, palette);
  const next = missing.values();
  const work = async () => {
    for (const request of next) {
      const file = path.join(folder, request.name);
      const temporary = `${file}.${process.pid}`;
      try {
        await writeFile(temporary, await drawRequest(request, tools, mediaFolder));
        renameSync(temporary, file);
      } finally {
        rmSync(temporary, { force: true });
      }
    }
  };
  // One more than there are cores: while one card is drawn, others are compressed and written.
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, work));
  return missing.length;
}
