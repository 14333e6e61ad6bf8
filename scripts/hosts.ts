import path from "node:path";
import { toMain } from "#lib/build/command/command";
import { english } from "#lib/build/command/language";
import { UsageError } from "#lib/build/command/usage-error";
import { writeHostFiles } from "#lib/build/host-files";
import { siteFolder } from "#lib/build/site-folder";
import { PublicationError } from "#lib/content/messages/problems";
import { readSite } from "#lib/content/reader/read-settings";
import { type HostName, hostNames } from "#lib/hosting/hosts/hosts";
import { readEnvironment } from "#lib/pages/routes/environment";

function readHost(given: string | undefined): HostName {
  const host = hostNames.find((name) => name === given);
  if (host === undefined) throw new UsageError(`Name a host; write one of ${hostNames.join(", ")}.`);
  return host;
}

/** `npm run hosts -- HOST`: writes what a host reads, from the published site. */
export const main = toMain({
  usage: english(`npm run hosts -- ${hostNames.join("|")}`),
  summary: english(
    "Writes headers, redirects, types and the policy of the published site as a host reads them. Run it after each npm run build.",
  ),
  options: {
    folder: { value: "FOLDER", help: english("for files outside the site (.barqiya/hosts/HOST)") },
    brotli: { help: english("sends Brotli twins too; for nginx with the module brotli_static") },
  },
  variables: {
    OUT_DIR: english("the folder of the published site (out)"),
    CONTENT_DIR: english("the folder of the publication (content)"),
    SITE_URL: english("the site's own address"),
  },
  defaultLanguage: "en",
  mostArguments: 1,
  run: ({ values, positionals: [name] }) => {
    const host = readHost(name);
    if (values.brotli && host !== "nginx")
      throw new UsageError(`--brotli is for nginx only; write npm run hosts -- ${host}.`);
    const root = process.cwd();
    const { contentFolder, siteUrl } = readEnvironment(process.env, root);
    const { value: publication, problems } = readSite(contentFolder, siteUrl);
    if (publication === undefined) throw new PublicationError(problems);
    const { written, notices } = writeHostFiles({
      host,
      site: siteFolder(root, process.env.OUT_DIR),
      siteUrl: publication.url,
      folder: path.resolve(root, values.folder ?? path.join(".barqiya/hosts", host)),
      hasBrotliModule: values.brotli,
    });
    for (const notice of notices) console.error(`note: ${notice}`);
    for (const { file, hasChanged } of written)
      console.log(`${hasChanged ? "changed" : "unchanged"}: ${path.relative(root, file) || file}`);
    return 0;
  },
});
