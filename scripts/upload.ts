import { langOption, reportLanguage, toMain } from "#lib/build/command/command";
import { UsageError } from "#lib/build/command/usage-error";
import { createProgress } from "#lib/build/progress";
import { siteFolder } from "#lib/build/site-folder";
import { openStore } from "#lib/build/upload/store";
import { readEndpoint, readTarget } from "#lib/build/upload/target";
import { uploadSite } from "#lib/build/upload/upload-site";
import { pathOfSite } from "#lib/config/site-path";
import { editorStrings } from "#lib/config/strings";
import { PublicationError } from "#lib/content/messages/problems";
import { readSite } from "#lib/content/reader/read-settings";
import { readEnvironment } from "#lib/pages/routes/environment";

/** `npm run upload -- s3://BUCKET`: uploads the published site to an object store. */
export const main = toMain({
  usage: {
    ar: "npm run upload -- s3://BUCKET[/PREFIX] [خيارات]",
    en: "npm run upload -- s3://BUCKET[/PREFIX] [OPTIONS]",
  },
  summary: {
    ar: "يرفع إلى مخزن كائنات (S3) ما تغيّر في الموقع المنشور منذ آخر رفع، ويحذف منه في الآخر ما ليس في الموقع.",
    en: "Uploads to an object store (S3) what has changed in the published site since the last upload; removes last what the site no longer has.",
  },
  options: {
    endpoint: {
      value: "URL",
      help: {
        ar: "رابط المخزن إن لم يكن عند Amazon، مثل https://s3.example.org",
        en: "the address of a store that is not Amazon's, such as https://s3.example.org",
      },
    },
    "dry-run": {
      help: {
        ar: "يذكر ما سيُرفع وما سيُحذف، ولا يغيّر شيئاً",
        en: "lists what would be uploaded and removed, and changes nothing",
      },
    },
    ...langOption,
  },
  mostArguments: 1,
  variables: {
    AWS_ACCESS_KEY_ID: { ar: "اسم مفتاح الدخول", en: "the name of the access key" },
    AWS_SECRET_ACCESS_KEY: { ar: "سر مفتاح الدخول", en: "the secret of the access key" },
    AWS_SESSION_TOKEN: { ar: "رمز الجلسة، للمفاتيح المؤقتة", en: "the token of a temporary key" },
    AWS_REGION: { ar: "منطقة المخزن (us-east-1)", en: "the region of the bucket (us-east-1)" },
    CONTENT_DIR: { ar: "مجلد الصحيفة (content)", en: "the folder of the publication (content)" },
    SITE_URL: {
      ar: "رابط الموقع بدلاً من url في site.yaml",
      en: "the address of the site, in place of url in site.yaml",
    },
    OUT_DIR: { ar: "مجلد الموقع المنشور (out)", en: "the folder of the published site (out)" },
  },
  run: async ({ values, positionals, language }) => {
    const words = editorStrings[language].upload;
    const target = readTarget(positionals[0], language);
    const endpoint = readEndpoint(values.endpoint, language);
    const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, AWS_REGION, OUT_DIR } = process.env;
    if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY) throw new UsageError(words.noKey);
    const access = {
      accessKeyId: AWS_ACCESS_KEY_ID,
      secretAccessKey: AWS_SECRET_ACCESS_KEY,
      ...(AWS_SESSION_TOKEN && { sessionToken: AWS_SESSION_TOKEN }),
      region: AWS_REGION || "us-east-1",
    };
    const { contentFolder, siteUrl } = readEnvironment(process.env, process.cwd());
    const { value: publication, problems } = readSite(contentFolder, siteUrl);
    if (publication === undefined) throw new PublicationError(problems);
    const { onProgress, finish } = createProgress(process.stderr, language);
    const isDry = values["dry-run"];
    const { arriving, changing, removals, unchanged } = await uploadSite({
      site: siteFolder(process.cwd(), OUT_DIR),
      sitePath: pathOfSite(publication.url),
      store: openStore(target, access, endpoint),
      isDry,
      onProgress,
    }).finally(finish);
    const objects = [...arriving, ...changing].flat();
    const removed = removals.flat();
    if (isDry) {
      for (const { key } of objects) console.log(`+ ${key}`);
      for (const key of removed) console.log(`- ${key}`);
    }
    const report = editorStrings[reportLanguage(values)].upload;
    console.log((isDry ? report.wouldUpload : report.uploaded)(objects.length, removed.length, unchanged));
    return 0;
  },
});
