/** Size in pixels of a share picture: the picture that chats and social networks show beside a link. They show this size uncropped. */
export const sharePictureSize = { width: 1200, height: 630 } as const;

/** Returns the media type of a share picture by its address or file name. A card on a photograph is a JPEG, any other a PNG. */
export function sharePictureType(address: string): string {
  return address.endsWith(".png") ? "image/png" : "image/jpeg";
}

/** Addresses of share pictures, by the address of the page that they stand for. */
export type SharePictures = ReadonlyMap<string, string>;
