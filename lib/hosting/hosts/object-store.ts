import { addressOfFile, encodedPath, fileOfAddress } from "#lib/config/urls";
import { headerValue } from "#lib/hosting/header-row";
import { cacheOf, cacheRow } from "#lib/hosting/headers";
import type { HostedSite, HostFiles } from "#lib/hosting/hosts/host-file";
import { mediaType } from "#lib/hosting/media-types";

/**
 * Returns the list of objects for a store that speaks S3: a line of JSON for each file with its key and metadata. A former
 * address is an object that leads on (`x-amz-website-redirect-location`).
 */
export function objectStoreFiles({ redirects: { redirects, gone }, files }: HostedSite): HostFiles {
  const targets = new Map(Object.entries(redirects).map(([address, url]) => [fileOfAddress(address), url]));
  const objects = files().map((key) => {
    const target = targets.get(key);
    const age = target === undefined ? headerValue(cacheRow, addressOfFile(key)) : cacheOf.redirect;
    return {
      key,
      contentType: mediaType(key),
      cacheControl: age,
      ...(target !== undefined && { redirect: encodedPath(target) }),
    };
  });
  const text = objects.map((object) => `${JSON.stringify(object)}\n`).join("");
  return {
    files: [{ name: "objects.jsonl", text, isInSite: false }],
    notices: [
      "An object store sends no Content-Security-Policy; put a content network with the headers before it.",
      ...(gone.length > 0 ? ["An object store cannot answer 410; withdrawn addresses answer 404."] : []),
    ],
  };
}
