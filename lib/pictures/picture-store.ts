import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import sharp, { type Sharp } from "sharp";
import type { PictureFile } from "#lib/content/publication";
import { cutCrop } from "#lib/pictures/crops";
import { BrokenPicture, measureOriginal, openOriginal, reasons } from "#lib/pictures/original";
import {
  describeVariants,
  encodeFallback,
  type Made,
  recipe,
  type Variant,
  widths,
} from "#lib/pictures/variants";

export type PictureRequest = PictureFile & {
  usedBy: string;
  /** It leads an article, so it is also cut to the shapes that search engines show. */
  isLead: boolean;
};

type Wanted = Pick<PictureRequest, "hash" | "bytes" | "isLead">;

/** Where made pictures are kept: by the hash of the original, so that each is made once. */
export class PictureStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** The file of a made picture by its name in `/media/`. */
  fileOf(name: string): string {
    return path.join(this.#folder, name);
  }

  /** What was made of an original before, if that is all that is asked for and its files are all still there. */
  find({
    hash,
    isLead,
  }: Pick<PictureRequest, "hash" | "isLead">): Pick<Made, "rendition" | "files"> | undefined {
    try {
      const made: Pick<Made, "rendition" | "files"> = JSON.parse(
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
   * What a picture becomes, before it is made: names, widths, height.
   *
   * @throws {BrokenPicture} when the file cannot be read as a picture or is beyond the limits.
   */
  async describe(file: string, { hash, bytes, isLead }: Wanted): Promise<Made> {
    return describeVariants(hash, await measureOriginal(file, bytes), isLead);
  }

  /**
   * Makes every size and encoding of one picture. Nothing of the original's metadata is kept; its orientation is applied.
   *
   * @throws {BrokenPicture} when the file cannot be read as a picture or is beyond the limits.
   */
  async make(file: string, picture: Wanted): Promise<Made> {
    const { variants, crops, ...made } = await this.describe(file, picture);
    // What another machine made of the same bytes by the same recipe is as good as our own.
    const isMissing = ({ name }: { name: string }) => !existsSync(this.fileOf(name));
    const missing = variants.filter(isMissing);
    if (missing.length > 0) await this.#encode(file, missing);
    for (const crop of crops.filter(isMissing)) {
      await this.#put(crop.name, encodeFallback(cutCrop(openOriginal(file), crop)));
    }
    writeFileSync(this.#record(picture.hash), JSON.stringify(made));
    return { ...made, variants, crops };
  }

  async #put(name: string, image: Sharp): Promise<void> {
    const beside = `${this.fileOf(name)}.${process.pid}`;
    await image.toFile(beside);
    renameSync(beside, this.fileOf(name));
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
