import { formatProblem, type Language, PublicationError } from "#lib/content/problems";

const closing: Record<Language, (errors: number) => string> = {
  ar: (errors) => `عدد الأخطاء: ${errors}. لم يُنشر شيء، والموقع باقٍ كما كان.`,
  en: (errors) => `${errors} error(s). Nothing was published; the site stands as it was.`,
};

/** What the terminal says of a failure: the editor's problems one to a line, anything else by its message. */
export function reportFailure(error: unknown, language: string): string {
  if (!(error instanceof PublicationError)) return error instanceof Error ? error.message : String(error);
  const chosen = language === "en" ? "en" : "ar";
  const lines = error.problems.map((problem) => formatProblem(problem, chosen));
  const errors = error.problems.filter(({ level }) => level === "error").length;
  return [...lines, closing[chosen](errors)].join("\n");
}
