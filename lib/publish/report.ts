import { formatProblem, PublicationError } from "#lib/content/problems";
import { editorStrings } from "#lib/strings";

/** What the terminal says of a failure: the editor's problems one to a line, anything else by its message. */
export function reportFailure(error: unknown, language: string): string {
  if (!(error instanceof PublicationError)) return error instanceof Error ? error.message : String(error);
  const chosen = language === "en" ? "en" : "ar";
  const lines = error.problems.map((problem) => formatProblem(problem, chosen));
  const errors = error.problems.filter(({ level }) => level === "error").length;
  return [...lines, editorStrings[chosen].stopped(errors)].join("\n");
}
