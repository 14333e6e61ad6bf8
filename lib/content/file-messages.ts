import { error } from "#lib/content/problems";

/** What the checker says of files as a whole, whatever is written in them. */
export const fileRules = {
  /** @param lines The lines of all marks: `3, 5, 9`. */
  mergeConflict: (path: string, line: number, lines: string) =>
    error(
      "merge-conflict",
      path,
      line,
      `تعارض لم يُحل بين نسختين (علاماته في السطر ${lines.replaceAll(",", "،")}). أبقِ النص الصحيح واحذف أسطر العلامات <<<<<<< و======= و>>>>>>>. إن كنت تعرضها في مقال عن git فاكتب مسافة قبل كل علامة.`,
      `An unresolved merge conflict (marks on line ${lines}). Keep the right text and delete the lines of the marks <<<<<<<, ======= and >>>>>>>. To show them in an article, put a space before each.`,
    ),
} as const;
