import { parseArgs } from "node:util";
import { check } from "#lib/check/check";
import { formatProblem } from "#lib/content/problems";
import { readEnvironment } from "#lib/render/environment";
import { editorStrings } from "#lib/strings";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { lang: { type: "string", default: "ar" } },
});
const language = values.lang === "en" ? "en" : "ar";
const { contentFolder } = readEnvironment(process.env, process.cwd());
const problems = check({ contentFolder, path: positionals[0], folder: process.cwd() });

for (const problem of problems) console.log(formatProblem(problem, language));
const errors = problems.filter(({ level }) => level === "error").length;
console.log(editorStrings[language].checked(errors, problems.length - errors));
process.exitCode = errors > 0 ? 1 : 0;
