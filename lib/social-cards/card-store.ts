import { existsSync, mkdirSync, renameSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import { type CardTools, drawCard } from "#lib/social-cards/card";
import type { CardRequest } from "#lib/social-cards/card-requests";
import type { Palette } from "#lib/social-cards/palette";
import { Typeface } from "#lib/social-cards/typeface";
import { Typesetter } from "#lib/social-cards/typesetting";

export type CardPlaces = {
  /** The engine's folder, where the face is. */
  root: string;
  /** Where drawn cards are kept. */
  folder: string;
  /** Where the pictures are that were made of the originals. */
  mediaFolder: string;
};

/** Opens the face, which only those need who draw. */
export async function openCardTools(root: string, palette: Palette): Promise<CardTools> {
  return { setter: new Typesetter(await Typeface.open(root)), palette, canvases: [] };
}

/** Draws what an request says; see {@link drawCard}. */
export function drawRequest(
  { words, picture }: CardRequest,
  tools: CardTools,
  mediaFolder: string,
): Promise<Buffer> {
  return drawCard(words, tools, picture && path.join(mediaFolder, picture.name));
}

/**
 * Draws the cards that have not been drawn before, a few at a time. What is there is known by its name alone.
 *
 * @returns how many were drawn.
 */
export async function makeCards(
  requests: readonly CardRequest[],
  palette: Palette,
  { root, folder, mediaFolder }: CardPlaces,
): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const absent = requests.filter(({ name }) => !existsSync(path.join(folder, name)));
  const missing = [...new Map(absent.map((request) => [request.name, request])).values()];
  if (missing.length === 0) return 0;
  const tools = await openCardTools(root, palette);
  const next = missing.values();
  const work = async () => {
    for (const request of next) {
      const file = path.join(folder, request.name);
      const beside = `${file}.${process.pid}`;
      await writeFile(beside, await drawRequest(request, tools, mediaFolder));
      renameSync(beside, file);
    }
  };
  // While some are packed and written, one is drawn.
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, work));
  return missing.length;
}
