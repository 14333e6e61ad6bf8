import type { Snapshot } from "#lib/articles";
import { findPictureFile } from "#lib/content/picture-files";
import type { Article, PictureFile } from "#lib/content/publication";
import type { Picture } from "#lib/view-models/pages";

/**
 * A picture in its published encodings. `crops` holds the addresses of a lead picture's crops. `isStill` is true for a moving
 * picture beyond the limits, of which only the first frame is shown.
 */
export type Rendition = Pick<Picture, "src" | "sources" | "animation" | "width" | "height"> & {
  crops?: string[];
  isStill?: true;
};

/** Renditions by the hash of the original file. */
export type Renditions = Pick<ReadonlyMap<string, Rendition>, "get">;

/** Returns the picture file that `src` names in an article. */
export function findPicture(snapshot: Snapshot, article: Article, src: string): PictureFile | undefined {
  return findPictureFile(snapshot.publication.pictures, article.path, src);
}

type Words = Pick<Picture, "alt" | "caption" | "credit">;

/** Returns an article's picture with its texts; `undefined` if the picture has no rendition yet. */
export function toPicture(
  snapshot: Snapshot,
  renditions: Renditions,
  article: Article,
  src: string,
  words: Words,
): Picture | undefined {
  const made = renditions.get(findPicture(snapshot, article, src)?.hash ?? "");
  if (made === undefined) return undefined;
  const { crops: _, isStill: _still, ...rendition } = made;
  return { ...rendition, ...words };
}

/** Returns the lead picture, which the article's front matter names; `undefined` if there is none or no rendition yet. */
export function getLeadPicture(
  snapshot: Snapshot,
  renditions: Renditions,
  article: Article,
): Picture | undefined {
  if (article.image === undefined) return undefined;
  const { src, alt, caption, credit } = article.image;
  return toPicture(snapshot, renditions, article, src, {
    alt,
    ...(caption && { caption }),
    ...(credit && { credit }),
  });
}

/** Returns the addresses of the crops of an article's lead picture. */
export function getCrops(snapshot: Snapshot, renditions: Renditions, article: Article): string[] {
  if (article.image === undefined) return [];
  return renditions.get(findPicture(snapshot, article, article.image.src)?.hash ?? "")?.crops ?? [];
}
