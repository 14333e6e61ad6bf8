import { formatProblem, PublicationError } from "#lib/content/problems";
import { editorStrings } from "#lib/strings";

/** A mistake in the engine itself says where it happened; anything else has said in its message what to do. */
function describeError(error: Error): string {
  const isMistake =
    error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError;
  return isMistake ? (error.stack ?? error.message) : error.message;
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
