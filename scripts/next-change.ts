import { openSnapshot } from "#lib/articles";
import { toMain } from "#lib/build/command/command";
import { openPublication } from "#lib/content/reader/read";
import { getNextChange } from "#lib/newsroom/next-change";
import { readEnvironment } from "#lib/pages/routes/environment";

/** `npm run next-change`: prints when the site will differ without a change of files, for the clock of a host. */
export const main = toMain({
  usage: { ar: "npm run next-change", en: "npm run next-change" },
  summary: {
    ar: "يطبع الوقت الذي يتغيّر فيه الموقع من نفسه، كموعد نشر مقال أو انتهاء خبر عاجل، ولا يطبع شيئاً إن لم يكن موعد منتظر.",
    en: "Prints when the site will change by itself, as when an article's date comes or breaking news ends; nothing if it will not.",
  },
  options: {},
  variables: {
    CONTENT_DIR: { ar: "مجلد الصحيفة (content)", en: "the folder of the publication (content)" },
    PUBLISH_AT: {
      ar: "يحل محل الوقت الحاضر، مثل 2016-12-01",
      en: "replaces the present moment, such as 2016-12-01",
    },
  },
  run: () => {
    const { contentFolder, siteUrl, now } = readEnvironment(process.env, process.cwd());
    const publication = openPublication({ root: contentFolder, siteUrl });
    const next = getNextChange(openSnapshot(publication, { now, includesUnpublished: false }));
    if (next !== undefined) console.log(new Date(next).toISOString());
    return 0;
  },
});
