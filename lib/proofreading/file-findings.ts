import type { LocaleSettings } from "#lib/config/site";
import type { Problem } from "#lib/content/messages/problems";
import { getExcused } from "#lib/proofreading/excuses";
import { type FoundLink, findLinks } from "#lib/proofreading/links/dead-links";
import { checkMarkdown } from "#lib/proofreading/markdown/markdown-rules";
import { proofreadText } from "#lib/proofreading/text/proofread";
import type { TextFile } from "#lib/proofreading/text-file";

/** What the checks find in one file. It depends on the file, the rules and the settings of the language alone. */
export type FileFindings = {
  warnings: readonly Problem[];
  /** The links that are not excused. Whether they lead anywhere depends on the whole publication. */
  links: readonly FoundLink[];
};

/** Returns the warnings and links of a file, without those on excused lines. */
export function findInFile(file: TextFile, settings: LocaleSettings): FileFindings {
  const excused = getExcused(file);
  // For an article, reading already reports a picture without a description as an error.
  const tree = checkMarkdown(file).filter(
    ({ rule, line }) => !excused.has(line) && (rule !== "missing-alt" || !file.path.startsWith("articles/")),
  );
  return {
    warnings: [...proofreadText(file, settings), ...tree],
    links: findLinks(file).filter(({ line }) => !excused.has(line)),
  };
}
