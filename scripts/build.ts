import path from "node:path";
import { decodeSlug } from "#lib/arabic/words/slug";
import { buildSite } from "#lib/build/build-site";
import { langOption, reportLanguage, toMain } from "#lib/build/command/command";
import { describeFailure } from "#lib/build/command/failure";
import { UsageError } from "#lib/build/command/usage-error";
import { explain } from "#lib/build/explain";
import { parseShard } from "#lib/build/plan/shard";
import { reportDamage, reportForeignFiles, reportLostAddresses, reportProblems } from "#lib/build/report";
import { readCompress } from "#lib/build/twins/compress-setting";
import { watch } from "#lib/build/watch";
import { editorStrings } from "#lib/config/strings";
import { readEnvironment } from "#lib/pages/routes/environment";

const options = {
  full: { help: { ar: "يعيد صنع كل الصفحات", en: "renders every page" } },
  verify: {
    help: {
      ar: "يقارن كل ملفات الموقع بما نُشر، ويعيد صنع ما ضاع منها أو تغيّر",
      en: "compares all files of the site with what was published, and makes those again that are missing or changed",
    },
  },
  watch: { help: { ar: "ينشر من جديد كلما تغيّر ملف", en: "publishes again whenever a file changes" } },
  explain: {
    value: "ADDRESS",
    help: {
      ar: "يبيّن لماذا صُنعت صفحة هذا الرابط أو بقيت",
      en: "tells why the page at an address was rendered or kept",
    },
  },
  shard: {
    value: "N/COUNT",
    help: { ar: "يصنع جزءاً من الموقع، مثل 3/10", en: "renders a part of the site, such as 3/10" },
  },
  merge: {
    help: { ar: "يجمع أجزاء صُنعت بـ --shard", en: "puts together parts that --shard rendered" },
  },
  wait: {
    value: "SECONDS",
    help: {
      ar: "ينتظر هذا العدد من الثواني إن كانت عملية نشر أخرى تعمل في المجلد",
      en: "waits so many seconds for another build in the same folder",
    },
  },
  ...langOption,
} as const;

/** `npm run build`: publishes once, or with `--watch` again and again. */
export const main = toMain({
  usage: {
    ar: "npm run build -- [خيارات] [--merge أجزاء…]",
    en: "npm run build -- [OPTIONS] [--merge PARTS…]",
  },
  summary: {
    ar: "ينشر المقالات موقعاً من ملفات. لا يصنع إلا الصفحات التي تغيّرت.",
    en: "Publishes the articles as a site of files. It renders only pages that have changed.",
  },
  options,
  mostArguments: Number.POSITIVE_INFINITY,
  variables: {
    CONTENT_DIR: { ar: "مجلد الصحيفة (content)", en: "the folder of the publication (content)" },
    OUT_DIR: { ar: "مجلد الموقع (out)", en: "the folder of the site (out)" },
    SITE_URL: { ar: "يحل محل url في site.yaml", en: "replaces the url of site.yaml" },
    PUBLISH_AT: {
      ar: "يحل محل الوقت الحاضر، مثل 2016-12-01",
      en: "replaces the present moment, such as 2016-12-01",
    },
    COMPRESS: {
      ar: "اكتب on لتُحفظ بجانب كل نص نسختاه المضغوطتان br وgz‏ (off)",
      en: "on to write twins of texts, compressed with Brotli and gzip, beside them (off)",
    },
    STATE_DIR: { ar: "مجلد ما يُحفظ بين مرة وأخرى (.barqiya)", en: "the folder of caches (.barqiya)" },
  },
  run: async ({ values, positionals, language }) => {
    const words = editorStrings[language];
    const [first] = positionals;
    if (values.merge && first === undefined) throw new UsageError(words.partsWanted);
    if (!values.merge && first !== undefined) throw new UsageError(words.partsWithoutMerge(first));
    const shard = values.shard === undefined ? undefined : parseShard(values.shard);
    if (values.shard !== undefined && shard === undefined)
      throw new UsageError(words.wrongShard(values.shard));
    if (values.wait !== undefined && !/^\d{1,6}$/.test(values.wait))
      throw new UsageError(words.wrongWait(values.wait));
    if (values.explain !== undefined && decodeSlug(values.explain) === undefined)
      throw new UsageError(words.wrongAddress(values.explain));
    const root = process.cwd();
    const report = reportLanguage(values);
    const build = async () => {
      const result = await buildSite(
        {
          ...readEnvironment(process.env, root),
          root,
          onNotice: (notice) => console.error(notice[language]),
          isFull: values.full,
          verifies: values.verify,
          compresses: readCompress(process.env.COMPRESS),
          comparesAll: values.explain !== undefined,
          shard,
          patience: Number(values.wait ?? 0) * 1000,
          parts: values.merge ? positionals.map((part) => path.resolve(root, part)) : undefined,
        },
        process.env.OUT_DIR,
        report,
      );
      if (values.explain !== undefined) console.log(explain(result, values.explain, report));
      for (const notice of reportProblems(result.warnings, language)) console.error(notice);
      for (const notice of reportLostAddresses(result.lostAddresses, language)) console.error(notice);
      for (const notice of reportDamage(result.damaged, values.verify, language)) console.error(notice);
      for (const notice of reportForeignFiles(result.foreignFiles, language)) console.error(notice);
      console.log(result.summary);
      return result;
    };
    if (!values.watch) {
      await build();
      return;
    }
    const { contentFolder } = readEnvironment(process.env, root);
    await watch({
      contentFolder,
      build,
      hasClock: !process.env.PUBLISH_AT,
      report: (error) => console.error(describeFailure(error, language).text),
    });
  },
});
