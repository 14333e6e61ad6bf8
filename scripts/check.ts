import { parseArgs } from "node:util";
import { editorStrings } from "#lib/config/strings";
import { formatProblem } from "#lib/content/messages/problems";
import { readEnvironment } from "#lib/pages/routes/environment";
import { check, findCorrections, writeCorrections } from "#lib/proofreading/check";
import { showChanges } from "#lib/proofreading/text/diff";

/** `npm run check`: reports the problems of the publication. */
export async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { lang: { type: "string", default: "ar" }, fix: { type: "boolean", default: false } },
  });
  const language = values.lang === "en" ? "en" : "ar";
  const { contentFolder, stateFolder, now } = readEnvironment(process.env, process.cwd());
  const options = { contentFolder, path: positionals[0], folder: process.cwd(), stateFolder, now };

  if (values.fix) {
    const corrections = findCorrections(options);
    for (const { path, changed } of corrections)
      for (const line of changed) console.log([`${path}:${line.line}`, ...showChanges(line)].join("\n"));
    writeCorrections(corrections);
  }
  const problems = await check(options);

  for (const problem of problems) console.log(formatProblem(problem, language));
  const errors = problems.filter(({ level }) => level === "error").length;
  console.log(editorStrings[language].checked(errors, problems.length - errors));
  process.exitCode = errors > 0 ? 1 : 0;
}
