import { buildSite, siteFolder } from "#lib/build/build-site";
import { langOption, toMain } from "#lib/build/command/command";
import { assertFree, listen, readPlace } from "#lib/build/command/place";
import { reportDamage, reportLostAddresses, reportProblems } from "#lib/build/report";
import { readEnvironment } from "#lib/pages/routes/environment";
import { createSiteServer } from "#lib/server/server";
import { stopServer } from "#lib/server/stop";

/** `npm start`: publishes and serves the site. */
export const main = toMain({
  usage: { ar: "npm start", en: "npm start" },
  summary: { ar: "ينشر الموقع ثم يعرضه.", en: "Publishes the site, then serves it." },
  options: langOption,
  variables: {
    PORT: { ar: "المنفذ (3000)", en: "the port (3000)" },
    HOST: { ar: "عنوان الجهاز في الشبكة (127.0.0.1)", en: "the address of the machine (127.0.0.1)" },
    CONTENT_DIR: { ar: "مجلد الصحيفة (content)", en: "the folder of the publication (content)" },
    TRUST_PROXY: {
      ar: "تُكتب 1 إذا كان أمام الخادم وسيط يكتب X-Forwarded-Proto",
      en: "1 if a proxy before the server writes X-Forwarded-Proto",
    },
    OUT_DIR: { ar: "مجلد الموقع (out)", en: "the folder of the site (out)" },
  },
  run: async ({ language }) => {
    const place = readPlace(process.env, language);
    await assertFree(place);
    const root = process.cwd();
    const environment = readEnvironment(process.env, root);
    const { lostAddresses, damaged, warnings, summary } = await buildSite(
      { ...environment, root, isFull: false, onNotice: (notice) => console.error(notice[language]) },
      process.env.OUT_DIR,
    );
    for (const notice of reportProblems(warnings, language)) console.error(notice);
    for (const notice of reportDamage(damaged, false, language)) console.error(notice);
    for (const notice of reportLostAddresses(lostAddresses, language)) console.error(notice);
    console.log(summary);
    const server = createSiteServer({
      folder: siteFolder(root, process.env.OUT_DIR),
      trustProxy: process.env.TRUST_PROXY === "1",
    });
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopServer(server));
    const port = await listen(server, place);
    console.log(`serving at http://${place.host}:${port}`);
  },
});
