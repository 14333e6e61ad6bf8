import { editorStrings } from "#lib/config/strings";
import { formatProblem, type Problem } from "#lib/content/messages/problems";
import type { Correction } from "#lib/proofreading/check";
import { showChanges } from "#lib/proofreading/text/diff";

type Language = keyof typeof editorStrings;

/** The most problems of one rule in one file that are listed one by one. */
const mostOfOneRule = 20;

function groupBy(problems: readonly Problem[], keyOf: (problem: Problem) => string): Map<string, Problem[]> {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const group = groups.get(keyOf(problem));
    if (group === undefined) groups.set(keyOf(problem), [problem]);
    else group.push(problem);
  }
  return groups;
}

/** Returns one line for each problem. */
export function listAll(problems: readonly Problem[], language: Language): string[] {
  return problems.map((problem) => formatProblem(problem, language));
}

/** Returns one line for each problem. If one rule has more than 20 in a file, only the first is shown, with their number. */
export function listShortly(problems: readonly Problem[], language: Language): string[] {
  const keyOf = ({ path, rule }: Problem) => `${path}\n${rule}`;
  const groups = groupBy(problems, keyOf);
  return problems.flatMap((problem) => {
    const group = groups.get(keyOf(problem)) ?? [];
    if (group.length <= mostOfOneRule) return [formatProblem(problem, language)];
    if (group[0] !== problem) return [];
    return [`${formatProblem(problem, language)} ${editorStrings[language].repeated(group.length)}`];
  });
}

/** Returns the number of problems of each rule, errors first and then the most frequent, and of all. */
export function summarise(problems: readonly Problem[], language: Language): string[] {
  const words = editorStrings[language];
  const isError = ({ level }: Problem) => level === "error";
  const errors = problems.filter(isError).length;
  const total = words.checked(errors, problems.length - errors);
  if (problems.length === 0) return [total];
  const rules = [...groupBy(problems, ({ rule, level }) => `${level} ${rule}`).values()]
    .map((group) => ({
      rule: group[0]?.rule ?? "",
      isError: group.every(isError),
      count: group.length,
      fixable: group.filter(({ fixable }) => fixable).length,
    }))
    .sort((a, b) => Number(b.isError) - Number(a.isError) || b.count - a.count);
  const byRule = rules.map(({ rule, count, fixable }) => words.ofRule(rule, count, fixable));
  const howToFix = problems.some(({ fixable }) => fixable) ? [words.howToFix] : [];
  return ["", words.byRule, ...byRule, ...howToFix, total];
}

/** Returns the changes of each corrected line, below its place. */
export function showCorrections(corrections: readonly Correction[]): string[] {
  return corrections.flatMap(({ path, changed }) =>
    changed.flatMap((line) => [`${path}:${line.line}`, ...showChanges(line)]),
  );
}

/** Returns the numbers of corrected lines and files. */
export function countCorrections(corrections: readonly Correction[]): { lines: number; files: number } {
  const lines = corrections.reduce((sum, { changed }) => sum + changed.length, 0);
  return { lines, files: corrections.length };
}
