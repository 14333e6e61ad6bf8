import { onHost, pathOfSite } from "#lib/config/site-path";
import { addressOfFile, encodedPath, fileOfAddress } from "#lib/config/urls";
import { headerValue } from "#lib/hosting/header-row";
import { cacheOf, cacheRow } from "#lib/hosting/headers";
import { type HostedSite, type HostFiles, rootNotices } from "#lib/hosting/hosts/host-file";
import { mediaType } from "#lib/hosting/media-types";

/** An object of a store: the file's name and its metadata. */
export type StoredObject = {
  key: string;
  contentType: string;
  cacheControl: string | undefined;
  /** Where a former address leads (`x-amz-website-redirect-location`). */
  redirect?: string;
};

type StoredSite = Pick<HostedSite, "redirects" | "files"> & { sitePath: string };

/** Returns the objects for a store that speaks S3. Their keys are the names of the files, also where the site is below a path. */
export function objectsOf({ redirects: { redirects }, files, sitePath }: StoredSite): StoredObject[] {
  const targets = new Map(Object.entries(redirects).map(([address, url]) => [fileOfAddress(address), url]));
  return files().map((key) => {
    const target = targets.get(key);
    const age = target === undefined ? headerValue(cacheRow, addressOfFile(key)) : cacheOf.redirect;
    return {
      key,
      contentType: mediaType(key),
      cacheControl: age,
      ...(target !== undefined && { redirect: encodedPath(onHost(sitePath, target)) }),
    };
  });
}

/**
 * Returns the list of {@link objectsOf}, a line of JSON for each. Below a path, keys begin with it, and `file` names the file in
 * the published folder.
 */
export function objectStoreFiles(site: HostedSite): HostFiles {
  const { gone } = site.redirects;
  const sitePath = pathOfSite(site.siteUrl);
  const text = objectsOf({ ...site, sitePath })
    .map(({ key, ...metadata }) => ({
      key: onHost(sitePath, `/${key}`).slice(1),
      ...(sitePath !== "" && { file: key }),
      ...metadata,
    }))
    .map((object) => `${JSON.stringify(object)}\n`)
    .join("");
  return {
    files: [{ name: "objects.jsonl", text, isInSite: false }],
    notices: [
      "An object store sends no Content-Security-Policy; put a content network with the headers before it.",
      ...rootNotices(site),
      ...(gone.length > 0 ? ["An object store cannot answer 410; withdrawn addresses answer 404."] : []),
    ],
  };
}
