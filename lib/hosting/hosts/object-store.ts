import { onHost, pathOfSite } from "#lib/config/site-path";
import { addressOfFile, encodedPath, fileOfAddress } from "#lib/config/urls";
import { headerValue } from "#lib/hosting/header-row";
import { cacheOf, cacheRow } from "#lib/hosting/headers";
import { type HostedSite, type HostFiles, rootNotices } from "#lib/hosting/hosts/host-file";
import { mediaType } from "#lib/hosting/media-types";

/**
 * Returns the list of objects for a store that speaks S3: a line of JSON for each file with its key and metadata. A former
 * address is an object that leads on (`x-amz-website-redirect-location`). Below a path, keys begin with it, and `file` names
 * the file in the published folder.
 */
export function objectStoreFiles(site: HostedSite): HostFiles {
  const {
    siteUrl,
    redirects: { redirects, gone },
    files,
  } = site;
  const sitePath = pathOfSite(siteUrl);
  const targets = new Map(Object.entries(redirects).map(([address, url]) => [fileOfAddress(address), url]));
  const objects = files().map((file) => {
    const target = targets.get(file);
    const age = target === undefined ? headerValue(cacheRow, addressOfFile(file)) : cacheOf.redirect;
    return {
      key: onHost(sitePath, `/${file}`).slice(1),
      ...(sitePath !== "" && { file }),
      contentType: mediaType(file),
      cacheControl: age,
      ...(target !== undefined && { redirect: encodedPath(onHost(sitePath, target)) }),
    };
  });
  const text = objects.map((object) => `${JSON.stringify(object)}\n`).join("");
  return {
    files: [{ name: "objects.jsonl", text, isInSite: false }],
    notices: [
      "An object store sends no Content-Security-Policy; put a content network with the headers before it.",
      ...rootNotices(site),
      ...(gone.length > 0 ? ["An object store cannot answer 410; withdrawn addresses answer 404."] : []),
    ],
  };
}
