import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { writeAtomically } from "#lib/build/commit/write-atomically";
import { Manifest } from "#lib/build/state/manifest";
import { manifestFile } from "#lib/build/state/manifest-format";
import { UserFacingError } from "#lib/config/user-facing-error";
import { type HostName, hosts } from "#lib/hosting/hosts/hosts";
import { readPolicy } from "#lib/hosting/policy";
import { redirectsFile, redirectsSchema } from "#lib/hosting/redirects";

type Given = {
  host: HostName;
  /** The folder of the published site. */
  site: string;
  siteUrl: string;
  /** Where the files go that do not belong into the site. */
  folder: string;
  hasBrotliModule?: boolean;
};

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/**
 * Writes what a host reads.
 *
 * @returns each file with whether it has changed, and what the host cannot do.
 * @throws a `UserFacingError` if there is no published site.
 */
export function writeHostFiles({ host, site, siteUrl, folder, hasBrotliModule = false }: Given): {
  written: { file: string; hasChanged: boolean }[];
  notices: readonly string[];
} {
  const manifest = Manifest.open(manifestFile(site));
  if (manifest === undefined)
    throw new UserFacingError({
      ar: `لا موقع منشوراً في ${site}، فانشره أولاً بالأمر npm run build`,
      en: `There is no published site in ${site}; publish it first with npm run build.`,
    });
  const { files, notices } = hosts[host]({
    folder: site,
    siteUrl,
    policy: readPolicy(site),
    redirects: redirectsSchema.parse(JSON.parse(readFileSync(redirectsFile(site), "utf8"))),
    files: () => [...manifest.files()].sort(),
    hasBrotliModule,
  });
  const written = files.map(({ name, text, isInSite }) => {
    const file = path.join(isInSite ? site : folder, name);
    const hasChanged = readText(file) !== text;
    if (hasChanged) {
      mkdirSync(path.dirname(file), { recursive: true });
      writeAtomically(file, text);
    }
    return { file, hasChanged };
  });
  return { written, notices };
}
