import { separator } from "#lib/content/reader/walk.mjs";

const extensions = "\\.(?:jpe?g|png|webp|avif|gif)";
const atEnd = new RegExp(`${extensions}$`, "i");
const inListing = new RegExp(extensions + separator, "i");

/** Whether a file is a picture, by its name. */
export function isPictureName(name: string): boolean {
  return atEnd.test(name);
}

/** Whether a folder has any, by its listing: of most it is plain without a look at each name. */
export function listsPictures(listing: string): boolean {
  return inListing.test(listing);
}
