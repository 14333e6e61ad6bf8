import path from "node:path";
import { langOption, toMain } from "#lib/build/command/command";
import { engineHash } from "#lib/build/plan/content-hash";
import { editorStrings } from "#lib/config/strings";
import { formatReport, reportFormats } from "#lib/content/messages/report-formats";
import { readEnvironment } from "#lib/pages/routes/environment";
import { check, findCorrections, writeCorrections } from "#lib/proofreading/check";
import { answerInThread } from "#lib/proofreading/findings-threads";
import { countCorrections, listAll, listShortly, showCorrections, summarise } from "#lib/proofreading/report";

const command = toMain({
  usage: { ar: "npm run check -- [ملف أو مجلد]", en: "npm run check -- [FILE OR FOLDER]" },
  summary: {
    ar: "يذكر كل خطأ في المقالات والإعدادات بملفه وسطره وما يُكتب بدلاً منه.",
    en: "Lists every problem of articles and settings, with its file, line and remedy.",
  },
  options: {
    all: {
      help: {
        ar: "يعرض كل سطر، ولو تكررت المشكلة في الملف",
        en: "shows every line, also where a problem repeats in a file",
      },
    },
    fix: {
      help: { ar: "يصحّح ما هو مأمون ويعرض كل تعديل", en: "corrects what is safe, and shows each change" },
    },
    "dry-run": {
      help: {
        ar: "يعرض ما سيصححه --fix ولا يكتب شيئاً",
        en: "shows what --fix would change, and writes nothing",
      },
    },
    format: {
      value: "text|json|github",
      choices: reportFormats,
      help: { ar: "شكل التقرير (text)", en: "the form of the report (text)" },
    },
    ...langOption,
  },
  mostArguments: 1,
  variables: {
    CONTENT_DIR: { ar: "مجلد الصحيفة (content)", en: "the folder of the publication (content)" },
  },
  run: async ({ values, positionals, language }) => {
    const { format = "text" } = values;
    const isText = format === "text";
    const { contentFolder, stateFolder, now } = readEnvironment(process.env, process.cwd());
    const program = { file: path.resolve("scripts/run.mjs"), argv: ["check"] };
    const engine = engineHash(process.cwd());
    const options = {
      contentFolder,
      path: positionals[0],
      folder: process.cwd(),
      stateFolder,
      engine,
      now,
      program,
    };
    // What machines read holds the report alone.
    const tell = isText ? console.log : console.error;

    if (values.fix || values["dry-run"]) {
      const corrections = findCorrections(options);
      const { lines, files } = countCorrections(corrections);
      for (const line of showCorrections(corrections)) tell(line);
      if (values["dry-run"]) {
        tell(editorStrings[language].wouldFix(lines, files));
        return 0;
      }
      writeCorrections(corrections);
      if (lines > 0) tell(editorStrings[language].fixed(lines, files));
    }

    const problems = await check(options);
    const list = values.all ? listAll : listShortly;
    const report = isText
      ? [...list(problems, language), ...summarise(problems, language)]
      : formatReport(problems, format, { language, contentFolder });
    for (const line of report) console.log(line);
    return problems.some(({ level }) => level === "error") ? 1 : 0;
  },
});

/** `npm run check`: reports the problems of the publication. It is also the program of its own threads. */
export async function main(): Promise<void> {
  if (!answerInThread()) await command();
}
