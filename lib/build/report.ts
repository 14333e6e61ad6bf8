import type { LostAddress } from "#lib/build/plan/lost-addresses";
import { editorStrings } from "#lib/config/strings";
import { changedFileOf } from "#lib/content/files/changed-file";
import { formatProblem, type Problem, PublicationError } from "#lib/content/messages/problems";

/** The stack of a bug in the engine; the message of any other error, which names the remedy. */
function describeError(error: Error): string {
  const isBug = error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError;
  return isBug ? (error.stack ?? error.message) : error.message;
}

/** The most notices of one kind to list: a publication that moves its archive loses thousands of addresses. */
const mostNotices = 20;

/** A line for each lost address, with the remedy, in Arabic or English (`en`). */
export function reportLostAddresses(lostAddresses: readonly LostAddress[], language: string): string[] {
  const words = editorStrings[language === "en" ? "en" : "ar"].lostAddresses;
  const notices = lostAddresses.slice(0, mostNotices).map(({ address, reason }) => {
    return reason.kind === "moved"
      ? words.moved(address, reason.path, `aliases: [${reason.aliases.join(", ")}]`)
      : words[reason.kind](address);
  });
  const rest = lostAddresses.length - notices.length;
  return rest === 0 ? notices : [...notices, words.more(rest)];
}

/** A line about the files that were in the site's folder before the first publication; none if there were no files. */
export function reportForeignFiles(count: number, language: string): string[] {
  return count === 0 ? [] : [editorStrings[language === "en" ? "en" : "ar"].foreignFiles(count)];
}

/** A line about the published files that were made again; with `verifies` also a line if there were none. */
export function reportDamage(damaged: readonly string[], verifies: boolean, language: string): string[] {
  const words = editorStrings[language === "en" ? "en" : "ar"];
  const [first] = damaged;
  if (first !== undefined) return [words.damagedFiles(damaged.length, first)];
  return verifies ? [words.verified] : [];
}

/** A line for each problem, in Arabic or English (`en`). */
export function reportProblems(problems: readonly Problem[], language: string): string[] {
  return problems.map((problem) => formatProblem(problem, language === "en" ? "en" : "ar"));
}

/** A line for each warning; of a rule with more than {@link mostNotices}, one line with their number. An archive can have thousands. */
function reportWarnings(warnings: readonly Problem[], language: string): string[] {
  const words = editorStrings[language === "en" ? "en" : "ar"];
  const counts = new Map<string, number>();
  for (const { rule } of warnings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const isFrequent = ({ rule }: Problem) => (counts.get(rule) ?? 0) > mostNotices;
  const frequent = [...counts].filter(([, count]) => count > mostNotices);
  return [
    ...reportProblems(
      warnings.filter((warning) => !isFrequent(warning)),
      language,
    ),
    ...frequent.map(([rule, count]) => words.frequent(rule, count)),
  ];
}

/** The text for a failed command: a line for each problem of the publication, or the error's message. */
export function reportFailure(error: unknown, language: string): string {
  const chosen = language === "en" ? "en" : "ar";
  const changed = changedFileOf(error);
  if (changed !== undefined) return editorStrings[chosen].changedFile(changed);
  if (!(error instanceof PublicationError))
    return error instanceof Error ? describeError(error) : String(error);
  const errors = error.problems.filter(({ level }) => level === "error");
  const warnings = error.problems.filter(({ level }) => level === "warning");
  const lines = [...reportProblems(errors, chosen), ...reportWarnings(warnings, chosen)];
  return [...lines, editorStrings[chosen].stopped(errors.length)].join("\n");
}
