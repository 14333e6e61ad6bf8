import type { LostAddress } from "#lib/build/plan/lost-addresses";
import { editorStrings } from "#lib/config/strings";
import { formatProblem, type Problem, PublicationError } from "#lib/content/messages/problems";

/** The stack of a bug in the engine; the message of any other error, which names the remedy. */
function describeError(error: Error): string {
  const isBug = error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError;
  return isBug ? (error.stack ?? error.message) : error.message;
}

/** The most lost addresses to list: a publication that moves its archive loses thousands. */
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

/** A line for each problem, in Arabic or English (`en`). */
export function reportProblems(problems: readonly Problem[], language: string): string[] {
  return problems.map((problem) => formatProblem(problem, language === "en" ? "en" : "ar"));
}

/** The text for a failed command: a line for each problem of the publication, or the error's message. */
export function reportFailure(error: unknown, language: string): string {
  if (!(error instanceof PublicationError))
    return error instanceof Error ? describeError(error) : String(error);
  const chosen = language === "en" ? "en" : "ar";
  const lines = reportProblems(error.problems, chosen);
  const errors = error.problems.filter(({ level }) => level === "error").length;
  return [...lines, editorStrings[chosen].stopped(errors)].join("\n");
}
