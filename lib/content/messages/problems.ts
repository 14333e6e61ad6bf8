/** One thing that an editor has to change, described in both languages. */
export type Problem = {
  /** Relative to the publication: `articles/2016/12/ankara-talks.md`. */
  path: string;
  /** 1-based line in that file. */
  line: number;
  /** 1-based last line of the problem, if it spans several lines. */
  lastLine?: number;
  /** 1-based column, if it is known. */
  column?: number;
  /** Stable code that tests, editors and documentation can name. */
  rule: string;
  level: "error" | "warning";
  /** Set if `npm run check -- --fix` corrects it. */
  fixable?: true;
  ar: string;
  en: string;
};

/** @returns a problem that prevents publishing. */
export function error(rule: string, path: string, line: number, ar: string, en: string): Problem {
  return { path, line, rule, level: "error", ar, en };
}

/** @returns a problem that is reported and does not prevent publishing. */
export function warning(rule: string, path: string, line: number, ar: string, en: string): Problem {
  return { path, line, rule, level: "warning", ar, en };
}

/** What a value should be, in both languages. The text completes «write …». */
export type Expectation = { ar: string; en: string };

type Language = "ar" | "en";

/** @returns the problems in the order of a report: by file, line, column, rule. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
  return [...problems].sort(
    (a, b) =>
      compare(a.path, b.path) ||
      a.line - b.line ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compare(a.rule, b.rule),
  );
}

/** Returns a text in one line, without characters that a terminal would obey. */
function printable(text: string): string {
  return text.replace(/\s*[\r\n\t]\s*/g, " ").replace(/\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu, "");
}

/**
 * @returns the problem as one line: `path:line:column: rule-code: text`. `[--fix]` after the code says that this option
 * corrects it.
 */
export function formatProblem(problem: Problem, language: Language): string {
  const position = [problem.path, problem.line, problem.column]
    .filter((part) => part !== undefined)
    .join(":");
  const rule = problem.fixable ? `${problem.rule} [--fix]` : problem.rule;
  return printable(`${position}: ${rule}: ${problem[language]}`);
}

/** Thrown when a publication has errors. Carries every problem of every file. */
export class PublicationError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`The publication has ${problems.length} problem(s); nothing was published.`);
    this.name = "PublicationError";
    this.problems = problems;
  }
}
