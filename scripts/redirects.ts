import { openSnapshot } from "#lib/articles";
import { toMain } from "#lib/build/command/command";
import { openPublication } from "#lib/content/reader/read";
import { nextRedirects } from "#lib/hosting/next-redirects";
import { getRedirectList } from "#lib/newsroom/redirects";
import { readEnvironment } from "#lib/pages/routes/environment";

/** `npm run redirects`: prints the redirects as JSON, for `redirects()` in next.config.ts. */
export const main = toMain({
  usage: { ar: "npm run redirects", en: "npm run redirects" },
  summary: {
    ar: "يطبع الروابط القديمة وما تقود إليه، بصيغة JSON كما يقرؤها Next.",
    en: "Prints the old addresses and where they lead, as JSON that Next reads.",
  },
  options: {},
  variables: {
    CONTENT_DIR: { ar: "مجلد الصحيفة (content)", en: "the folder of the publication (content)" },
  },
  run: () => {
    const { contentFolder, siteUrl, now } = readEnvironment(process.env, process.cwd());
    const publication = openPublication({ root: contentFolder, siteUrl });
    const snapshot = openSnapshot(publication, { now, includesUnpublished: false });
    console.log(JSON.stringify(nextRedirects(getRedirectList(snapshot).redirects)));
    return 0;
  },
});
