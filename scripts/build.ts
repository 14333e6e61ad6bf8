import path from "node:path";
import { parseArgs } from "node:util";
import { buildSite } from "#lib/build/build-site";
import { explain } from "#lib/build/explain";
import { parseShard } from "#lib/build/plan/shard";
import { reportFailure, reportForeignFiles, reportLostAddresses, reportProblems } from "#lib/build/report";
import { watch } from "#lib/build/watch";
import { readEnvironment } from "#lib/pages/routes/environment";

/** `npm run build`: publishes once, or with `--watch` again and again. */
export async function main(): Promise<void> {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        full: { type: "boolean", default: false },
        lang: { type: "string", default: "ar" },
        shard: { type: "string" },
        merge: { type: "boolean", default: false },
        watch: { type: "boolean", default: false },
        explain: { type: "string" },
      },
    });
    const root = process.cwd();
    const build = async () => {
      const result = await buildSite(
        {
          ...readEnvironment(process.env, root),
          root,
          isFull: values.full,
          comparesAll: values.explain !== undefined,
          shard: values.shard === undefined ? undefined : parseShard(values.shard),
          parts: values.merge ? positionals.map((part) => path.resolve(root, part)) : undefined,
        },
        process.env.OUT_DIR,
      );
      if (values.explain !== undefined) console.log(explain(result, values.explain));
      for (const notice of reportProblems(result.warnings, values.lang)) console.error(notice);
      for (const notice of reportLostAddresses(result.lostAddresses, values.lang)) console.error(notice);
      for (const notice of reportForeignFiles(result.foreignFiles, values.lang)) console.error(notice);
      console.log(result.summary);
      return result;
    };
    if (values.watch) {
      const { contentFolder } = readEnvironment(process.env, root);
      await watch({
        contentFolder,
        build,
        hasClock: !process.env.PUBLISH_AT,
        report: (error) => console.error(reportFailure(error, values.lang)),
      });
    } else {
      await build();
    }
  } catch (error) {
    console.error(reportFailure(error, process.argv.includes("en") ? "en" : "ar"));
    process.exitCode = 1;
  }
}
