import { UnreadFileError } from "#lib/content/files/open-file";
import type { Refused } from "#lib/content/files/walk.mjs";
import { limitRules } from "#lib/content/messages/limit-messages";
import { type Expectation, error, type Problem, warning } from "#lib/content/messages/problems";

/** Returns «السطر 3», «السطرين 3 و5», «الأسطر 3 و5 و9». */
function linesInArabic(lines: readonly string[]): string {
  const noun = ["السطر", "السطرين"][lines.length - 1] ?? "الأسطر";
  return `${noun} ${lines.join(" و")}`;
}

/** Problems of whole files: name, encoding, type, symbolic links, merge conflicts. */
export const fileRules = {
  /** @param lines The lines of all marks: `3, 5, 9`. */
  mergeConflict: (path: string, line: number, lines: string) =>
    error(
      "merge-conflict",
      path,
      line,
      `تعارض لم يُحل بين نسختين (علاماته في ${linesInArabic(lines.split(", "))}). أبقِ النص الصحيح واحذف أسطر العلامات <<<<<<< و======= و>>>>>>>. إن كنت تعرضها في مقال عن git فاكتب مسافة قبل كل علامة.`,
      `An unresolved merge conflict (marks on ${lines.includes(",") ? "lines" : "line"} ${lines}). Keep the right text and delete the lines of the marks <<<<<<<, ======= and >>>>>>>. To show them in an article, put a space before each.`,
    ),
  strayFile: (path: string) =>
    error(
      "stray-file",
      path,
      1,
      "ملف لا مكان له في الصحيفة. المقالات ملفات .md، وبجانبها صورها. انقله أو احذفه.",
      "This file has no place in a publication. Articles are .md files with their pictures beside them. Move or delete it.",
    ),
  linkOutside: (path: string) =>
    error(
      "link-outside",
      path,
      1,
      "رابط رمزي (symbolic link) يقود إلى خارج مجلد الصحيفة، فلا يُقرأ. ضع مكانه الملف نفسه أو المجلد نفسه.",
      "This symbolic link leads out of the publication and is not followed. Put the file or folder itself in its place.",
    ),
  linkDangling: (path: string) =>
    error(
      "link-dangling",
      path,
      1,
      "رابط رمزي (symbolic link) لا يقود إلى شيء. صحّح وجهته، أو ضع الملف نفسه مكانه، أو احذفه.",
      "This symbolic link leads to nothing. Correct its target, put the file itself in its place, or delete it.",
    ),
  linkCircle: (path: string) =>
    error(
      "link-circle",
      path,
      1,
      "رابط رمزي (symbolic link) يدور ويعود إلى نفسه أو إلى مجلد هو فيه. احذفه، أو صحّح وجهته.",
      "This symbolic link leads in a circle, to itself or to a folder in which it stands. Delete it or correct its target.",
    ),
  specialFile: (path: string) =>
    error(
      "special-file",
      path,
      1,
      "هذا ليس ملفاً يُقرأ (مجلد مكان ملف، أو أنبوب، أو مقبس، أو جهاز). احذفه، وضع مكانه ملفاً عادياً إن كان مقصوداً.",
      "This is no file that can be read (a folder in a file's place, a pipe, a socket or a device). Delete it; if it is meant, put a plain file there.",
    ),
  copiedFile: (path: string) =>
    warning(
      "copied-file",
      path,
      1,
      "نسخة من ملف آخر، نشأت من تعارض في المزامنة أو من نسخ ولصق، فلا تُنشر. انقل ما تريده منها إلى الملف الأصلي ثم احذفها، أو أعطها اسماً آخر إن كانت مقالاً.",
      "A copy of another file, from a conflict between devices or from a file manager; it is not published. Move what you want of it to the original and delete it, or rename it if it is an article.",
    ),
  fileName: (path: string, line: number, wanted: string) =>
    error(
      "file-name",
      path,
      line,
      `لا يُقرأ ملف ولا مجلد بهذا الاسم. سمّه: ${wanted}`,
      `No file or folder of this name is read. Rename it: ${wanted}`,
    ),
  textOutside: (path: string) =>
    warning(
      "text-outside",
      path,
      1,
      "لا تُقرأ المقالات هنا. انقل المقال إلى مجلد سنته وشهره، مثل articles/2016/12/ankara-talks.md.",
      "No article is read here. Move it to the folder of its year and month, such as articles/2016/12/ankara-talks.md.",
    ),
  textPlace: (path: string, line: number, folder: string) =>
    error(
      "text-place",
      path,
      line,
      `لا مجلدات داخل المجلد ${folder}. انقل الملف إلى ${folder} نفسه.`,
      `The folder ${folder} has no folders in it. Move the file to ${folder} itself.`,
    ),
  fileMissing: (path: string, line: number, expected: Expectation) =>
    error(
      "file-missing",
      path,
      line,
      `الملف مطلوب وغير موجود. أنشئه واكتب فيه ${expected.ar}.`,
      `This file is required and missing. Create it and write ${expected.en}.`,
    ),
  fileEmpty: (path: string, line: number, expected: Expectation) =>
    error(
      "file-empty",
      path,
      line,
      `الملف فارغ. اكتب فيه ${expected.ar}.`,
      `The file is empty. Write ${expected.en}.`,
    ),
  wrongShape: (path: string, line: number, expected: Expectation) =>
    error(
      "wrong-shape",
      path,
      line,
      `بيانات الملف ليست على الشكل المطلوب. اكتب ${expected.ar}.`,
      `The data of the file do not have the right form. Write ${expected.en}.`,
    ),
  /** @param seeming The encoding that the file seems to have. */
  notUtf8: (path: string, seeming?: string) =>
    error(
      "not-utf8",
      path,
      1,
      seeming === undefined
        ? "الملف ليس بترميز UTF-8. احفظه من برنامج التحرير بهذا الترميز."
        : `الملف ليس بترميز UTF-8، ويبدو أنه بترميز ${seeming}. افتحه في برنامج التحرير بهذا الترميز، ثم احفظه بترميز UTF-8.`,
      seeming === undefined
        ? "The file is not UTF-8. Save it in that encoding."
        : `The file is not UTF-8; it seems to be ${seeming}. Open it in your editor in that encoding, then save it as UTF-8.`,
    ),
  foreignFile: (path: string, line: number, kind: Expectation) =>
    error(
      "foreign-file",
      path,
      line,
      `اسم الملف اسم نص، وهو في الحقيقة من نوع آخر: ${kind.ar}. افتحه في برنامجه، وانسخ نصه إلى ملف نصي جديد، واحفظه بهذا الاسم وبترميز UTF-8.`,
      `The file is named as a text, but it is of another kind: ${kind.en}. Open it in its program, copy its text into a new text file, and save that under this name as UTF-8.`,
    ),
} as const;

/** @returns the problem of a path that was typed after a command and names nothing in the publication. */
export function pathProblem(path: string): Problem {
  return error(
    "file-missing",
    path,
    1,
    "لا ملف ولا مجلد بهذا الاسم في الصحيفة. صحّح المسار الذي كتبته بعد الأمر.",
    "The publication has no file or folder of this name. Correct the path after the command.",
  );
}

/** The rule for each reason why an entry of a folder is not read. */
const refusalRules = {
  outside: fileRules.linkOutside,
  dangling: fileRules.linkDangling,
  circle: fileRules.linkCircle,
  special: fileRules.specialFile,
  copy: fileRules.copiedFile,
} as const;

/** @returns the problem that reports an entry that is not read. */
export function refusalProblem({ path, refusal }: Refused): Problem {
  return refusalRules[refusal](path);
}

/** @returns the problem of a file that could not be read; throws any other error again. */
export function unreadProblem(path: string, reason: unknown, most: number): Problem {
  if (!(reason instanceof UnreadFileError)) throw reason;
  const { refusal } = reason;
  return refusal === "too-large" ? limitRules.tooManyBytes(path, most) : refusalProblem({ path, refusal });
}
