/** One thing an editor has to change, told in both languages. */
export type Problem = {
  /** Relative to the publication: `articles/2016/12/ankara-talks.md`. */
  path: string;
  /** 1-based line in that file. */
  line: number;
  /** The last line that it is about, where there are several. */
  lastLine?: number;
  /** 1-based column, where it is known. */
  column?: number;
  /** Stable code that tests, editors and documentation can name. */
  rule: string;
  level: "error" | "warning";
  ar: string;
  en: string;
};

/** A problem that keeps a publication from being published. */
export function error(rule: string, path: string, line: number, ar: string, en: string): Problem {
  return { path, line, rule, level: "error", ar, en };
}

/** A problem that is told and keeps nothing from being published. */
export function warning(rule: string, path: string, line: number, ar: string, en: string): Problem {
  return { path, line, rule, level: "warning", ar, en };
}

export type Language = "ar" | "en";

/** The order of a report: by file, line, column, rule. */
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

/** One line a problem: `path:line:column: rule-code: text`. */
export function formatProblem(problem: Problem, language: Language): string {
  const place = [problem.path, problem.line, problem.column].filter((part) => part !== undefined).join(":");
  return `${place}: ${problem.rule}: ${problem[language]}`;
}

/** Thrown when a publication cannot be published as it is; carries every problem of every file. */
export class PublicationError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`The publication has ${problems.length} problem(s); nothing was published.`);
    this.name = "PublicationError";
    this.problems = problems;
  }
}
