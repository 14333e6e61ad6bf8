import { langOption, toMain } from "#lib/build/command/command";
import { UsageError } from "#lib/build/command/usage-error";
import { editorStrings } from "#lib/config/strings";
import { createArticle } from "#lib/content/new-article";
import { readEnvironment } from "#lib/pages/routes/environment";

/** `npm run new -- TITLE`: creates the file of an article. */
export const main = toMain({
  usage: { ar: 'npm run new -- "العنوان"', en: 'npm run new -- "TITLE"' },
  summary: {
    ar: "ينشئ ملف مقال بعنوانه وتاريخه، وفيه الحقول التي تُملأ.",
    en: "Creates the file of an article with its title and date, and the keys to fill in.",
  },
  options: langOption,
  mostArguments: Number.POSITIVE_INFINITY,
  variables: {
    CONTENT_DIR: { ar: "مجلد الصحيفة (content)", en: "the folder of the publication (content)" },
  },
  run: ({ positionals, language }) => {
    const strings = editorStrings[language];
    const { contentFolder, now } = readEnvironment(process.env, process.cwd());
    const title = positionals.join(" ").trim();
    if (title === "") throw new UsageError(strings.titleWanted);
    const { path, isNew } = createArticle(contentFolder, title, now);
    if (!isNew) throw new UsageError(strings.exists(path));
    console.log(strings.created(path));
    return 0;
  },
});
