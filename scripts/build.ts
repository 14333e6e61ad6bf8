import { parseArgs } from "node:util";
import { buildSite } from "#lib/publish/build-site";
import { reportFailure } from "#lib/publish/report";
import { readEnvironment } from "#lib/render/environment";

const { values } = parseArgs({
  options: { full: { type: "boolean", default: false }, lang: { type: "string", default: "ar" } },
});

try {
  const root = process.cwd();
  console.log(
    await buildSite(
      { ...readEnvironment(process.env, root), root, isFull: values.full },
      process.env.OUT_DIR,
    ),
  );
} catch (error) {
  console.error(reportFailure(error, values.lang));
  process.exitCode = 1;
}
