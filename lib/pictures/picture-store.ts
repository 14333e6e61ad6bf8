import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Sharp } from "sharp";
import type { PictureFile } from "#lib/content/publication";
import { type Crop, cropImage } from "#lib/pictures/crops";
import {
  BrokenPicture,
  measureOriginal,
  type Original,
  openFrames,
  openOriginal,
  reasons,
} from "#lib/pictures/original";
import { loadSharp } from "#lib/pictures/sharp";
import {
  describeVariants,
  type EncodedPicture,
  encodeAnimation,
  encodeCrop,
  recipe,
  type Variant,
} from "#lib/pictures/variants";

export type PictureRequest = PictureFile & {
  /** The article files that show the picture. */
  usedBy: readonly string[];
  /** The picture leads an article, so it also gets crops for search engines. */
  isLead: boolean;
};

type Wanted = Pick<PictureRequest, "hash" | "isLead">;

/** A loss of power can leave an empty file. */
function isStored(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/** Keeps renditions on disk, named by the hash of the original file, so that each is encoded once. */
export class PictureStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** Returns the path of a file of the store by its name in `/media/`. */
  fileOf(name: string): string {
    return path.join(this.#folder, name);
  }

  /** Returns the stored rendition of an original; `undefined` if a file of it, or a crop that is wanted, is missing. */
  find({
    hash,
    isLead,
  }: Pick<PictureRequest, "hash" | "isLead">): Pick<EncodedPicture, "rendition" | "files"> | undefined {
    try {
      const made: Pick<EncodedPicture, "rendition" | "files"> = JSON.parse(
        readFileSync(/* turbopackIgnore: true */ this.#record(hash), "utf8"),
      );
      const isEnough = !isLead || made.rendition.crops !== undefined;
      return isEnough && made.files.every((name) => isStored(this.fileOf(name))) ? made : undefined;
    } catch {
      return undefined;
    }
  }

  #record(hash: string): string {
    return path.join(this.#folder, `${hash}-${recipe}.json`);
  }

  /**
   * Returns the file names and sizes of a rendition without encoding it.
   *
   * @param picture The bytes of the original.
   * @throws {BrokenPicture} if they cannot be read as a picture or is beyond the limits.
   */
  async describe(picture: Buffer, { hash, isLead }: Wanted): Promise<EncodedPicture> {
    return describeVariants(hash, await measureOriginal(picture), { bytes: picture.length, isLead });
  }

  /**
   * Encodes a picture in every size and encoding. The orientation is applied; all other metadata is removed.
   *
   * @param picture The bytes of the original.
   * @throws {BrokenPicture} if they cannot be read as a picture or is beyond the limits.
   */
  async make(picture: Buffer, wanted: Wanted): Promise<void> {
    const { rendition, files, animation, ...made } = await this.describe(picture, wanted);
    // Another machine may have added files to the store. The same original and recipe give equivalent files, so they are kept.
    const isMissing = ({ name }: { name: string }) => !isStored(this.fileOf(name));
    const variants = made.variants.filter(isMissing);
    const crops = made.crops.filter(isMissing);
    if (variants.length > 0 || crops.length > 0) {
      const { data, info } = await decode(picture, widthFor(made.original, variants, crops));
      const sharp = await loadSharp();
      const open = () => sharp(data, { raw: info });
      await Promise.all([
        ...variants.map(({ name, width, encode }) =>
          this.#put(name, encode(open().resize({ width }), width)),
        ),
        ...crops.map((crop) => this.#put(crop.name, encodeCrop(cropImage(open(), crop)))),
      ]);
    }
    if (animation !== undefined && isMissing(animation))
      await this.#put(animation.name, encodeAnimation(await openFrames(picture), animation), () => {
        throw new BrokenPicture(reasons.unreadable);
      });
    writeFileSync(this.#record(wanted.hash), JSON.stringify({ rendition, files }));
  }

  /** @param onBroken Called if the picture cannot be encoded, and not if the disk is full. */
  async #put(name: string, image: Sharp, onBroken?: (error: unknown) => never): Promise<void> {
    const temporary = `${this.fileOf(name)}.${process.pid}`;
    const bytes = await image.toBuffer().catch(onBroken);
    try {
      await writeFile(temporary, bytes);
      renameSync(temporary, this.fileOf(name));
    } finally {
      rmSync(temporary, { force: true });
    }
  }
}

/** The width in pixels at which a picture has to be decoded so that no file of it is enlarged. */
function widthFor({ width, height }: Original, variants: readonly Variant[], crops: readonly Crop[]): number {
  const widest = Math.max(0, ...variants.map((variant) => variant.width));
  const scale = Math.max(0, ...crops.map((crop) => Math.max(crop.width / width, crop.height / height)));
  return Math.min(width, Math.max(widest, Math.ceil(width * scale)));
}

/**
 * Decodes a picture once for all its files, as raw pixels in sRGB with its orientation applied.
 *
 * @throws {BrokenPicture} if a part of it is missing or damaged.
 */
async function decode(picture: Buffer, width: number) {
  const original = await openOriginal(picture);
  return original
    .autoOrient()
    .resize({ width })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(() => {
      throw new BrokenPicture(reasons.unreadable);
    });
}
