import { separator } from "#lib/content/files/walk.mjs";

const extensions = "\\.(?:jpe?g|png|webp|avif|gif)";
const atEnd = new RegExp(`${extensions}$`, "i");
const inListing = new RegExp(extensions + separator, "i");

/** Returns whether a file is a picture, by its name. */
export function isPictureName(name: string): boolean {
  return atEnd.test(name);
}

/** Returns whether a folder may have pictures. One test of the listing is faster than a test of each name. */
export function listsPictures(listing: string): boolean {
  return inListing.test(listing);
}
