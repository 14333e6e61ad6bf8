import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import sharp, { type Sharp } from "sharp";
import type { PictureFile } from "#lib/content/publication";
import { cropImage } from "#lib/pictures/crops";
import { BrokenPicture, measureOriginal, openOriginal, reasons } from "#lib/pictures/original";
import {
  describeVariants,
  type EncodedPicture,
  encodeFallback,
  recipe,
  type Variant,
  widths,
} from "#lib/pictures/variants";

export type PictureRequest = PictureFile & {
  /** The article file that shows the picture. */
  usedBy: string;
  /** The picture leads an article, so it also gets crops for search engines. */
  isLead: boolean;
};

type Wanted = Pick<PictureRequest, "hash" | "bytes" | "isLead">;

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
      return isEnough && made.files.every((name) => existsSync(this.fileOf(name))) ? made : undefined;
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
   * @throws {BrokenPicture} if the file cannot be read as a picture or is beyond the limits.
   */
  async describe(file: string, { hash, bytes, isLead }: Wanted): Promise<EncodedPicture> {
    return describeVariants(hash, await measureOriginal(file, bytes), isLead);
  }

  /**
   * Encodes a picture in every size and encoding. The orientation is applied; all other metadata is removed.
   *
   * @throws {BrokenPicture} if the file cannot be read as a picture or is beyond the limits.
   */
  async make(file: string, picture: Wanted): Promise<EncodedPicture> {
    const { variants, crops, ...made } = await this.describe(file, picture);
    // Another machine may have added files to the store. The same original and recipe give equivalent files, so they are kept.
    const isMissing = ({ name }: { name: string }) => !existsSync(this.fileOf(name));
    const missing = variants.filter(isMissing);
    if (missing.length > 0) await this.#encode(file, missing);
    for (const crop of crops.filter(isMissing)) {
      await this.#put(crop.name, encodeFallback(cropImage(openOriginal(file), crop)));
    }
    writeFileSync(this.#record(picture.hash), JSON.stringify(made));
    return { ...made, variants, crops };
  }

  async #put(name: string, image: Sharp): Promise<void> {
    const temporary = `${this.fileOf(name)}.${process.pid}`;
    await image.toFile(temporary);
    renameSync(temporary, this.fileOf(name));
  }

  async #encode(file: string, variants: readonly Variant[]): Promise<void> {
    const source = await openOriginal(file)
      .autoOrient()
      .resize({ width: Math.max(...widths), withoutEnlargement: true })
      .toColourspace("srgb")
      .raw()
      .toBuffer({ resolveWithObject: true })
      .catch(() => {
        throw new BrokenPicture(reasons.unreadable);
      });
    for (const { name, width, encode } of variants) {
      await this.#put(name, encode(sharp(source.data, { raw: source.info }).resize({ width })));
    }
  }
}
