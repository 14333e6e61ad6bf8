import type { Vanished } from "#lib/build/plan/vanished";
import { editorStrings } from "#lib/config/strings";
import { formatProblem, PublicationError } from "#lib/content/messages/problems";

/** A mistake in the engine itself says where it happened; anything else has said in its message what to do. */
function describeError(error: Error): string {
  const isMistake =
    error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError;
  return isMistake ? (error.stack ?? error.message) : error.message;
}

/** More than an editor reads; a whole archive may have moved. */
const mostNotices = 20;

/** What the terminal says of addresses that lead nowhere any more, and what to write for each; nothing when none does. */
export function reportVanished(vanished: readonly Vanished[], language: string): string[] {
  const words = editorStrings[language === "en" ? "en" : "ar"].vanished;
  const notices = vanished.slice(0, mostNotices).map(({ address, reason }) => {
    return reason.kind === "moved"
      ? words.moved(address, reason.path, `aliases: [${reason.aliases.join(", ")}]`)
      : words[reason.kind](address);
  });
  const rest = vanished.length - notices.length;
  return rest === 0 ? notices : [...notices, words.more(rest)];
}

/** What the terminal says of files that lay in the site's folder before; nothing where there were none. */
export function reportStrangers(count: number, language: string): string[] {
  return count === 0 ? [] : [editorStrings[language === "en" ? "en" : "ar"].strangers(count)];
}

/** What the terminal says of a failure: the editor's problems one to a line, anything else by its message. */
export function reportFailure(error: unknown, language: string): string {
  if (!(error instanceof PublicationError))
    return error instanceof Error ? describeError(error) : String(error);
  const chosen = language === "en" ? "en" : "ar";
  const lines = error.problems.map((problem) => formatProblem(problem, chosen));
  const errors = error.problems.filter(({ level }) => level === "error").length;
  return [...lines, editorStrings[chosen].stopped(errors)].join("\n");
}
