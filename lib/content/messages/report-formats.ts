import path from "node:path";
import { formatProblem, type Problem } from "#lib/content/messages/problems";

/** The forms of a report: lines for people, JSON, and annotations of GitHub Actions. */
export const reportFormats = ["text", "json", "github"] as const;

type Settings = {
  language: "ar" | "en";
  /** The publication's folder, absolute. */
  contentFolder: string;
};

/** Escapes the message of a workflow command (actions/toolkit, `command.ts`). */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** Returns `::error file=content/site.yaml,line=4,title=wrong-value::…`. GitHub shows it beside the line. */
function toWorkflowCommand(problem: Problem, { language, contentFolder }: Settings): string {
  const { level, line, lastLine, column, rule } = problem;
  const file = path.relative(
    process.env.GITHUB_WORKSPACE || process.cwd(),
    path.join(contentFolder, problem.path),
  );
  const properties = [
    ["file", file.replaceAll(path.sep, "/")],
    ["line", line],
    ["endLine", lastLine],
    ["col", column],
    ["title", rule],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`]));
  return `::${level} ${properties.join(",")}::${escapeData(problem[language])}`;
}

function toJson(problems: readonly Problem[], { language }: Settings): string {
  const errors = problems.filter(({ level }) => level === "error").length;
  const listed = problems.map(({ ar, en, ...rest }) => ({
    ...rest,
    message: language === "en" ? en : ar,
    ar,
    en,
  }));
  return JSON.stringify({ errors, warnings: problems.length - errors, problems: listed }, null, 2);
}

/** Returns the lines of a report. JSON is one of them: `{ errors, warnings, problems: [{ path, line, rule, level, … }] }`. */
export function formatReport(problems: readonly Problem[], format: string, settings: Settings): string[] {
  if (format === "json") return [toJson(problems, settings)];
  if (format === "github") return problems.map((problem) => toWorkflowCommand(problem, settings));
  return problems.map((problem) => formatProblem(problem, settings.language));
}
