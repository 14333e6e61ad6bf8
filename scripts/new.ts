import { parseArgs } from "node:util";
import { reportFailure } from "#lib/build/report";
import { editorStrings } from "#lib/config/strings";
import { createArticle } from "#lib/content/new-article";
import { readEnvironment } from "#lib/pages/routes/environment";

/** `npm run new -- TITLE`: creates the file of an article. */
export function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { lang: { type: "string", default: "ar" } },
  });
  const strings = editorStrings[values.lang === "en" ? "en" : "ar"];

  try {
    const { contentFolder, now } = readEnvironment(process.env, process.cwd());
    const title = positionals.join(" ").trim();
    if (title === "") throw new Error(strings.titleWanted);
    const { path, isNew } = createArticle(contentFolder, title, now);
    if (!isNew) throw new Error(strings.exists(path));
    console.log(strings.created(path));
  } catch (error) {
    console.error(reportFailure(error, values.lang));
    process.exitCode = 1;
  }
}
