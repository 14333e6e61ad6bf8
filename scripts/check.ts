import { parseArgs } from "node:util";
import { editorStrings } from "#lib/config/strings";
import { readEnvironment } from "#lib/pages/routes/environment";
import { check, findCorrections, writeCorrections } from "#lib/proofreading/check";
import { countCorrections, listAll, listShortly, showCorrections, summarise } from "#lib/proofreading/report";

const print = (lines: readonly string[]) => {
  for (const line of lines) console.log(line);
};

/**
 * `npm run check`: reports the problems of the publication. `--fix` first corrects what is safe, and shows each change;
 * `--dry-run` shows these changes, and nothing else happens. `--all` lists every problem.
 */
export async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      lang: { type: "string", default: "ar" },
      fix: { type: "boolean", default: false },
      "dry-run": { type: "boolean", default: false },
      all: { type: "boolean", default: false },
    },
  });
  const language = values.lang === "en" ? "en" : "ar";
  const { contentFolder, stateFolder, now } = readEnvironment(process.env, process.cwd());
  const options = { contentFolder, path: positionals[0], folder: process.cwd(), stateFolder, now };

  if (values.fix || values["dry-run"]) {
    const corrections = findCorrections(options);
    const { lines, files } = countCorrections(corrections);
    print(showCorrections(corrections));
    if (values["dry-run"]) {
      console.log(editorStrings[language].wouldFix(lines, files));
      return;
    }
    writeCorrections(corrections);
    if (lines > 0) console.log(editorStrings[language].fixed(lines, files));
  }
  const problems = await check(options);
  print(values.all ? listAll(problems, language) : listShortly(problems, language));
  print(summarise(problems, language));
  process.exitCode = problems.some(({ level }) => level === "error") ? 1 : 0;
}
