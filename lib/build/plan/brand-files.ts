import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Snapshot } from "#lib/articles";
import type { PlainFile } from "#lib/build/commit/site-files";
import { shortHash } from "#lib/build/plan/content-hash";
import { defaultColours } from "#lib/config/default-colours";
import { urls } from "#lib/config/urls";
import { getColours } from "#lib/newsroom/colours";
import { sansFiles } from "#lib/pages/brand/sans-files";
import { iconAddresses, makeIconSet } from "#lib/pictures/icon-set";
import { writeMastheads } from "#lib/pictures/mastheads";
import { mediaFolder } from "#lib/pictures/media-folder";

/** Version of the icons. Change it, and icons in the folder of caches are made again. */
const recipe = "1";

/** Returns the file of an address without the folder: `icon-192.png`. */
function nameOf(address: string): string {
  return path.posix.basename(address);
}

/** Makes the icons of all sizes, unless the folder of caches has them. Returns their folder and a hash of their inputs. */
async function openIcons({ publication }: Snapshot, stateFolder: string) {
  const icon = publication.drawings?.icon;
  if (icon === undefined) return undefined;
  const ground = getColours(publication).day.paper ?? defaultColours.day.paper;
  const hash = shortHash(recipe, icon.hash, ground);
  const folder = path.join(stateFolder, "brand", hash);
  if (existsSync(folder)) return { folder, hash };
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  for (const [address, bytes] of await makeIconSet({ ...icon, ground }))
    writeFileSync(path.join(unfinished, nameOf(address)), bytes);
  writeFileSync(path.join(unfinished, nameOf(urls.icon)), icon.svg);
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    // Another build has made them meanwhile.
    if (!existsSync(folder)) throw error;
    rmSync(unfinished, { recursive: true, force: true });
  }
  return { folder, hash };
}

/** Returns the files of a publication's brand: the drawings of the masthead, and icons in the place of the engine's. */
export async function brandFiles(snapshot: Snapshot, stateFolder: string): Promise<PlainFile[]> {
  const { drawings } = snapshot.publication;
  if (drawings === undefined) return [];
  const media = mediaFolder(stateFolder);
  const mastheads = writeMastheads(drawings, media).map(
    (name): PlainFile => ({
      file: urls.media(name).slice(1),
      from: path.join(media, name),
      contentHash: "made",
    }),
  );
  const icons = await openIcons(snapshot, stateFolder);
  if (icons === undefined) return mastheads;
  const { folder, hash } = icons;
  const addresses = [urls.icon, ...iconAddresses];
  return [
    ...mastheads,
    ...addresses.map((address): PlainFile => {
      const from = path.join(folder, nameOf(address));
      return { file: address.slice(1), from, contentHash: hash };
    }),
  ];
}

/** Returns the files of `public/` that no page of the publication names: those of the other pairing of faces. */
export function unusedFonts({ publication }: Snapshot): string[] {
  return publication.brand?.type === "sans" ? [] : sansFiles.map(({ address }) => address.slice(1));
}
