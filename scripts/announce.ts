import { announce, indexNowEndpoint } from "#lib/build/announce/announce";
import { langOption, toMain } from "#lib/build/command/command";
import { UsageError } from "#lib/build/command/usage-error";
import { siteFolder } from "#lib/build/site-folder";
import { editorStrings } from "#lib/config/strings";
import { PublicationError } from "#lib/content/messages/problems";
import { readSite } from "#lib/content/reader/read-settings";
import { readEnvironment } from "#lib/pages/routes/environment";

/** `npm run announce`: tells search engines and the hub what has changed. */
export const main = toMain({
  usage: { ar: "npm run announce", en: "npm run announce" },
  summary: {
    ar: "يُبلغ محركات البحث (IndexNow) وموزّع الخلاصات (WebSub) بما تغيّر في الموقع منذ آخر إبلاغ.",
    en: "Tells search engines (IndexNow) and the WebSub hub what has changed since the last time.",
  },
  options: langOption,
  variables: {
    OUT_DIR: { ar: "مجلد الموقع المنشور (out)", en: "the folder of the published site (out)" },
    CONTENT_DIR: { ar: "مجلد الصحيفة (content)", en: "the folder of the publication (content)" },
    INDEXNOW_ENDPOINT: { ar: "الرابط الذي يُرسل إليه", en: "the address to which it is sent" },
  },
  run: async ({ language }) => {
    const strings = editorStrings[language];
    const { contentFolder, siteUrl } = readEnvironment(process.env, process.cwd());
    const { value: site, problems } = readSite(contentFolder, siteUrl);
    if (site === undefined) throw new PublicationError(problems);
    if (site.indexNow === undefined && site.hub === undefined)
      throw new UsageError(strings.noAnnouncementTarget);
    const { pages, feeds } = await announce({
      folder: siteFolder(process.cwd(), process.env.OUT_DIR),
      site,
      onNotice: (notice) => console.error(notice[language]),
      endpoint: process.env.INDEXNOW_ENDPOINT || indexNowEndpoint,
    });
    console.log(strings.announced(pages, feeds));
  },
});
