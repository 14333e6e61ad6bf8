import { spawn } from "node:child_process";
import path from "node:path";
import { langOption, reportLanguage, toMain } from "#lib/build/command/command";
import { assertFree, listen, readPlace } from "#lib/build/command/place";
import { siteFolder } from "#lib/build/site-folder";
import { pathOfSite } from "#lib/config/site-path";
import { editorStrings } from "#lib/config/strings";
import { encodedPath } from "#lib/config/urls";
import { PublicationError } from "#lib/content/messages/problems";
import { readSite } from "#lib/content/reader/read-settings";
import { readEnvironment } from "#lib/pages/routes/environment";
import { createSiteServer } from "#lib/server/server";
import { stopServer } from "#lib/server/stop";

const signals = ["SIGINT", "SIGTERM"] as const;

/**
 * Runs `npm run build` as a process of its own, so that the server does not keep the memory that a publication has taken.
 *
 * @returns its exit code.
 */
async function publish(root: string, lang: string | undefined): Promise<number> {
  const args = ["build", ...(lang === undefined ? [] : ["--lang", lang])];
  const build = spawn(process.execPath, [path.join(root, "scripts/run.mjs"), ...args], { stdio: "inherit" });
  const stop = (signal: NodeJS.Signals) => void build.kill(signal);
  for (const signal of signals) process.once(signal, stop);
  const code = await new Promise<number>((resolve, reject) => {
    build.once("error", reject);
    build.once("close", (exitCode) => resolve(exitCode ?? 2));
  });
  for (const signal of signals) process.off(signal, stop);
  return code;
}

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
      ar: "اكتب 1 إذا كان أمام الخادم وسيط يكتب X-Forwarded-Proto",
      en: "1 if a proxy before the server writes X-Forwarded-Proto",
    },
    SITE_URL: {
      ar: "رابط الموقع بدلاً من url في site.yaml",
      en: "the address of the site, in place of url in site.yaml",
    },
    COMPRESS: {
      ar: "اكتب on لتُحفظ بجانب كل نص نسختاه المضغوطتان br وgz‏ (off)",
      en: "on to write twins of texts, compressed with Brotli and gzip, beside them (off)",
    },
    OUT_DIR: { ar: "مجلد الموقع (out)", en: "the folder of the site (out)" },
  },
  run: async ({ values, language }) => {
    const place = readPlace(process.env, language);
    await assertFree(place);
    const root = process.cwd();
    const code = await publish(root, values.lang);
    if (code !== 0) return code;
    const { contentFolder, siteUrl } = readEnvironment(process.env, root);
    const { value: site, problems } = readSite(contentFolder, siteUrl);
    if (site === undefined) throw new PublicationError(problems);
    const sitePath = pathOfSite(site.url);
    const server = createSiteServer({
      folder: siteFolder(root, process.env.OUT_DIR),
      sitePath,
      trustProxy: process.env.TRUST_PROXY === "1",
    });
    for (const signal of signals) process.once(signal, () => stopServer(server));
    const port = await listen(server, place);
    console.log(
      editorStrings[reportLanguage(values)].serving(
        `http://${place.host}:${port}${sitePath && `${encodedPath(sitePath)}/`}`,
      ),
    );
    return 0;
  },
});
