import { parseArgs } from "node:util";
import { announce, indexNowEndpoint } from "#lib/build/announce/announce";
import { siteFolder } from "#lib/build/build-site";
import { reportFailure } from "#lib/build/report";
import { editorStrings } from "#lib/config/strings";
import { PublicationError } from "#lib/content/messages/problems";
import { readSite } from "#lib/content/reader/read-settings";
import { readEnvironment } from "#lib/pages/routes/environment";

/** `npm run announce`: tells search engines and the hub what has changed. */
export async function main(): Promise<void> {
  const { values } = parseArgs({ options: { lang: { type: "string", default: "ar" } } });
  const strings = editorStrings[values.lang === "en" ? "en" : "ar"];

  try {
    const { contentFolder, siteUrl } = readEnvironment(process.env, process.cwd());
    const { value: site, problems } = readSite(contentFolder, siteUrl);
    if (site === undefined) throw new PublicationError(problems);
    if (site.indexNow === undefined && site.hub === undefined) throw new Error(strings.noAnnouncementTarget);
    const { pages, feeds } = await announce({
      folder: siteFolder(process.cwd(), process.env.OUT_DIR),
      site,
      endpoint: process.env.INDEXNOW_ENDPOINT || indexNowEndpoint,
    });
    console.log(strings.announced(pages, feeds));
  } catch (error) {
    console.error(reportFailure(error, values.lang));
    process.exitCode = 1;
  }
}
