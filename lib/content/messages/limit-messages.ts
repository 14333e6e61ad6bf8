import { error, type Problem } from "#lib/content/messages/problems";

/** How an editor raises a limit, in both languages. */
function raise(key: string): { ar: string; en: string } {
  return {
    ar: `إن كان هذا مقصوداً فارفع الحد ${key} في limits بالملف site.yaml.`,
    en: `If it is meant, raise ${key} below limits in site.yaml.`,
  };
}

/**
 * Problems of files that are too large or too complex to be read, or that hold what cannot be published. A problem of a limit
 * names the key of `limits` that allows more.
 */
export const limitRules = {
  tooManyBytes: (path: string, most: number) =>
    error(
      "too-large",
      path,
      1,
      `الملف أكبر من ${most} بايت، فلا يُقرأ. قسّمه. ${raise("bytes").ar}`,
      `The file is larger than ${most} bytes, so it is not read. Divide it. ${raise("bytes").en}`,
    ),
  tooLongLine: (path: string, line: number, most: number) =>
    error(
      "too-long-line",
      path,
      line,
      `في هذا السطر أكثر من ${most} محرف، فلا يُقرأ الملف. قسّم السطر إلى فقرات. ${raise("lineLength").ar}`,
      `This line has more than ${most} characters, so the file is not read. Divide it into paragraphs. ${raise("lineLength").en}`,
    ),
  tooNested: (path: string, line: number, most: number) =>
    error(
      "too-nested",
      path,
      line,
      `هنا قوائم أو اقتباسات أو علامات إبراز متداخلة، وعدد مستوياتها أكثر من ${most}، فلا يُقرأ الملف. قلّل تداخلها. ${raise("nesting").ar}`,
      `Lists, quotations or emphasis lie in each other here deeper than ${most}, so the file is not read. Make them less deep. ${raise("nesting").en}`,
    ),
  tooManyNested: (path: string, line: number) =>
    error(
      "too-many-nested",
      path,
      line,
      `القوائم والاقتباسات المتداخلة قبل هذا السطر أكثر مما يُقرأ في وقت معقول، فلا يُقرأ الملف. قسّمه أو قلّل تداخلها. ${raise("items").ar}`,
      `There are more lists and quotations inside others before this line than can be read in good time, so the file is not read. Divide it, or nest less. ${raise("items").en}`,
    ),
  tooManyItems: (path: string, line: number, most: number) =>
    error(
      "too-many-items",
      path,
      line,
      `تجاوز الملف ${most} من بنود القوائم أو صفوف الجداول أو الفقرات أو القيم، فلا يُقرأ. قسّمه. ${raise("items").ar}`,
      `The file has more than ${most} list items, table rows, paragraphs or values, so it is not read. Divide it. ${raise("items").en}`,
    ),
  tooManyDefinitions: (path: string, line: number, most: number) =>
    error(
      "too-many-definitions",
      path,
      line,
      `تجاوز الملف ${most} من الهوامش وتعريفات الروابط، فلا يُقرأ. قسّمه. ${raise("definitions").ar}`,
      `The file has more than ${most} notes and definitions of links, so it is not read. Divide it. ${raise("definitions").en}`,
    ),
  tooManyMarks: (path: string, line: number, most: number) =>
    error(
      "too-many-marks",
      path,
      line,
      `تجاوزت الفقرة أو الملف ${most} من علامات الإبراز والروابط والنصوص البرمجية وHTML، فلا يُقرأ الملف. احذف ما لا يلزم منها، أو قسّم النص. ${raise("marks").ar}`,
      `The paragraph or the file has more than ${most} marks of emphasis, links, code and HTML, so the file is not read. Remove some, or divide the text. ${raise("marks").en}`,
    ),
  /** @param character Its number, such as `U+FFFE`. */
  badCharacter: (path: string, line: number, character: string) =>
    error(
      "bad-character",
      path,
      line,
      `في هذا السطر محرف لا يُنشر (${character})، فهو ليس حرفاً ولا علامة. احذفه، وإن كان مكان حرف سقط فاكتب ذلك الحرف.`,
      `This line has a character that cannot be published (${character}): it is neither a letter nor a sign. Remove it; if it stands for a lost letter, write that letter.`,
    ),
  marksInRow: (path: string, line: number) =>
    error(
      "marks-in-row",
      path,
      line,
      "في هذا السطر حرف فوقه أو تحته أكثر من 30 علامة (تشكيل أو غيره)، فلا يُقرأ. احذف ما زاد منها.",
      "This line has a letter with more than 30 marks above or below it, so the file is not read. Remove those that are too many.",
    ),
} as const;

/** The most problems that are reported of one file. */
export const mostOfFile = 500;

/** Returns the problem that stands for those of a file that are not listed. */
function unlisted(rest: readonly Problem[]): Problem[] {
  const [first] = rest;
  if (first === undefined) return [];
  const level = rest.some((one) => one.level === "error") ? "error" : "warning";
  return [
    {
      ...error(
        "more-problems",
        first.path,
        first.line,
        `في هذا الملف مشكلات أخرى لا تُعرض، عددها ${rest.length}. صحّح ما عُرض ثم أعد الفحص.`,
        `This file has more problems that are not listed: ${rest.length}. Correct the listed ones and check again.`,
      ),
      level,
    },
  ];
}

/** Returns at most {@link mostOfFile} problems of one file, errors first to stay, and one with the number of the others. */
export function capProblems(problems: readonly Problem[]): Problem[] {
  if (problems.length <= mostOfFile) return [...problems];
  const errors = problems.filter(({ level }) => level === "error");
  const ordered = [...errors, ...problems.filter(({ level }) => level !== "error")];
  return [...ordered.slice(0, mostOfFile), ...unlisted(ordered.slice(mostOfFile))];
}
