import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import sharp, { type Sharp } from "sharp";
import type { Rendition, Renditions } from "#lib/cards";
import { placeOnDisk } from "#lib/content/files";
import { type Expectation, rules } from "#lib/content/messages";
import { type Problem, PublicationError, sortProblems } from "#lib/content/problems";
import type { PictureFile } from "#lib/content/publication";
import { type Crop, cropsOf, cutCrop } from "#lib/images/crops";
import { urls } from "#lib/urls";

/** Names the settings below; another name makes every picture anew. */
const recipe = "2";

/**
 * Pixels across at which a picture is made; never wider than the original. Browsers take the first that is large enough:
 * 240 and 400 for the small ones beside a headline (7rem), 680 and 1000 for those that fill a phone (92vw of 360-412 at a
 * density of 1.75-2 and 2.625-3).
 */
const widths = [240, 400, 680, 1000, 1280, 1920];
const fallbackWidth = 1280;

const maxBytes = 40 * 1024 * 1024;
const maxPixels = 120_000_000;

const encodings = [
  { type: "image/avif", extension: "avif", encode: (image: Sharp) => image.avif({ quality: 46, effort: 3 }) },
  { type: "image/webp", extension: "webp", encode: (image: Sharp) => image.webp({ quality: 74, effort: 4 }) },
] as const;

type Variant = { name: string; width: number; encode: (image: Sharp) => Sharp };
type Made = { rendition: Rendition; files: string[]; variants: Variant[]; crops: Crop[] };

function encodeFallback(image: Sharp): Sharp {
  return image.flatten({ background: "white" }).jpeg({ quality: 78, mozjpeg: true });
}

/** Every file that is made of a picture of that size, and how a page speaks of them. */
function describeVariants(hash: string, size: { width: number; height: number }, isLead: boolean): Made {
  const stem = `${hash.slice(0, 16)}-${recipe}`;
  const sizes = [...new Set(widths.map((width) => Math.min(width, size.width)))];
  const encoded = encodings.map(({ type, extension, encode }) => ({
    type,
    variants: sizes.map((width) => ({ name: `${stem}-${width}.${extension}`, width, encode })),
  }));
  const width = Math.min(fallbackWidth, size.width);
  const fallback = { name: `${stem}-${width}.jpg`, width, encode: encodeFallback };
  const variants = [...encoded.flatMap((one) => one.variants), fallback];
  const crops = isLead ? cropsOf(stem, size) : [];
  const rendition = {
    src: urls.media(fallback.name),
    sources: encoded.map((one) => ({
      type: one.type,
      srcset: one.variants.map((variant) => `${urls.media(variant.name)} ${variant.width}w`).join(", "),
    })),
    width,
    height: Math.round((size.height * width) / size.width),
    ...(isLead && { crops: crops.map(({ name }) => urls.media(name)) }),
  };
  return { rendition, files: [...variants, ...crops].map(({ name }) => name), variants, crops };
}

const reasons = {
  unreadable: {
    ar: "الملف تالف أو ليس صورة؛ صدّرها من جديد",
    en: "the file is damaged or no picture; export it again",
  },
  tooHeavy: { ar: "حجمها يزيد على 40 ميغابايت؛ صغّرها", en: "it is larger than 40 MB; make it smaller" },
  tooLarge: {
    ar: "أبعادها تزيد على 120 مليون نقطة؛ صغّرها",
    en: "it has more than 120 million pixels; make it smaller",
  },
} satisfies Record<string, Expectation>;

class BrokenPicture extends Error {
  readonly reason: Expectation;

  constructor(reason: Expectation) {
    super(reason.en);
    this.reason = reason;
  }
}

function open(file: string): Sharp {
  return sharp(file, { limitInputPixels: maxPixels, failOn: "truncated" });
}

async function measure(file: string, bytes: number): Promise<{ width: number; height: number }> {
  if (bytes > maxBytes) throw new BrokenPicture(reasons.tooHeavy);
  const metadata = await sharp(file, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw new BrokenPicture(reasons.unreadable);
    });
  if (metadata.format === "svg") throw new BrokenPicture(reasons.unreadable);
  const { width, height } = metadata.autoOrient;
  if (width * height > maxPixels) throw new BrokenPicture(reasons.tooLarge);
  return { width, height };
}

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
  }: Pick<PictureOrder, "hash" | "isLead">): Pick<Made, "rendition" | "files"> | undefined {
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
    return describeVariants(hash, await measure(file, bytes), isLead);
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
      await this.#put(crop.name, encodeFallback(cutCrop(open(file), crop)));
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
    const source = await open(file)
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

export type PictureOrder = PictureFile & {
  usedBy: string;
  /** It leads an article, so it is also cut to the shapes that search engines show. */
  isLead: boolean;
};

type Wanted = Pick<PictureOrder, "hash" | "bytes" | "isLead">;

export type PictureOptions = {
  /** Told after each picture: how many of the missing ones are made. */
  onProgress: (done: number, total: number) => void;
  /** Which pictures are made here; of the others only the size is read. All, where it is missing. */
  makes?: ((hash: string) => boolean) | undefined;
};

export type PicturesMade = { renditions: Renditions; files: string[]; encoded: number };

/**
 * Makes the pictures that have not been made before, a few at a time.
 *
 * @param root The publication's folder.
 * @throws {PublicationError} naming every picture that cannot be published.
 */
export async function makePictures(
  store: PictureStore,
  root: string,
  orders: readonly PictureOrder[],
  { onProgress, makes = () => true }: PictureOptions,
): Promise<PicturesMade> {
  const made = new Map<string, Pick<Made, "rendition" | "files">>();
  const missing: PictureOrder[] = [];
  for (const order of orders) {
    const known = made.get(order.hash) ?? store.find(order);
    if (known === undefined) missing.push(order);
    else made.set(order.hash, known);
  }
  const unique = [...new Map(missing.map((order) => [order.hash, order])).values()];
  const problems: Problem[] = [];
  let done = 0;
  const next = unique.values();
  const work = async () => {
    for (const order of next) {
      try {
        const file = placeOnDisk(root, order.path);
        const one = makes(order.hash) ? await store.make(file, order) : await store.describe(file, order);
        made.set(order.hash, one);
      } catch (error) {
        if (!(error instanceof BrokenPicture)) throw error;
        problems.push(rules.pictureBroken(order.usedBy, 1, path.basename(order.path), error.reason));
      }
      done++;
      onProgress(done, unique.length);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  if (problems.length > 0) throw new PublicationError(sortProblems(problems));
  // In the order in which they were asked for, whichever was made first.
  const all = [...new Set(orders.map(({ hash }) => hash))].flatMap((hash) => {
    const one = made.get(hash);
    return one === undefined ? [] : [{ hash, ...one }];
  });
  const renditions = new Map(all.map(({ hash, rendition }) => [hash, rendition]));
  return {
    renditions,
    files: all.filter(({ hash }) => makes(hash)).flatMap(({ files }) => files),
    encoded: unique.filter(({ hash }) => makes(hash)).length,
  };
}
